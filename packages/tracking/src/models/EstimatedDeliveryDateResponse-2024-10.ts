import * as Schema from "effect/Schema"
import { AddressResponse } from "./AddressResponse.ts"
import { EstimatedPickupResponse } from "./EstimatedPickupResponse.ts"
import { WeightResponse } from "./WeightResponse.ts"

/**
 * A shipment as it was sent, together with its predicted delivery.
 *
 * @category models
 * @since 0.1.0
 */
export interface EstimatedDeliveryDateResponse {
  /** Identifier of the prediction, 32 hexadecimal characters. */
  readonly id: string
  /** Courier code. */
  readonly slug: string
  /** The courier's name of the service. */
  readonly service_type_name?: string | null
  /** Where the courier picks the shipment up. */
  readonly origin_address: AddressResponse
  /** Where the shipment goes. */
  readonly destination_address: AddressResponse
  /** Weight of the shipment. */
  readonly weight?: WeightResponse | null
  /** Number of parcels. */
  readonly package_count?: number | null
  /** When the courier picks the shipment up, if that was sent, local time at the origin: YYYY-MM-DD HH:mm:ss. */
  readonly pickup_time?: string | null
  /** From what the pick-up was worked out, if that was sent. */
  readonly estimated_pickup?: EstimatedPickupResponse | null
  /** The likeliest date, YYYY-MM-DD. */
  readonly estimated_delivery_date?: string | null
  /**
   * How sure the prediction is: 10001 high; 20001 high for the range and medium for the single date; 30001 medium
   * because of force majeure; 30002 too little data; 30003 service too vague.
   */
  readonly confidence_code?: number | null
  /** Earliest likely date, YYYY-MM-DD. */
  readonly estimated_delivery_date_min?: string | null
  /** Latest likely date, YYYY-MM-DD. */
  readonly estimated_delivery_date_max?: string | null
}

/**
 * The schema of {@link EstimatedDeliveryDateResponse}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const EstimatedDeliveryDateResponse: Schema.Codec<EstimatedDeliveryDateResponse> = Schema.StructWithRest(
  Schema.Struct({
    id: Schema.String,
    slug: Schema.String,
    service_type_name: Schema.optionalKey(Schema.NullOr(Schema.String)),
    origin_address: AddressResponse,
    destination_address: AddressResponse,
    weight: Schema.optionalKey(Schema.NullOr(WeightResponse)),
    package_count: Schema.optionalKey(Schema.NullOr(Schema.Int)),
    pickup_time: Schema.optionalKey(Schema.NullOr(Schema.String)),
    estimated_pickup: Schema.optionalKey(Schema.NullOr(EstimatedPickupResponse)),
    estimated_delivery_date: Schema.optionalKey(Schema.NullOr(Schema.String)),
    confidence_code: Schema.optionalKey(Schema.NullOr(Schema.Finite)),
    estimated_delivery_date_min: Schema.optionalKey(Schema.NullOr(Schema.String)),
    estimated_delivery_date_max: Schema.optionalKey(Schema.NullOr(Schema.String))
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
