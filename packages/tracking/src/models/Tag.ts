import * as Schema from "effect/Schema"

/**
 * Delivery status. Pending: no information yet; InfoReceived: announced to the courier; InTransit: under way;
 * OutForDelivery: to be delivered today; AttemptFail: an attempt failed; Delivered; AvailableForPickup: waiting to be
 * collected; Exception: returned, lost, damaged or held; Expired: no information for 30 days.
 *
 * @category models
 * @since 0.1.0
 */
export type Tag =
  | "Pending"
  | "InfoReceived"
  | "InTransit"
  | "OutForDelivery"
  | "AttemptFail"
  | "Delivered"
  | "AvailableForPickup"
  | "Exception"
  | "Expired"

/**
 * The schema of {@link Tag}; its `literals` are the values.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Tag: Schema.Literals<
  readonly [
    "Pending",
    "InfoReceived",
    "InTransit",
    "OutForDelivery",
    "AttemptFail",
    "Delivered",
    "AvailableForPickup",
    "Exception",
    "Expired"
  ]
> = Schema.Literals([
  "Pending",
  "InfoReceived",
  "InTransit",
  "OutForDelivery",
  "AttemptFail",
  "Delivered",
  "AvailableForPickup",
  "Exception",
  "Expired"
])
