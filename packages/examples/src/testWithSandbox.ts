/**
 * How to test a program that calls AfterShip: the program stays unchanged, and the test provides the sandbox instead
 * of the network.
 *
 *     node packages/examples/src/testWithSandbox.ts
 */
import * as Sandbox from "@effect-aftership/sandbox/Sandbox"
import { createTracking, getTrackingById } from "@effect-aftership/tracking/2026-07"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"

/** The program under test. It requires `AfterShipConfig | HttpClient`, whatever provides them. */
export const mayReview = Effect.fn("mayReview")(function* (id: string) {
  const tracking = yield* getTrackingById(id)
  return tracking.tag === "Delivered"
})

/** A test. Its body can be passed to `it.effect` of @effect/vitest. Each run has its own sandbox. */
export const program = Effect.gen(function* () {
  const sandbox = yield* Sandbox.Sandbox
  // The number scripts the journey: InfoReceived, InTransit, OutForDelivery and Delivered, 3 minutes apart.
  const { id } = yield* createTracking({ slug: "testing-courier", tracking_number: "ITOD-3-643642" })

  const onTheWay = yield* mayReview(id)
  // The program does not wait. Under it.effect, TestClock.adjust("12 minutes") does the same.
  yield* sandbox.advance("12 minutes")
  const delivered = yield* mayReview(id)

  // Script a response that the sandbox would not give by itself: AfterShip refuses the next call.
  yield* sandbox.answerNext("getTrackingById", { metaCode: 403 })
  const refused = yield* mayReview(id).pipe(Effect.catchTag("RequestNotAllowed", () => Effect.succeed("refused")))

  return { onTheWay, delivered, refused }
}).pipe(Effect.provide(Sandbox.layer))

if (import.meta.main) await Effect.runPromise(Effect.flatMap(program, Console.log))
