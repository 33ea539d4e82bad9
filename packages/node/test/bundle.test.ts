/** What a program costs that makes one call by the layer: bundled for Node, with all that it needs. */
import { assert, it } from "@effect/vitest"
import * as esbuild from "esbuild"
import { gzipSync } from "node:zlib"

const program = `
  import * as UndiciHttpClient from "@effect-aftership/node/UndiciHttpClient"
  import * as AfterShipConfig from "@effect-aftership/tracking/AfterShipConfig"
  import { getTrackingById } from "@effect-aftership/tracking/2026-07/getTrackingById"
  import * as Effect from "effect/Effect"
  import * as Layer from "effect/Layer"
  import * as Redacted from "effect/Redacted"

  const config = AfterShipConfig.layer({ apiKey: Redacted.make("a-key") })

  void getTrackingById("0b02015fc7fd4f3c8d5490cece4d124d").pipe(
    Effect.provide(Layer.mergeAll(config, UndiciHttpClient.layer)),
    Effect.runPromise
  )
`

it("a program with one call and the layer costs at most 160 kB after gzip", async () => {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: program, loader: "ts", resolveDir: import.meta.dirname },
    bundle: true,
    format: "esm",
    logLevel: "silent",
    minify: true,
    platform: "node",
    target: "node20",
    write: false
  })
  const [file] = outputFiles
  assert(file !== undefined)
  assert.isAtMost(gzipSync(file.contents, { level: 9 }).length, 160_000)
}, 30_000)
