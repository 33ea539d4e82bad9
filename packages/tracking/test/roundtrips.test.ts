/** Every operation of every version through the sandbox, over HTTP. What comes is held against the schemas of the version. */
import { Sandbox } from "@effect-aftership/sandbox/Sandbox"
import * as Drift from "@effect-aftership/tracking/Drift"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { type Call, clients, operationsOf } from "./utils/clients.ts"
import { overHttp } from "./utils/doors.ts"

const slug = "testing-courier"
const trackingNumber = "ITOD-1-20241010"

for (const [version, client] of Object.entries(clients)) {
  const call = (name: string) => client[name] as Call
  const idOf = (answer: object): string => String(Object(answer).id)

  describe(`${version} over HTTP`, () => {
    for (const { example, name, parameters, path, run } of operationsOf(version)) {
      it.effect(name, () =>
        Effect.gen(function* () {
          const sandbox = yield* Sandbox
          const isCreate = name === "createTracking"
          const tracking = isCreate
            ? undefined
            : yield* call("createTracking")({ slug, tracking_number: trackingNumber })
          const connection = path.startsWith("/courier-connections/")
            ? yield* call("postCourierConnections")({ courier_slug: "ups", credentials: { key: "invented" } })
            : undefined
          // Only a shipment that is over can be tracked again.
          yield* sandbox.advance(path.endsWith("/retrack") ? "1 hour" : "2 minutes")
          const known: Record<string, string> = {
            slug,
            tracking_number: trackingNumber,
            id: idOf(connection ?? tracking ?? {}),
            tracking_id: idOf(tracking ?? {})
          }
          const ids = parameters.flatMap((parameter) =>
            parameter.in === "path" ? [[parameter.name, known[parameter.name]] as const] : []
          )
          const data = yield* run({ ...example, ...Object.fromEntries(ids) })
          assert.isAbove(Object.keys(data).length, 0)
          const [request] = (yield* sandbox.requests).slice(-1)
          assert.strictEqual(request?.operation, name)
          assert.isBelow(request?.status ?? 500, 300)
        }).pipe(Effect.provide(Layer.merge(overHttp, Drift.layerStrict(client.responses))))
      )
    }
  })
}
