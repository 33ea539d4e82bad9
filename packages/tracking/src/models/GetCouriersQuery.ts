import * as Schema from "effect/Schema"

/**
 * The filters and options of `getCouriers`.
 *
 * @category models
 * @since 0.1.0
 */
export interface GetCouriersQuery {
  /** With true, only the couriers that are activated in the account. What false gives is not documented. */
  readonly active?: boolean | undefined
  /** Only the courier of this code. */
  readonly slug?: string | undefined
}

/**
 * The schema of {@link GetCouriersQuery}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const GetCouriersQuery: Schema.Codec<GetCouriersQuery> = Schema.Struct({
  active: Schema.optional(Schema.Boolean),
  slug: Schema.optional(Schema.String.check(Schema.isMinLength(1)))
})
