/**
 * The API versions as data, oldest first, for programs that choose one at run time, such as a command line.
 *
 * **Details**
 *
 * A version's modules are loaded on demand. Written by `npm run generate`.
 *
 * @since 0.1.0
 */

/**
 * The name of an API version that this package has.
 *
 * @category models
 * @since 0.1.0
 */
export type ApiVersion = keyof typeof versions

/**
 * Each version by its name.
 *
 * **Details**
 *
 * - `released`: the day that AfterShip released it
 * - `supportedUntil`: the date until which AfterShip supports it; `undefined` if AfterShip no longer lists it, so
 *   the oldest supported version answers
 * - `client`: its functions and models
 * - `operations`: its operations as data
 *
 * @example
 * import { versions } from "@effect-aftership/tracking/ApiVersion"
 * import * as Effect from "effect/Effect"
 *
 * export const program = Effect.gen(function*() {
 *   const { operations } = yield* Effect.promise(versions["2026-07"].operations)
 *   return yield* operations.getTrackingById.run({ id: "7c1f0a4be25d4f3f9d6e8b2a5c90d314" })
 * })
 *
 * @category models
 * @since 0.1.0
 */
export const versions = {
  "2024-04": {
    released: "2024-04-11",
    supportedUntil: undefined,
    client: () => import("./2024-04/index.ts"),
    operations: () => import("./2024-04/operations.ts")
  },
  "2024-07": {
    released: "2024-07-11",
    supportedUntil: undefined,
    client: () => import("./2024-07/index.ts"),
    operations: () => import("./2024-07/operations.ts")
  },
  "2024-10": {
    released: "2024-10-10",
    supportedUntil: undefined,
    client: () => import("./2024-10/index.ts"),
    operations: () => import("./2024-10/operations.ts")
  },
  "2025-01": {
    released: "2025-01-09",
    supportedUntil: "2028-01-13",
    client: () => import("./2025-01/index.ts"),
    operations: () => import("./2025-01/operations.ts")
  },
  "2025-04": {
    released: "2025-04-10",
    supportedUntil: "2028-04-13",
    client: () => import("./2025-04/index.ts"),
    operations: () => import("./2025-04/operations.ts")
  },
  "2025-07": {
    released: "2025-07-10",
    supportedUntil: "2028-07-13",
    client: () => import("./2025-07/index.ts"),
    operations: () => import("./2025-07/operations.ts")
  },
  "2026-01": {
    released: "2026-01-08",
    supportedUntil: "2029-01-11",
    client: () => import("./2026-01/index.ts"),
    operations: () => import("./2026-01/operations.ts")
  },
  "2026-07": {
    released: "2026-07-09",
    supportedUntil: "2029-07-12",
    client: () => import("./2026-07/index.ts"),
    operations: () => import("./2026-07/operations.ts")
  }
}
