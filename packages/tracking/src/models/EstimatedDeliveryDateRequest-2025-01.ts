import * as Schema from "effect/Schema"
import { AddressRequest } from "./AddressRequest-2025-01.ts"
import { EstimatedPickupRequest } from "./EstimatedPickupRequest.ts"
import { WeightRequest } from "./WeightRequest.ts"

/**
 * A shipment, which need not exist yet. Either `pickup_time` or `estimated_pickup` is needed.
 *
 * @category models
 * @since 0.1.0
 */
export interface EstimatedDeliveryDateRequest {
  /** Courier code. */
  readonly slug: string
  /** The courier's name of the service. */
  readonly service_type_name?: string | undefined
  /** Where the courier picks the shipment up. */
  readonly origin_address: AddressRequest
  /** Where the shipment goes. */
  readonly destination_address: AddressRequest
  /** Weight of the shipment. */
  readonly weight?: WeightRequest | undefined
  /** Number of parcels. */
  readonly package_count?: number | undefined
  /** When the courier picks the shipment up, local time at the origin: YYYY-MM-DD HH:mm:ss. */
  readonly pickup_time?: string | undefined
  /** The data to estimate the pick-up from, if its time is not known. */
  readonly estimated_pickup?: EstimatedPickupRequest | undefined
}

/**
 * The schema of {@link EstimatedDeliveryDateRequest}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const EstimatedDeliveryDateRequest: Schema.Codec<EstimatedDeliveryDateRequest> = Schema.Struct({
  slug: Schema.String.check(Schema.isMinLength(1)),
  service_type_name: Schema.optional(Schema.String.check(Schema.isMinLength(1))),
  origin_address: AddressRequest,
  destination_address: AddressRequest,
  weight: Schema.optional(WeightRequest),
  package_count: Schema.optional(Schema.Int),
  pickup_time: Schema.optional(Schema.String),
  estimated_pickup: Schema.optional(EstimatedPickupRequest)
})
