import * as Schema from "effect/Schema"

/**
 * Whether, and by whom, a delivery has to be signed for.
 *
 * @category models
 * @since 0.1.0
 */
export type SignatureRequirement =
  | "signature_required"
  | "adult_signature_required"
  | "indirect_signature_required"
  | "no_signature_required"

/**
 * The schema of {@link SignatureRequirement}; its `literals` are the values.
 *
 * @category schemas
 * @since 0.1.0
 */
export const SignatureRequirement: Schema.Literals<
  readonly ["signature_required", "adult_signature_required", "indirect_signature_required", "no_signature_required"]
> = Schema.Literals([
  "signature_required",
  "adult_signature_required",
  "indirect_signature_required",
  "no_signature_required"
])
