import * as Schema from "effect/Schema"

/**
 * Whether a shipment goes to the customer or comes back.
 *
 * @category models
 * @since 0.1.0
 */
export type ShipmentDirection = "forward" | "return"

/**
 * The schema of {@link ShipmentDirection}; its `literals` are the values.
 *
 * @category schemas
 * @since 0.1.0
 */
export const ShipmentDirection: Schema.Literals<readonly ["forward", "return"]> = Schema.Literals(["forward", "return"])
