import * as Schema from "effect/Schema"

/**
 * A place on the map. The published field lists say numbers; one documented example of a later version shows strings.
 *
 * @category models
 * @since 0.1.0
 */
export interface Coordinate {
  /** Degrees north of the equator. */
  readonly latitude?: number | null
  /** Degrees east of Greenwich. */
  readonly longitude?: number | null
}

/**
 * The schema of {@link Coordinate}. Unknown fields are kept.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Coordinate: Schema.Codec<Coordinate> = Schema.StructWithRest(
  Schema.Struct({
    latitude: Schema.optionalKey(Schema.NullOr(Schema.Finite)),
    longitude: Schema.optionalKey(Schema.NullOr(Schema.Finite))
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
