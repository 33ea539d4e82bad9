import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import * as Sandbox from "../src/Sandbox.ts"
import { fault, type Version, versions } from "./described.ts"
import { callIn, record, records, type Reply, type Wire } from "./wire.ts"

const none = "0123456789abcdef0123456789abcdef"

/** Requests with the names of a version, and with its key around bodies. */
const requestsOf = ({ version }: Version) => {
  const country = version < "2025-01" ? "country" : "country_region"
  return {
    call: callIn(version),
    wrapped: (body: unknown) => (version < "2024-07" ? { tracking: body } : body),
    /** The tracking of a reply. */
    tracking: ({ data }: Reply): Wire & { readonly id: string } => {
      const tracking = version < "2024-07" ? record(data.tracking) : data
      return { ...tracking, id: String(tracking.id) }
    },
    shipment: {
      slug: "ups",
      origin_address: { [country]: "USA", state: "OR" },
      destination_address: { [country]: "FRA", postal_code: "69001" },
      pickup_time: "2026-03-02 15:00:00"
    },
    details: {
      custom_fields: { size: "L" },
      ...(version < "2026-01"
        ? { order_promised_delivery_date: "2026-03-02" }
        : { order_promised_delivery_date: { promised_delivery_date: "2026-03-02", promised_delivery_date_max: null } }),
      ...(version < "2025-01"
        ? { next_couriers: [{ slug: "usps", tracking_number: "1234567890" }], emails: ["a@shop.example"] }
        : { last_mile: { slug: "usps", tracking_number: "1234567890" }, customers: [{ email: "a@shop.example" }] })
    }
  }
}

describe.each(versions)("by the description of $version", (version) => {
  const { call, details, shipment, tracking, wrapped } = requestsOf(version)
  const has = (operationId: string) => version.operations.has(operationId)

  it.effect("every response of every operation is as described, without other fields", () =>
    Effect.gen(function* () {
      const answered = new Set<string>()
      const check = (operationId: string, reply: Reply) => {
        assert.isUndefined(fault(version, operationId, reply), `${operationId}: ${reply.text}`)
        assert.strictEqual(reply.headers["as-api-version"], version.version)
        if (reply.status < 300) answered.add(operationId)
        return reply
      }
      const number = "ITE010D003-1-1"
      const script = { slug: "testing-courier", tracking_number: number }
      const created = check("createTracking", yield* call("POST", "/trackings", wrapped({ ...script, ...details })))
      const { id } = tracking(created)
      check("createTracking", yield* call("POST", "/trackings", wrapped({ tracking_number: "not-recognised" })))
      for (let step = 0; step < 6; step++) {
        check("getTrackingById", yield* call("GET", `/trackings/${id}`))
        if (has("getCheckpointByTrackingId")) {
          check("getCheckpointByTrackingId", yield* call("GET", `/last_checkpoint/${id}`))
        }
        yield* TestClock.adjust("1 minute")
      }
      check("getTrackings", yield* call("GET", "/trackings?limit=1"))
      check("getTrackings", yield* call("GET", "/trackings?fields=title&slug=ups,usps&transit_time=0&origin=USA"))
      check("updateTrackingById", yield* call("PUT", `/trackings/${id}`, wrapped({ note: "" })))
      check("retrackTrackingById", yield* call("POST", `/trackings/${id}/retrack`))
      check("markTrackingCompletedById", yield* call("POST", `/trackings/${id}/mark-as-completed`, { reason: "LOST" }))
      if (has("getNotificationByTrackingId")) {
        const notification = { emails: ["b@shop.example"], smses: ["+15550100"] }
        for (const [form, path] of [
          ["ByTrackingId", id],
          ["BySlugTrackingNumber", `testing-courier/${number}`]
        ] as const) {
          const at = `/notifications/${path}`
          check(`getNotification${form}`, yield* call("GET", at))
          check(`addNotification${form}`, yield* call("POST", `${at}/add`, { notification }))
          check(`deleteNotification${form}`, yield* call("POST", `${at}/remove`, { notification }))
        }
        check("getCheckpointBySlugTrackingNumber", yield* call("GET", `/last_checkpoint/testing-courier/${number}`))
      }
      check("deleteTrackingById", yield* call("DELETE", `/trackings/${id}`))
      if (has("getTrackingBySlugTrackingNumber")) {
        const path = `/trackings/testing-courier/${number}`
        yield* call("POST", "/trackings", wrapped(script))
        check("getTrackingBySlugTrackingNumber", yield* call("GET", path))
        check("updateTrackingBySlugTrackingNumber", yield* call("PUT", path, wrapped({ title: "Two mugs" })))
        check(
          "markTrackingCompletedBySlugTrackingNumber",
          yield* call("POST", `${path}/mark-as-completed`, { reason: "DELIVERED" })
        )
        check("retrackTrackingBySlugTrackingNumber", yield* call("POST", `${path}/retrack`))
        check("deleteTrackingBySlugTrackingNumber", yield* call("DELETE", path))
      }
      if (has("getAllCouriers")) {
        check("getUserCouriers", yield* call("GET", "/couriers"))
        check("getAllCouriers", yield* call("GET", "/couriers/all"))
      } else {
        check("getCouriers", yield* call("GET", "/couriers"))
        check("getCouriers", yield* call("GET", "/couriers?active=false&slug=dx"))
      }
      check("detectCourier", yield* call("POST", "/couriers/detect", wrapped({ tracking_number: "1234567890" })))
      if (has("predict")) check("predict", yield* call("POST", "/estimated-delivery-date/predict", shipment))
      const batch = { estimated_delivery_dates: [shipment] }
      check("predictBatch", yield* call("POST", "/estimated-delivery-date/predict-batch", batch))
      if (has("getCourierConnections")) {
        const connections = "/courier-connections"
        const body = { courier_slug: "ups", credentials: { key: "k-1" } }
        const { id } = check("postCourierConnections", yield* call("POST", connections, body))
        yield* call("POST", connections, body)
        check("getCourierConnections", yield* call("GET", `${connections}?limit=1`))
        check("getCourierConnectionsById", yield* call("GET", `${connections}/${id}`))
        check("putCourierConnectionsById", yield* call("PATCH", `${connections}/${id}`, { credentials: {} }))
        check("deleteCourierConnectionsById", yield* call("DELETE", `${connections}/${id}`))
      }
      // Operations that are not called above, which a new version may have: with the id of a tracking, without a body.
      const other = tracking(yield* call("POST", "/trackings", wrapped({ tracking_number: "not-recognised-either" })))
      for (const [operationId, { method, path }] of version.operations) {
        if (!answered.has(operationId)) check(operationId, yield* call(method, path.replace(/\{\w+\}/g, other.id)))
      }
      assert.deepStrictEqual([...answered].toSorted(), [...version.operations.keys()].toSorted())
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("a tracking and a checkpoint have every field", () =>
    Effect.gen(function* () {
      const created = yield* call("POST", "/trackings", wrapped({ slug: "testing-courier", tracking_number: "I-1-1" }))
      yield* TestClock.adjust("1 minute")
      const data = tracking(yield* call("GET", `/trackings/${tracking(created).id}`))
      const { Checkpoint, Tracking } = version.schemas
      // Described as a leftover, and not sent from 2024-07 on.
      const silent = version.version < "2024-07" ? [] : ["unique_token"]
      const fields = Object.keys(Tracking?.properties ?? {}).filter((name) => !silent.includes(name))
      assert.deepStrictEqual(Object.keys(data).toSorted(), fields.toSorted())
      assert.deepStrictEqual(Object.keys(tracking(created)), Object.keys(data))
      assert.deepStrictEqual(
        Object.keys(records(data.checkpoints)[0] ?? {}).toSorted(),
        Object.keys(Checkpoint?.properties ?? {}).toSorted()
      )
    }).pipe(Effect.provide(Sandbox.layer))
  )

  it.effect("an operation refuses only with codes that it may answer with", () =>
    Effect.gen(function* () {
      const lenient = version.version < "2024-10"
      const id = tracking(
        yield* call("POST", "/trackings", wrapped({ slug: "testing-courier", tracking_number: "ITD-1-1" }))
      ).id
      yield* call("POST", "/trackings", wrapped({ slug: "ups", tracking_number: "ITD-1-1" }))
      const codes: Array<string> = []
      const check = (operationId: string, reply: Reply) => {
        assert.isUndefined(fault(version, operationId, reply), `${operationId}: ${reply.text}`)
        assert.isAtLeast(reply.status, 400, `${operationId}: ${reply.text}`)
        codes.push([operationId, reply.meta.code].join(" "))
      }
      for (const body of [
        { tracking_number: "ITD-1-1", slug: "ups" },
        ...(lenient ? [] : [{ tracking_number: 1 }, { tracking_number: "1234", title: 1 }]),
        {},
        { tracking_number: "1234", shipment_tags: ["t".repeat(33)] },
        { tracking_number: "1234", ...(version.version < "2025-01" ? { next_couriers: [{}] } : { last_mile: {} }) },
        { tracking_number: "1234", slug: "nobody" },
        { tracking_number: "1234", slug: "dx" },
        { tracking_number: "1234", slug_group: "dhl-group" },
        { tracking_number: "a b c" },
        ...(version.version < "2025-04" ? [] : [{ tracking_number: "1234", id: "no id" }])
      ]) {
        check("createTracking", yield* call("POST", "/trackings", wrapped(body)))
      }
      check("createTracking", yield* call("POST", "/trackings", undefined, { raw: "{" }))
      check("createTracking", yield* call("POST", "/trackings", {}, { key: null }))
      for (const path of [none, "a%2Fb", `${id}?fields=note`]) {
        check("getTrackingById", yield* call("GET", `/trackings/${path}`))
      }
      check("getTrackings", yield* call("GET", "/trackings?limit=0"))
      for (const body of [{ slug: "nobody" }, { slug: "dx" }, { slug: "ups" }, { delivery_type: "by_owl" }]) {
        check("updateTrackingById", yield* call("PUT", `/trackings/${id}`, wrapped(body)))
      }
      check("deleteTrackingById", yield* call("DELETE", `/trackings/${none}`))
      check("retrackTrackingById", yield* call("POST", `/trackings/${id}/retrack`))
      yield* call("POST", `/trackings/${id}/mark-as-completed`, { reason: "LOST" })
      yield* call("POST", `/trackings/${id}/retrack`)
      yield* call("POST", `/trackings/${id}/mark-as-completed`, { reason: "LOST" })
      check("retrackTrackingById", yield* call("POST", `/trackings/${id}/retrack`))
      for (const body of [{}, { reason: "EATEN" }]) {
        check("markTrackingCompletedById", yield* call("POST", `/trackings/${id}/mark-as-completed`, body))
      }
      for (const body of [
        {},
        ...(lenient ? [] : [{ tracking_number: 1 }]),
        { tracking_number: "1234", slug: ["nobody"] },
        { tracking_number: "" }
      ]) {
        check("detectCourier", yield* call("POST", "/couriers/detect", wrapped(body)))
      }
      for (const body of [{}, { estimated_delivery_dates: [] }, { estimated_delivery_dates: [{}] }]) {
        check("predictBatch", yield* call("POST", "/estimated-delivery-date/predict-batch", body))
      }
      if (has("predict")) check("predict", yield* call("POST", "/estimated-delivery-date/predict", {}))
      if (version.version < "2024-07") {
        check("createTracking", yield* call("POST", "/trackings", { tracking_number: "1234" }))
        check("updateTrackingById", yield* call("PUT", `/trackings/${id}`, {}))
        check("detectCourier", yield* call("POST", "/couriers/detect", { tracking_number: "1234" }))
        check("addNotificationByTrackingId", yield* call("POST", `/notifications/${id}/add`, {}))
        check("getNotificationByTrackingId", yield* call("GET", `/notifications/${none}`))
        check("getCheckpointByTrackingId", yield* call("GET", "/last_checkpoint/no%20id"))
      }
      if (has("getTrackingBySlugTrackingNumber")) {
        for (const path of ["ups/1234", "nobody/1234", "ups/1%202", "ups/ITD-1-1?fields=note"]) {
          check("getTrackingBySlugTrackingNumber", yield* call("GET", `/trackings/${path}`))
        }
      }
      if (has("getCourierConnections")) {
        check("getCouriers", yield* call("GET", "/couriers?active=maybe"))
        check("getCourierConnections", yield* call("GET", "/courier-connections?cursor=rubbish"))
        for (const body of [{}, { courier_slug: "nobody", credentials: {} }]) {
          check("postCourierConnections", yield* call("POST", "/courier-connections", body))
        }
        check("getCourierConnectionsById", yield* call("GET", `/courier-connections/${none}`))
        check("deleteCourierConnectionsById", yield* call("DELETE", "/courier-connections/no%20id"))
        check("putCourierConnectionsById", yield* call("PATCH", `/courier-connections/${none}`, { credentials: {} }))
      }
      assert.deepStrictEqual(codes, [
        "createTracking 4003",
        ...(lenient ? [] : ["createTracking 4005", "createTracking 4008"]),
        "createTracking 4007",
        "createTracking 4008",
        "createTracking 4009",
        "createTracking 4010",
        "createTracking 4011",
        "createTracking 4012",
        "createTracking 4017",
        ...(version.version < "2025-04" ? [] : ["createTracking 4015"]),
        "createTracking 4001",
        "createTracking 401",
        "getTrackingById 4004",
        "getTrackingById 4015",
        "getTrackingById 4008",
        "getTrackings 4008",
        "updateTrackingById 4010",
        "updateTrackingById 4011",
        "updateTrackingById 4010",
        "updateTrackingById 4008",
        "deleteTrackingById 4004",
        "retrackTrackingById 4013",
        "retrackTrackingById 4016",
        "markTrackingCompletedById 4009",
        "markTrackingCompletedById 4008",
        "detectCourier 4007",
        ...(lenient ? [] : ["detectCourier 4005"]),
        "detectCourier 4010",
        "detectCourier 4017",
        "predictBatch 4009",
        "predictBatch 4008",
        "predictBatch 400",
        ...(has("predict") ? ["predict 400"] : []),
        ...(version.version < "2024-07"
          ? [
              "createTracking 4006",
              "updateTrackingById 4006",
              "detectCourier 4009",
              "addNotificationByTrackingId 4014",
              "getNotificationByTrackingId 4004",
              "getCheckpointByTrackingId 4015"
            ]
          : []),
        ...(has("getTrackingBySlugTrackingNumber")
          ? [4004, 4010, 4005, 4008].map((code) => `getTrackingBySlugTrackingNumber ${code}`)
          : []),
        ...(has("getCourierConnections")
          ? [
              "getCouriers 4008",
              "getCourierConnections 4008",
              "postCourierConnections 4009",
              "postCourierConnections 4008",
              "getCourierConnectionsById 404",
              "deleteCourierConnectionsById 4015",
              "putCourierConnectionsById 404"
            ]
          : [])
      ])
    }).pipe(Effect.provide(Sandbox.layer))
  )
})
