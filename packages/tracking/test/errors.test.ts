/** What a log gets of an error that writes it as JSON, whichever it is. */
import { assert, describe, it } from "@effect/vitest"
import { createTracking, getTrackingById, getTrackings, responses } from "@effect-aftership/tracking/2024-10"
import * as AfterShipError from "@effect-aftership/tracking/AfterShipError"
import * as Drift from "@effect-aftership/tracking/Drift"
import * as ResponseMeta from "@effect-aftership/tracking/ResponseMeta"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as FakeApi from "./utils/FakeApi.ts"

const huge = "x".repeat(1_000_000)

const meta = ResponseMeta.make({
  status: 400,
  metaCode: 4999,
  headers: { "as-trace-id": "6f1d", "retry-after": "7", "x-ratelimit-limit": "20" },
  tries: 3,
  now: 0
})

const answered = {
  operation: "getTrackingById",
  message: `Said by AfterShip ${huge}`,
  metaCode: 4999,
  statusCode: 400,
  data: { personal: huge },
  responseBody: { meta: { code: 4999 }, data: { personal: huge } },
  meta
}

const { data: _, ...unread } = answered
const cause = Object.assign(new Error("personal"), { cause: { personal: huge } })

/** One of each class, with the fields that a program branches on. */
const errors: ReadonlyArray<
  readonly [error: AfterShipError.AfterShipError | AfterShipError.InvalidApiKey, fields: object]
> = [
  ...[...new Set(AfterShipError.apiErrorByMetaCode.values())].map((Class) => {
    const error = new Class(answered)
    return [error, { code: error.code, metaCode: 4999, statusCode: 400, operation: "getTrackingById" }] as const
  }),
  [
    new AfterShipError.UnknownApiError({ ...answered, metaCode: { huge }, type: "BadRequest" }),
    { code: "UNKNOWN_ERROR", statusCode: 400, type: "BadRequest" }
  ],
  [
    new AfterShipError.ResponseError({ ...unread, reason: "Drifted", cause }),
    { reason: "Drifted", statusCode: 400, operation: "getTrackingById" }
  ],
  [
    new AfterShipError.ConnectionFailed({
      operation: "getTrackings",
      message: huge,
      requestSent: "no",
      code: "ECONNREFUSED",
      cause
    }),
    { requestSent: "no", code: "ECONNREFUSED", operation: "getTrackings" }
  ],
  [
    new AfterShipError.TimedOut({
      operation: "getTrackings",
      message: huge,
      requestSent: "unknown",
      timeout: Duration.seconds(1)
    }),
    { requestSent: "unknown", code: "TIMED_OUT", timeout: { _id: "Duration", _tag: "Millis", millis: 1000 } }
  ],
  [new AfterShipError.InvalidApiKey({ message: huge }), { code: "INVALID_API_KEY" }],
  [
    new AfterShipError.InvalidOption({ option: "domain", problem: huge, allowed: "https://" }),
    { code: "INVALID_OPTION", option: "domain", allowed: "https://" }
  ],
  [
    new AfterShipError.InvalidInput({ operation: "createTracking", path: "body.title", problem: huge }),
    { code: "BAD_REQUEST", operation: "createTracking", path: "body.title" }
  ]
]

describe("an error as JSON", () => {
  it("is told here of every class", () => {
    const classes = Object.keys(AfterShipError).filter((name) => /^[A-Z]/.test(name))
    assert.deepStrictEqual(errors.map(([{ _tag }]) => _tag).toSorted(), classes.toSorted())
  })

  it.each(errors.map(([error, fields]) => [error._tag, error, fields] as const))(
    "has the tag, the message and what one branches on, and is not large: %s",
    (tag, error, fields) => {
      const text = JSON.stringify(error)
      const json: Readonly<Record<string, unknown>> = JSON.parse(text)
      assert.strictEqual(json["_tag"], tag)
      assert.strictEqual(json["message"], error.message.slice(0, 2000))
      assert.deepInclude(json, fields)
      assert.isBelow(text.length, 10_000)
      assert.notInclude(text, "personal")
      if ("meta" in error) assert.deepInclude(json, { meta: JSON.parse(JSON.stringify(meta)) })
    }
  )

  it("names the tracking that exists", () => {
    const data = { tracking: { id: "0b02", tracking_number: "1234", slug: "ups", personal: huge } }
    const json = JSON.stringify(new AfterShipError.TrackingAlreadyExist({ ...answered, data }))
    assert.deepInclude(JSON.parse(json), { tracking: { id: "0b02", tracking_number: "1234", slug: "ups" } })
    assert.notInclude(json, "personal")
  })

  it.effect("has nothing of what customers bought, be the answer a success that drifted or cannot be read", () =>
    Effect.gen(function* () {
      const tracking = { id: 7, customer_name: "canary" }
      for (const reply of [FakeApi.ok(tracking), FakeApi.text(200, JSON.stringify([tracking]))]) {
        const error = yield* Effect.flip(
          Effect.provide(getTrackingById("0b02"), [FakeApi.make([reply]).layer, Drift.layerStrict(responses)])
        )
        assert(error._tag === "ResponseError")
        assert.include(JSON.stringify(error.responseBody), "canary")
        assert.notInclude(JSON.stringify(error), "canary")
      }
    })
  )

  it.effect("has the message of an error that stops a call before it is sent", () =>
    Effect.gen(function* () {
      const { layer } = FakeApi.make([FakeApi.ok()])
      const error = yield* Effect.flip(Effect.provide(getTrackings({ slug: [] }), layer))
      assert.include(JSON.stringify(error), JSON.stringify(error.message))
    })
  )
})

describe("a tracking that exists already", () => {
  const of = (data: unknown) =>
    Effect.gen(function* () {
      const reply = () => Response.json({ meta: { code: 4003, message: "Exists" }, data }, { status: 400 })
      const error = yield* Effect.flip(
        Effect.provide(createTracking({ tracking_number: "1234" }), FakeApi.make([reply]).layer)
      )
      assert(error._tag === "TrackingAlreadyExist")
      return error
    })

  const id = "0b02015fc7fd4f3c8d5490cece4d124d"

  it.effect.each([
    [
      { tracking: { id, tracking_number: "1234", slug: "ups", tag: "Pending" } },
      { id, tracking_number: "1234", slug: "ups" }
    ],
    [
      { id, tracking_number: "1234", slug: "ups" },
      { id, tracking_number: "1234", slug: "ups" }
    ],
    [{ id }, { id, tracking_number: undefined, slug: undefined }],
    [
      { id, tracking_number: 1234, slug: null },
      { id, tracking_number: undefined, slug: undefined }
    ],
    [{}, undefined],
    [{ id: 7 }, undefined],
    [{ tracking: "1234" }, undefined],
    [{ tracking: null }, undefined],
    [{ tracking: [id] }, undefined],
    [null, undefined],
    [undefined, undefined],
    ["1234", undefined],
    [[{ id }], undefined]
  ])("is read from %j", ([data, tracking]) =>
    Effect.gen(function* () {
      const error = yield* of(data)
      assert.deepStrictEqual<unknown>(error.tracking, tracking)
      assert.deepStrictEqual<unknown>(error.data, data)
    })
  )
})
