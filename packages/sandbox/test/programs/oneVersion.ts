/** For a bundle: calls a sandbox that knows one version. */
import description from "@effect-aftership/openapi/2026-07" with { type: "json" }
import * as Sandbox from "@effect-aftership/sandbox/Sandbox"
import { createTracking } from "@effect-aftership/tracking/2026-07/createTracking"
import * as Effect from "effect/Effect"

/** The status of a new tracking. */
export const status = (): Promise<string | undefined> =>
  createTracking({ slug: "testing-courier", tracking_number: "ITOD-3-643642" }).pipe(
    Effect.map(({ tag }) => tag),
    Effect.provide(Sandbox.layerFromDocuments([description])),
    Effect.runPromise
  )
