/** Finds the couriers of a tracking number. */
import * as Result from "effect/Result"
import * as couriers from "./couriers.ts"
import { type Refusal, refusalOf, refuse } from "./refusal.ts"

/** The couriers that recognise a number, of those that are named, of a group, or of the account. */
export const detect = (
  trackingNumber: string,
  among: { readonly slugs: ReadonlyArray<string> | undefined; readonly group: string | undefined }
): Result.Result<ReadonlyArray<couriers.Courier>, Refusal> => {
  if (among.slugs !== undefined && among.group !== undefined) return Result.fail(refusalOf(4008, "slug_group"))
  const slugs = among.slugs?.map(couriers.get)
  const named = slugs?.filter((courier) => courier !== undefined)
  if (named?.length !== slugs?.length) return refuse(4010)
  return Result.succeed(
    couriers
      .candidates(named === undefined ? { group: among.group } : { slugs: named })
      .filter((courier) => couriers.recognises(courier, trackingNumber))
  )
}
