/**
 * The errors of the API: the HTTP status, the `type` and the text of each meta code.
 */
import table from "@effect-aftership/openapi/errors" with { type: "json" }
import * as Result from "effect/Result"
import type { Parcel } from "./state.ts"

export interface Refusal {
  readonly metaCode: number
  readonly message: string
  /** The names that replace `[field_name]`: as they were sent, or as the state has them. */
  readonly fields: ReadonlyArray<string>
  /** The parcel that exists already, if this is the error of a duplicate. */
  readonly existing: Parcel | undefined
}

interface Table {
  readonly errors: ReadonlyArray<{
    readonly code: number
    readonly status: number
    readonly type: string
    readonly message: string
  }>
  readonly groups: Readonly<Record<string, { readonly codes: ReadonlyArray<number> }>>
}

const { errors, groups }: Table = table

const byCode = new Map(errors.map((error) => [error.code, error]))

/** A code that is not in the table is an HTTP status, or comes with 400. */
export const statusOf = (metaCode: number): number =>
  byCode.get(metaCode)?.status ?? (metaCode >= 200 && metaCode < 600 ? metaCode : 400)

export const typeOf = (metaCode: number): string =>
  byCode.get(metaCode)?.type ?? (metaCode >= 500 && metaCode < 600 ? "InternalError" : "BadRequest")

export const messageOf = (metaCode: number): string => byCode.get(metaCode)?.message ?? `Error ${metaCode}.`

/** The codes of some groups, with those of every operation. */
export const codesOf = (names: ReadonlyArray<string>): ReadonlyArray<number> =>
  ["every", ...names].flatMap((name) => groups[name]?.codes ?? [])

interface More {
  readonly message?: string
  readonly existing?: Parcel
}

/** The refusal of a meta code, with the documented text unless another one is given. */
export const refusal = (metaCode: number, more?: More): Refusal => ({
  metaCode,
  message: more?.message ?? messageOf(metaCode),
  fields: [],
  existing: more?.existing
})

/** A refusal whose text names fields (4008, 4009, 4011). */
export const refusalOf = (metaCode: number, ...fields: ReadonlyArray<string>): Refusal => ({
  ...refusal(metaCode),
  fields
})

export const refuse = (metaCode: number, more?: More) => Result.fail(refusal(metaCode, more))
