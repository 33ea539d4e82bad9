/**
 * The OpenAPI documents of all versions, in memory, for Node, Bun and Deno, where reading a file is cheap. Written by
 * `npm run generate`.
 */
import v2024_04 from "@effect-aftership/openapi/2024-04" with { type: "json" }
import v2024_07 from "@effect-aftership/openapi/2024-07" with { type: "json" }
import v2024_10 from "@effect-aftership/openapi/2024-10" with { type: "json" }
import v2025_01 from "@effect-aftership/openapi/2025-01" with { type: "json" }
import v2025_04 from "@effect-aftership/openapi/2025-04" with { type: "json" }
import v2025_07 from "@effect-aftership/openapi/2025-07" with { type: "json" }
import v2026_01 from "@effect-aftership/openapi/2026-01" with { type: "json" }
import v2026_07 from "@effect-aftership/openapi/2026-07" with { type: "json" }
import type { Documents } from "./versions.ts"

export const documents: Documents = {
  "2024-04": v2024_04,
  "2024-07": v2024_07,
  "2024-10": v2024_10,
  "2025-01": v2025_01,
  "2025-04": v2025_04,
  "2025-07": v2025_07,
  "2026-01": v2026_01,
  "2026-07": v2026_07
}
