/**
 * Reads all trackings of a list as a stream, whatever the number of pages. Each page is requested only when its trackings
 * are needed.
 *
 *     node packages/examples/src/allPages.ts
 */
import * as Sandbox from "@effect-aftership/sandbox/Sandbox"
import { createTracking, getTrackings, type GetTrackingsQuery } from "@effect-aftership/tracking/2026-07"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"

/** The trackings that match, newest first. */
const allTrackings = (query: Omit<GetTrackingsQuery, "cursor">) =>
  Stream.paginate("", (cursor) =>
    Effect.map(getTrackings(cursor === "" ? query : { ...query, cursor }), ({ pagination, trackings }) => [
      trackings,
      pagination.next_cursor === "" ? Option.none() : Option.some(pagination.next_cursor)
    ])
  )

export const program = Effect.gen(function* () {
  yield* Effect.forEach(["Mug", "Teapot", "Whisk", "Tray", "Kettle"], (title, index) =>
    createTracking({ slug: "dhl", tracking_number: `123456789${index}`, title })
  )

  const all = yield* Stream.runCount(allTrackings({ limit: 2 }))

  // The third page is never requested.
  const firstThree = yield* allTrackings({ limit: 2 }).pipe(
    Stream.map((tracking) => tracking.title),
    Stream.take(3),
    Stream.runCollect
  )

  const sandbox = yield* Sandbox.Sandbox
  const lists = (yield* sandbox.requests).filter(({ operation }) => operation === "getTrackings")
  return { all, firstThree, pages: lists.length }
}).pipe(Effect.provide(Sandbox.layer))

if (import.meta.main) await Effect.runPromise(Effect.flatMap(program, Console.log))
