/**
 * The OpenAPI documents of all versions, each loaded on demand, for browsers, where a file is a download. Written by
 * `npm run generate`.
 */
import type { Documents } from "./versions.ts"

export const documents: Documents = {
  "2024-04": () => import("@effect-aftership/openapi/2024-04", { with: { type: "json" } }),
  "2024-07": () => import("@effect-aftership/openapi/2024-07", { with: { type: "json" } }),
  "2024-10": () => import("@effect-aftership/openapi/2024-10", { with: { type: "json" } }),
  "2025-01": () => import("@effect-aftership/openapi/2025-01", { with: { type: "json" } }),
  "2025-04": () => import("@effect-aftership/openapi/2025-04", { with: { type: "json" } }),
  "2025-07": () => import("@effect-aftership/openapi/2025-07", { with: { type: "json" } }),
  "2026-01": () => import("@effect-aftership/openapi/2026-01", { with: { type: "json" } }),
  "2026-07": () => import("@effect-aftership/openapi/2026-07", { with: { type: "json" } })
}
