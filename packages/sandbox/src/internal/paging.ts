/**
 * Pages of a list, newest entries first: by number, or by a cursor that stays valid when entries are added or removed.
 */
import * as Base64 from "effect/encoding/Base64"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import { type Refusal, refusalOf } from "./refusal.ts"

interface Entry {
  readonly id: string
  readonly createdAt: number
}

export const newestFirst = (a: Entry, b: Entry): number =>
  b.createdAt - a.createdAt || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0)

const parseJson = Option.liftThrowable((text: string): unknown => JSON.parse(text))

/** A cursor is the end of a page: base64 of `[epoch milliseconds, "id"]` of its last entry. */
const readCursor = (cursor: string): Result.Result<Entry, Refusal> => {
  const decoded = Option.getOrUndefined(Option.flatMap(Result.getSuccess(Base64.decodeString(cursor)), parseJson))
  const [createdAt, id, ...rest]: ReadonlyArray<unknown> = Array.isArray(decoded) ? decoded : []
  return Predicate.isNumber(createdAt) && Predicate.isString(id) && rest.length === 0
    ? Result.succeed({ createdAt, id })
    : Result.fail(refusalOf(4008, "cursor"))
}

interface Page<A> {
  readonly items: ReadonlyArray<A>
  readonly pagination: { readonly total: number; readonly next_cursor: string; readonly has_next_page: boolean }
}

export const byCursor = <A>(
  all: ReadonlyArray<A>,
  entryOf: (item: A) => Entry,
  { cursor, limit }: { readonly cursor: string | undefined; readonly limit: number }
): Result.Result<Page<A>, Refusal> =>
  Result.gen(function* () {
    const after = cursor === undefined ? undefined : yield* readCursor(cursor)
    const rest = after === undefined ? all : all.filter((item) => newestFirst(after, entryOf(item)) < 0)
    const items = rest.slice(0, limit)
    const last = items.at(-1)
    const more = rest.length > items.length
    const pagination = {
      total: all.length,
      next_cursor:
        last !== undefined && more ? Base64.encode(JSON.stringify([entryOf(last).createdAt, entryOf(last).id])) : "",
      has_next_page: more
    }
    return { items, pagination }
  })

/** Pages count from 1. */
export const byNumber = <A>(
  all: ReadonlyArray<A>,
  { limit, page }: { readonly page: number; readonly limit: number }
): ReadonlyArray<A> => all.slice((page - 1) * limit, page * limit)
