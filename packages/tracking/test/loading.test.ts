/** What a program loads that makes one call, in a process of its own. */
import { assert, beforeAll, describe, it } from "@effect/vitest"
import { execFileSync } from "node:child_process"
import { join, relative, sep } from "node:path"
import { fileURLToPath } from "node:url"

const folder = join(import.meta.dirname, "..")

/** Makes one call that the test answers itself, and prints the modules that were loaded up to its end. */
const program = `
  import { registerHooks } from "node:module"
  const loaded = []
  registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) })
  const [AfterShipConfig, { getTrackingById }, Effect, FetchHttpClient, Layer, Redacted] = await Promise.all([
    import("@effect-aftership/tracking/AfterShipConfig"),
    import("@effect-aftership/tracking/2026-07/getTrackingById"),
    import("effect/Effect"),
    import("effect/http/FetchHttpClient"),
    import("effect/Layer"),
    import("effect/Redacted")
  ])
  const fetch = async () => Response.json({ meta: { code: 200 }, data: { id: "0b02" } })
  const { id } = await getTrackingById("0b02").pipe(
    Effect.provide(Layer.merge(AfterShipConfig.layer({ apiKey: Redacted.make("a-key") }), FetchHttpClient.layer)),
    Effect.provideService(FetchHttpClient.Fetch, fetch),
    Effect.runPromise
  )
  console.log(JSON.stringify({ id, loaded }))
`

describe("one call", () => {
  let ours: ReadonlyArray<string>
  let others: ReadonlyArray<string>

  beforeAll(() => {
    const output = execFileSync(process.execPath, ["--input-type=module", "--eval", program], {
      cwd: folder,
      encoding: "utf8"
    })
    const { id, loaded }: { readonly id: string; readonly loaded: ReadonlyArray<string> } = JSON.parse(output)
    assert.strictEqual(id, "0b02")
    const files = loaded.filter((url) => url.startsWith("file:")).map((url) => fileURLToPath(url))
    const src = join(folder, "src") + sep
    ours = files.filter((file) => file.startsWith(src)).map((file) => relative(src, file).replaceAll(sep, "/"))
    others = files.filter((file) => !file.startsWith(src))
  }, 30_000)

  it("loads of the client what a call goes through, and no model and no other operation", () => {
    assert.deepStrictEqual(ours.toSorted(), [
      "2026-07/getTrackingById.ts",
      "AfterShipConfig.ts",
      "AfterShipError.ts",
      "Authentication.ts",
      "Drift.ts",
      "ResponseMeta.ts",
      "RetryBudget.ts",
      "RetryPolicy.ts",
      "Transport.ts",
      "internal/endpoints/2026-07.ts",
      "internal/errorGroups.ts",
      "internal/httpDate.ts",
      "internal/memoizeRecent.ts",
      "internal/metadata.ts",
      "internal/mismatches.ts",
      "internal/plain.ts",
      "internal/request/body.ts",
      "internal/request/connectionFailed.ts",
      "internal/request/endpoint.ts",
      "internal/request/envelope.ts",
      "internal/request/exchange.ts",
      "internal/request/headers.ts",
      "internal/request/httpTransport.ts",
      "internal/request/path.ts",
      "internal/request/prepare.ts",
      "internal/request/query.ts",
      "internal/request/retry.ts",
      "internal/secretText.ts",
      "internal/settings.ts",
      "internal/status.ts",
      "internal/time.ts",
      "internal/timer.ts",
      "internal/version.ts"
    ])
  })

  it("loads at most 180 modules of Effect", () => {
    assert.isAtMost(others.length, 180)
  })
})
