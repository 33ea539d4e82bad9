/** Every version of the client, for tests that go over all of them. */
import * as v2024_04 from "@effect-aftership/tracking/2024-04"
import * as v2024_07 from "@effect-aftership/tracking/2024-07"
import * as v2024_10 from "@effect-aftership/tracking/2024-10"
import * as v2025_01 from "@effect-aftership/tracking/2025-01"
import * as v2025_04 from "@effect-aftership/tracking/2025-04"
import * as v2025_07 from "@effect-aftership/tracking/2025-07"
import * as v2026_01 from "@effect-aftership/tracking/2026-01"
import * as v2026_07 from "@effect-aftership/tracking/2026-07"
import type { AfterShipConfig } from "@effect-aftership/tracking/AfterShipConfig"
import type { AfterShipError } from "@effect-aftership/tracking/AfterShipError"
import type * as Drift from "@effect-aftership/tracking/Drift"
import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"

export const clients: Readonly<
  Record<string, Readonly<Record<string, unknown>> & { readonly responses: Drift.Responses }>
> = {
  "2024-04": v2024_04,
  "2024-07": v2024_07,
  "2024-10": v2024_10,
  "2025-01": v2025_01,
  "2025-04": v2025_04,
  "2025-07": v2025_07,
  "2026-01": v2026_01,
  "2026-07": v2026_07
}

/** A function of a version, whose arguments the test has from the description. */
export type Call = (
  ...input: ReadonlyArray<unknown>
) => Effect.Effect<object, AfterShipError, AfterShipConfig | HttpClient>
