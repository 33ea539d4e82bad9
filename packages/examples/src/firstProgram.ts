/**
 * A first program: follow a parcel, read its status, and handle the error for a parcel that AfterShip does not know.
 *
 *     node packages/examples/src/firstProgram.ts
 */
import * as Sandbox from "@effect-aftership/sandbox/Sandbox"
import { createTracking, getTrackingById } from "@effect-aftership/tracking/2026-07"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"

/** The status of a parcel, in words for a customer. */
const status = (id: string) =>
  getTrackingById(id).pipe(
    Effect.map((tracking) => `${tracking.title}: ${tracking.subtag_message}`),
    // The type of the call lists all its errors. This is the one to expect.
    Effect.catchTag("TrackingDoesNotExist", () => Effect.succeed("We do not know this parcel"))
  )

export const program = Effect.gen(function* () {
  const { id } = yield* createTracking({ slug: "ups", tracking_number: "1Z999AA10123456784", title: "Teapot" })
  return [yield* status(id), yield* status("0123456789abcdef0123456789abcdef")]
}).pipe(
  // To use your own account, set AFTERSHIP_API_KEY in the environment and provide this instead:
  // Layer.mergeAll(AfterShipConfig.layerConfig, FetchHttpClient.layer)
  Effect.provide(Sandbox.layer)
)

if (import.meta.main) await Effect.runPromise(Effect.flatMap(program, Console.log))
