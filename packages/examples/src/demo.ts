/**
 * The demo: what a shop does with AfterShip, from detecting a courier to a parcel's delivery. It runs against a sandbox
 * behind a real HTTP server. `--api-version` selects the version of the API.
 */
import { versions } from "@effect-aftership/tracking/ApiVersion"
import * as Result from "effect/Result"
import process from "node:process"
import { parseArgs } from "node:util"
import { main } from "./demo/main.ts"
import { demo } from "./demo/program.ts"
import { isVersion } from "./demo/versions.ts"

const standard = "2026-07"

const help = `
  npm run demo -- [options]

    --api-version <version>   the version of the API (default ${standard})
    --help                    show this help

  The versions are ${Object.keys(versions).join(", ")}.
`

const options = { "api-version": { type: "string", default: standard }, help: { type: "boolean" } } as const

const asked = Result.try({
  try: () => parseArgs({ options }).values,
  catch: (error) => (error instanceof Error ? error.message : String(error))
})

const refuse = (problem: string): void => {
  console.error(`\n  ${problem}\n${help}`)
  process.exitCode = 1
}

if (Result.isFailure(asked)) {
  refuse(asked.failure)
} else if (asked.success.help === true) {
  console.log(help)
} else if (isVersion(asked.success["api-version"])) {
  main(demo(asked.success["api-version"]))
} else {
  refuse(`There is no API version ${JSON.stringify(asked.success["api-version"])}.`)
}
