/**
 * How to test a program that talks to AfterShip: it stays as it is, and the test gives it the sandbox in place of the
 * network.
 *
 *     node packages/examples/src/testWithSandbox.ts
 */
import * as Sandbox from "@effect-aftership/sandbox/Sandbox"
import { createTracking, getTrackingById } from "@effect-aftership/tracking/2026-07"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"

/** The program under test. It requires `AfterShipConfig | HttpClient`, and does not know who provides them. */
export const mayReview = Effect.fn("mayReview")(function* (id: string) {
  const tracking = yield* getTrackingById(id)
  return tracking.tag === "Delivered"
})

/** A test: its body is what `it.effect` of @effect/vitest takes. Each run has a sandbox of its own. */
export const program = Effect.gen(function* () {
  const sandbox = yield* Sandbox.Sandbox
  // The number says how the parcel travels: InfoReceived, InTransit, OutForDelivery, Delivered, 3 minutes apart.
  const { id } = yield* createTracking({ slug: "testing-courier", tracking_number: "ITOD-3-643642" })

  const onTheWay = yield* mayReview(id)
  // Nobody waits. Under it.effect, TestClock.adjust("12 minutes") does the same.
  yield* sandbox.advance("12 minutes")
  const delivered = yield* mayReview(id)

  // What the sandbox would not do by itself can be scripted: AfterShip refuses the next call.
  yield* sandbox.answerNext("getTrackingById", { metaCode: 403 })
  const refused = yield* mayReview(id).pipe(Effect.catchTag("RequestNotAllowed", () => Effect.succeed("refused")))

  return { onTheWay, delivered, refused }
}).pipe(Effect.provide(Sandbox.layer))

if (import.meta.main) await Effect.runPromise(Effect.flatMap(program, Console.log))
