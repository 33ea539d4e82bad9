import * as Schema from "effect/Schema"

/**
 * Who made an estimate: the courier, AfterShip's model, the account's own rules, or the date promised with the order.
 *
 * @category models
 * @since 0.1.0
 */
export type EstimatedDeliverySource = "Carrier EDD" | "AfterShip EDD" | "Custom EDD" | "Order EDD"

/**
 * The schema of {@link EstimatedDeliverySource}; its `literals` are the values.
 *
 * @category schemas
 * @since 0.1.0
 */
export const EstimatedDeliverySource: Schema.Literals<
  readonly ["Carrier EDD", "AfterShip EDD", "Custom EDD", "Order EDD"]
> = Schema.Literals(["Carrier EDD", "AfterShip EDD", "Custom EDD", "Order EDD"])
