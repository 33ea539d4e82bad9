/**
 * The errors of the API: the HTTP status, the `type` and the text of each meta code.
 */
import * as Result from "effect/Result"
import { errorTexts } from "./errorTexts.ts"
import type { Parcel } from "./state.ts"

export interface Refusal {
  readonly metaCode: number
  readonly message: string
  /** The names that replace `[field_name]`: as they were sent, or as the state has them. */
  readonly fields: ReadonlyArray<string>
  /** The parcel that exists already, if this is the error of a duplicate. */
  readonly existing: Parcel | undefined
}

/** The status of a four-digit code is 400, except for 4004. */
export const statusOf = (metaCode: number): number =>
  metaCode === 4004 ? 404 : metaCode >= 200 && metaCode < 600 ? metaCode : 400

export const typeOf = (metaCode: number): string => {
  switch (metaCode) {
    case 401:
      return "Unauthorized"
    case 403:
      return "Forbidden"
    case 404:
      return "NotFound"
    case 429:
      return "TooManyRequests"
    default:
      return metaCode >= 500 && metaCode < 600 ? "InternalError" : "BadRequest"
  }
}

export const messageOf = (metaCode: number): string => errorTexts.get(metaCode) ?? `Error ${metaCode}.`

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
