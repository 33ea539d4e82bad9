/** The demo: what a shop does, one step after the other. */
import type { ApiVersion } from "@effect-aftership/tracking/ApiVersion"
import * as Sandbox from "@effect-aftership/sandbox/Sandbox"
import * as SandboxServer from "@effect-aftership/sandbox/SandboxServer"
import * as AfterShipConfig from "@effect-aftership/tracking/AfterShipConfig"
import * as Clock from "effect/Clock"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { call, check, note, paragraph, step, table, title, typed } from "./print.ts"
import { type Api, load, type Tracking } from "./versions.ts"

const nameOf = (tracking: Pick<Tracking, "title" | "tracking_number">): string =>
  tracking.title ?? tracking.tracking_number

const namesOf = (trackings: ReadonlyArray<Tracking>): ReadonlyArray<string> => trackings.map(nameOf)

/** Hours and minutes of a time such as `2024-11-05T12:11:00+00:00`. */
const timeOfDay = (time: string): string => time.slice(11, 16)

const couriers = ({ allCouriers, myCouriers }: Api) =>
  step(
    1,
    "Which couriers are there?",
    Effect.gen(function* () {
      const mine = yield* myCouriers
      const all = yield* allCouriers
      yield* check(
        `${mine.total} couriers are switched on in this account, UPS among them, of ${all.total} in all.`,
        { ups: mine.couriers.some(({ slug }) => slug === "ups"), more: all.total > mine.total },
        { ups: true, more: true }
      )
    })
  )

const detect = ({ detectCourier }: Api) =>
  step(
    2,
    "Whose number is that?",
    Effect.gen(function* () {
      const { couriers } = yield* call(detectCourier, { tracking_number: "1Z999AA10123456784" })
      yield* check(
        "A number like this one is UPS's.",
        couriers.map(({ name }) => name),
        ["UPS"]
      )
    })
  )

const createScripted = ({ createTracking }: Api) =>
  step(
    3,
    "Follow a parcel of AfterShip's test courier",
    Effect.gen(function* () {
      yield* note(
        "The number scripts the journey. ITOD is InfoReceived, InTransit, OutForDelivery and Delivered,\n" +
          "3 minutes apart."
      )
      const tracking = yield* call(createTracking, {
        slug: "testing-courier",
        tracking_number: "ITOD-3-643642",
        title: "Mugs"
      })
      yield* check(
        "The mugs are followed; the courier has not been asked yet.",
        [tracking.tag, tracking.active],
        ["Pending", true]
      )
      return tracking.id
    })
  )

const createMore = ({ createTracking }: Api) =>
  step(
    4,
    "Follow four more",
    Effect.gen(function* () {
      const teapot = yield* call(createTracking, {
        slug: "ups",
        tracking_number: "1Z999AA10123456784",
        title: "Teapot",
        order_id: "1042"
      })
      const whisk = yield* call(createTracking, { tracking_number: "9400100000000000000018", title: "Whisk" })
      const tray = yield* call(createTracking, { slug: "dhl", tracking_number: "1234567890", title: "Tray" })
      const kettle = yield* call(createTracking, {
        slug: "ups",
        tracking_number: "1Z999AA10123456795",
        title: "Kettle"
      })
      yield* check(
        "Four more are followed. The whisk was created without a courier: AfterShip found USPS.",
        [teapot, whisk, tray, kettle].map(({ slug }) => slug),
        ["ups", "usps", "dhl", "ups"]
      )
      return { teapot: teapot.id, tray: tray.id }
    })
  )

const read = ({ getTrackingById }: Api, id: string) =>
  step(
    5,
    "Read one",
    Effect.gen(function* () {
      const tracking = yield* call(getTrackingById, id)
      yield* check(
        `The teapot of order ${tracking.order_id}, number ${tracking.tracking_number}, is ${tracking.tag}.`,
        [tracking.title, tracking.order_id, tracking.tag],
        ["Teapot", "1042", "Pending"]
      )
    })
  )

const list = ({ list }: Api) =>
  step(
    6,
    "List them",
    Effect.gen(function* () {
      const { total, trackings } = yield* list()
      yield* table(
        trackings.map((tracking) => [nameOf(tracking), tracking.slug, tracking.tracking_number, tracking.tag])
      )
      yield* check(`All ${total}, the newest first.`, namesOf(trackings), ["Kettle", "Tray", "Whisk", "Teapot", "Mugs"])
    })
  )

const filter = ({ list }: Api) =>
  step(
    7,
    "Filter them",
    Effect.gen(function* () {
      const parcels = yield* list({ slug: ["ups", "usps"], tag: "Pending" })
      const found = yield* list({ keyword: "1042" })
      yield* check(
        "Three go with UPS or USPS, and a search for order 1042 finds the teapot.",
        [namesOf(parcels.trackings), namesOf(found.trackings)],
        [["Kettle", "Whisk", "Teapot"], ["Teapot"]]
      )
    })
  )

const page = ({ pages }: Api) =>
  step(
    8,
    "Page through them, two at a time",
    Effect.gen(function* () {
      const names = (yield* pages(2)).map(namesOf)
      yield* check(`Three pages: ${names.map((page) => page.join(", ")).join(" | ")}.`, names, [
        ["Kettle", "Tray"],
        ["Whisk", "Teapot"],
        ["Mugs"]
      ])
    })
  )

const update = ({ updateTrackingById }: Api, id: string) =>
  step(
    9,
    "Change one",
    Effect.gen(function* () {
      const tracking = yield* call(updateTrackingById, id, { title: "Brown teapot", note: "Fragile" })
      yield* check(
        "The teapot has a new title and a note; its order is what it was.",
        [tracking.title, tracking.note, tracking.order_id],
        ["Brown teapot", "Fragile", "1042"]
      )
    })
  )

const watch = ({ getTrackingById }: Api, id: string) =>
  step(
    10,
    "Watch the mugs travel",
    Effect.gen(function* () {
      const sandbox = yield* Sandbox.Sandbox
      yield* note("The sandbox's clock advances by 3 minutes, four times, without waiting. Times are UTC.")
      yield* typed('sandbox.advance("3 minutes")')
      const before = yield* call(getTrackingById, id)
      const timeline = [[timeOfDay(before.created_at), before.tag, "The shop has asked AfterShip to follow it", ""]]
      for (let i = 0; i < 4; i++) {
        yield* sandbox.advance("3 minutes")
        const checkpoint = (yield* getTrackingById(id)).checkpoints?.at(-1)
        if (checkpoint !== undefined) {
          const { city, created_at, message, state, tag } = checkpoint
          timeline.push([timeOfDay(created_at), tag, message, [city, state].join(", ")])
        }
      }
      yield* table(timeline)
      yield* check(
        "From Pending to Delivered.",
        timeline.map(([_time, tag]) => tag),
        ["Pending", "InfoReceived", "InTransit", "OutForDelivery", "Delivered"]
      )
    })
  )

const complete = ({ markTrackingCompletedById }: Api, id: string) =>
  step(
    11,
    "Mark one as lost",
    Effect.gen(function* () {
      const tracking = yield* call(markTrackingCompletedById, id, { reason: "LOST" })
      yield* check(
        `The tray is an exception, "${tracking.subtag_message}", and is no longer followed.`,
        [tracking.subtag, tracking.active],
        ["Exception_013", false]
      )
    })
  )

const retrack = ({ retrackTrackingById }: Api, id: string) =>
  step(
    12,
    "Follow it again",
    Effect.gen(function* () {
      const tracking = yield* call(retrackTrackingById, id)
      yield* check("The tray is followed again.", tracking.active, true)
    })
  )

const predict = ({ predict }: Api) =>
  step(
    13,
    "Ask when parcels will arrive",
    Effect.gen(function* () {
      const sandbox = yield* Sandbox.Sandbox
      const tomorrow = DateTime.formatIsoDateUtc(DateTime.add(yield* sandbox.now, { days: 1 }))
      const predictions = yield* predict(`${tomorrow} 15:00:00`)
      yield* table(
        predictions.map((prediction) => [
          prediction.slug,
          `to ${prediction.destination_address.city}`,
          `on ${prediction.estimated_delivery_date},`,
          `between ${prediction.estimated_delivery_date_min} and ${prediction.estimated_delivery_date_max}`
        ])
      )
      yield* check(
        "Each has a date after its pick-up, and a range around it.",
        predictions.map((prediction) => {
          const { estimated_delivery_date: date, estimated_delivery_date_max: max } = prediction
          const dates = [tomorrow, prediction.estimated_delivery_date_min ?? "", date ?? "", max ?? ""]
          return [prediction.slug, dates.toSorted().join() === dates.join()]
        }),
        [
          ["fedex", true],
          ["dhl", true]
        ]
      )
    })
  )

const remove = ({ deleteTrackingById, list }: Api, id: string) =>
  step(
    14,
    "Delete one",
    Effect.gen(function* () {
      const deleted = yield* call(deleteTrackingById, id)
      const { total } = yield* list({ limit: 1 })
      yield* check(`The ${nameOf(deleted).toLowerCase()} is gone; ${total} are left.`, [deleted.id, total], [id, 4])
    })
  )

const missing = ({ getTrackingById }: Api, id: string) =>
  step(
    15,
    "Ask for a deleted tracking",
    Effect.gen(function* () {
      yield* typed(
        [
          `getTrackingById("${id}").pipe(`,
          '  Effect.catchTag("TrackingDoesNotExist", ({ code }) => Effect.succeed(code))',
          ")"
        ].join("\n")
      )
      const answer = yield* getTrackingById(id).pipe(
        Effect.catchTag("TrackingDoesNotExist", ({ code }) => Effect.succeed(code))
      )
      yield* check("Caught by its tag: AfterShip says TRACKING_DOES_NOT_EXIST.", answer, "TRACKING_DOES_NOT_EXIST")
    })
  )

const refused = ({ getTrackings }: Api) =>
  step(
    16,
    "Use a wrong key",
    Effect.gen(function* () {
      const { url: domain } = yield* SandboxServer.SandboxServer
      const aWrongKey = Redacted.make("not-the-key-of-this-account")
      yield* typed(
        [
          "getTrackings().pipe(",
          '  Effect.catchTag("ApiKeyInvalid", ({ code }) => Effect.succeed(code)),',
          "  Effect.provide(AfterShipConfig.layer({ apiKey: aWrongKey, domain }))",
          ")"
        ].join("\n")
      )
      const answer = yield* getTrackings().pipe(
        Effect.catchTag("ApiKeyInvalid", ({ code }) => Effect.succeed(code)),
        Effect.provide(AfterShipConfig.layer({ apiKey: aWrongKey, domain }))
      )
      yield* check("Caught by its tag: AfterShip says API_KEY_INVALID.", answer, "API_KEY_INVALID")
    })
  )

/** All steps. Fails with the first step that fails. */
export const demo = Effect.fnUntraced(function* (version: ApiVersion) {
  const api = yield* load(version)
  const started = yield* Clock.currentTimeMillis
  const sandbox = yield* Sandbox.Sandbox
  const { url } = yield* SandboxServer.SandboxServer

  yield* title(`effect-aftership: the AfterShip Tracking API ${version}, as a shop uses it`)
  yield* paragraph(`A sandbox emulates AfterShip: a real HTTP server on ${url}.`)

  yield* couriers(api)
  yield* detect(api)
  const mugs = yield* createScripted(api)
  const { teapot, tray } = yield* createMore(api)
  yield* read(api, teapot)
  yield* list(api)
  yield* filter(api)
  yield* page(api)
  yield* update(api, teapot)
  yield* watch(api, mugs)
  yield* complete(api, tray)
  yield* retrack(api, tray)
  yield* predict(api)
  yield* remove(api, tray)
  yield* missing(api, tray)
  yield* refused(api)

  const requests = yield* sandbox.requests
  const operations = new Set(requests.map(({ operation }) => operation)).size
  const seconds = ((yield* Clock.currentTimeMillis) - started) / 1000
  yield* title(`Every step passed: ${requests.length} requests, ${operations} operations, ${seconds.toFixed(1)} s.`)
  yield* paragraph(
    "Next: packages/examples/src/firstProgram.ts is a first program, which runs without a key.\n" +
      "For your own account, set AFTERSHIP_API_KEY and see packages/examples/README.md.\n"
  )
})
