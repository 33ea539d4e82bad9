import * as Schema from "effect/Schema"

/**
 * How a customer receives a shipment: collected at the shop, collected at the courier's, or brought to the door.
 *
 * @category models
 * @since 0.1.0
 */
export type DeliveryType = "pickup_at_store" | "pickup_at_courier" | "door_to_door"

/**
 * The schema of {@link DeliveryType}; its `literals` are the values.
 *
 * @category schemas
 * @since 0.1.0
 */
export const DeliveryType: Schema.Literals<readonly ["pickup_at_store", "pickup_at_courier", "door_to_door"]> =
  Schema.Literals(["pickup_at_store", "pickup_at_courier", "door_to_door"])
