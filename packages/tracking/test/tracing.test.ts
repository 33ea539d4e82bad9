import { assert, describe, it } from "@effect/vitest"
import { getTrackingById } from "@effect-aftership/tracking/2024-10"
import * as Authentication from "@effect-aftership/tracking/Authentication"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as TestClock from "effect/testing/TestClock"
import type * as Tracer from "effect/Tracer"
import { inspect } from "node:util"
import * as FakeApi from "./utils/FakeApi.ts"
import { recording } from "./utils/observed.ts"

describe("a call", () => {
  it.effect("is one span, however often it is tried, without ids, filters and keys", () =>
    Effect.gen(function* () {
      const spans: Array<Tracer.NativeSpan> = []
      const api = FakeApi.make([FakeApi.text(503, ""), FakeApi.ok()])
      const fiber = yield* getTrackingById("id-canary", { lang: "de" }).pipe(
        Effect.withSpan("shop"),
        Effect.withTracer(recording(spans).tracer),
        Effect.provide(api.layer),
        Effect.forkChild
      )
      yield* TestClock.adjust("1 second")
      yield* Fiber.join(fiber)
      assert.lengthOf(api.arrived, 2)
      assert.deepStrictEqual(
        spans.map((span) => span.name),
        ["shop", "AfterShip.getTrackingById"]
      )
      const [shop, call] = spans
      assert.strictEqual(call?.kind, "client")
      assert.strictEqual(Option.getOrUndefined(call?.parent ?? Option.none())?.spanId, shop?.spanId)
      assert.deepStrictEqual(Object.fromEntries(call?.attributes ?? []), {
        "http.request.method": "GET",
        "url.template": "/tracking/2024-10/trackings/{id}",
        "server.address": new URL(api.origin).hostname,
        "http.response.status_code": 200,
        "http.request.resend_count": 1
      })
      const shown = inspect(spans, { depth: 6 })
      assert.notInclude(shown, "id-canary")
      assert.notInclude(shown, FakeApi.key)
    })
  )

  it.effect("that is answered at once has no number of further tries in its span", () =>
    Effect.gen(function* () {
      const spans: Array<Tracer.NativeSpan> = []
      const api = FakeApi.make([FakeApi.ok({}, { "as-api-version": " 2025-07 " })])
      yield* getTrackingById("0b02").pipe(Effect.withTracer(recording(spans).tracer), Effect.provide(api.layer))
      assert.deepStrictEqual(Object.fromEntries(spans[0]?.attributes ?? []), {
        "http.request.method": "GET",
        "url.template": "/tracking/2024-10/trackings/{id}",
        "server.address": new URL(api.origin).hostname,
        "http.response.status_code": 200,
        "aftership.api_version": "2025-07"
      })
    })
  )

  it.effect("has no span where no tracer sees it, and is the parent of what it does where one does", () =>
    Effect.gen(function* () {
      const seen: Array<string | undefined> = []
      const authentication: Authentication.Authenticate = {
        headers: () =>
          Effect.map(Effect.option(Effect.currentSpan), (span) => {
            seen.push(Option.getOrUndefined(span)?.name)
            return {}
          }),
        answered: () => Effect.succeed(false)
      }
      const call = getTrackingById("0b02").pipe(
        Effect.provideService(Authentication.Authentication, authentication),
        Effect.provide(FakeApi.make([FakeApi.ok()]).layer)
      )
      yield* call
      yield* Effect.withTracer(call, recording().tracer)
      assert.deepStrictEqual(seen, [undefined, "AfterShip.getTrackingById"])
    })
  )

  it.effect("that fails names the error in its span", () =>
    Effect.gen(function* () {
      const spans: Array<Tracer.NativeSpan> = []
      yield* Effect.flip(getTrackingById("..")).pipe(
        Effect.withTracer(recording(spans).tracer),
        Effect.provide(FakeApi.make([FakeApi.ok()]).layer)
      )
      yield* Effect.flip(getTrackingById("0b02")).pipe(
        Effect.withTracer(recording(spans).tracer),
        Effect.provide(FakeApi.make([FakeApi.refused(404, 4004)]).layer)
      )
      assert.deepStrictEqual(
        spans.map((span) => span.attributes.get("error.type")),
        ["InvalidInput", "TrackingDoesNotExist"]
      )
    })
  )
})
