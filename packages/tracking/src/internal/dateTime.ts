import * as DateTime from "effect/DateTime"
import * as Schema from "effect/Schema"

/** A `DateTime` of either kind, as it stands in a query. */
export const dateTime: Schema.Codec<DateTime.DateTime> = Schema.declare(DateTime.isDateTime, { expected: "a DateTime" })
