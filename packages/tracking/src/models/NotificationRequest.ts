import * as Schema from "effect/Schema"

/**
 * Addresses to add or to remove. An invalid one is skipped without an error; the response shows what remains.
 *
 * @category models
 * @since 0.1.0
 */
export interface NotificationRequest {
  /** E-mail addresses. */
  readonly emails?: ReadonlyArray<string> | undefined
  /** Phone numbers. */
  readonly smses?: ReadonlyArray<string> | undefined
}

/**
 * The schema of {@link NotificationRequest}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const NotificationRequest: Schema.Codec<NotificationRequest> = Schema.Struct({
  emails: Schema.optional(Schema.Array(Schema.String)),
  smses: Schema.optional(Schema.Array(Schema.String))
})
