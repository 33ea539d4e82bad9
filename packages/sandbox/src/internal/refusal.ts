/**
 * The API's error codes: which HTTP status and `type` go with a meta code, and the text that comes with it.
 */
import * as Result from "effect/Result"
import type { Parcel } from "./state.ts"

export interface Refusal {
  readonly metaCode: number
  readonly message: string
  /** What stands in for `[field_name]`: the names as they came over the wire, or as the state has them. */
  readonly fields: ReadonlyArray<string>
  /** The parcel that there is already; only of a duplicate. */
  readonly existing: Parcel | undefined
}

/** Only 4004 pairs a four-digit code with another status than 400. */
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

const serverFault = "Something went wrong on AfterShip's end."

const messages: ReadonlyMap<number, string> = new Map([
  [400, "The request was invalid or cannot be otherwise served."],
  [401, "The API key is invalid."],
  [403, "The request is understood, but it has been refused or access is not allowed."],
  [404, "The URI requested is invalid or the resource requested does not exist."],
  [429, "You have exceeded the API call rate limit."],
  [500, serverFault],
  [502, serverFault],
  [503, serverFault],
  [504, serverFault],
  [4001, "Invalid JSON data."],
  [4003, "Tracking already exists."],
  [4004, "Tracking does not exist."],
  [4005, "The value of `tracking_number` is invalid."],
  [4006, "`tracking` object is required."],
  [4007, "`tracking_number` is required."],
  [4008, "The value of `[field_name]` is invalid."],
  [4009, "`[field_name]` is required."],
  [4010, "The value of `slug` is invalid."],
  [
    4011,
    "Missing or invalid value of the required fields for this courier. Besides `tracking_number`, also required: `[field_name]`"
  ],
  [4012, "Unable to import shipment as the carrier was not recognized from the tracking number."],
  [4013, "Retrack is not allowed. You can only retrack an inactive tracking."],
  [4014, "`notification` object is required."],
  [4015, "The value of `id` is invalid."],
  [4016, "Retrack is not allowed. You can only retrack each shipment once."],
  [4017, "The format of `tracking_number` is invalid."]
])

export const messageOf = (metaCode: number): string => messages.get(metaCode) ?? `Error ${metaCode}.`

interface More {
  readonly message?: string
  readonly existing?: Parcel
}

/** The refusal of a code, its text as documented unless another one is given. */
export const refusal = (metaCode: number, more?: More): Refusal => ({
  metaCode,
  message: more?.message ?? messageOf(metaCode),
  fields: [],
  existing: more?.existing
})

/** A refusal whose text names the fields it is about (4008, 4009, 4011). */
export const refusalOf = (metaCode: number, ...fields: ReadonlyArray<string>): Refusal => ({
  ...refusal(metaCode),
  fields
})

export const refuse = (metaCode: number, more?: More) => Result.fail(refusal(metaCode, more))
