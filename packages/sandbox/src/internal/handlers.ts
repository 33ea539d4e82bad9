/**
 * What each operation does, in all versions: read the request, apply the rules, write the response.
 */
import * as Predicate from "effect/Predicate"
import * as Record from "effect/Record"
import * as Result from "effect/Result"
import * as connections from "./connections.ts"
import * as couriers from "./couriers.ts"
import { detect } from "./detection.ts"
import { progress } from "./journey.ts"
import { type JsonObject, list, record, text, texts } from "./json.ts"
import type { OperationName } from "./operationNames.ts"
import * as pages from "./paging.ts"
import * as predictions from "./predictions.ts"
import * as random from "./random.ts"
import * as read from "./read.ts"
import { badPredictionItem, type Call } from "./request.ts"
import type { Env, Outcome } from "./rule.ts"
import type { Parcel, State } from "./state.ts"
import * as trackings from "./trackings.ts"
import type { Version } from "./versions.ts"
import * as write from "./write.ts"

/** Performs one operation: gives its `data` and the state after it, or a refusal. */
type Handler = (state: State, env: Env, version: Version, call: Call) => Outcome<unknown>

// ---- trackings -----------------------------------------------------------------------------------------------------

const keyOf = ({ dialect }: Version, { path, query }: Call) => read.key(dialect, path, query)

const written = (outcome: Outcome<Parcel>, { dialect }: Version, now: number, only?: ReadonlyArray<string>) =>
  Result.map(
    outcome,
    ([parcel, state]) => [write.only(write.tracking(dialect, parcel, progress(parcel, now)), only), state] as const
  )

/** The fields of a tracking that a response has: those that the query lists, and those that a tracking always has. */
const fieldsOf = ({ description }: Version, { query }: Call): ReadonlyArray<string> | undefined => {
  const fields = texts(query.fields)
  return fields && [...(description.schemas.Tracking?.required ?? []), ...fields]
}

const createTracking: Handler = (state, env, version, { body }) =>
  written(
    trackings.create(state, env, {
      id: version.dialect.behavior.ownId ? text(body.id) : undefined,
      trackingNumber: text(body.tracking_number) ?? "",
      slug: text(body.slug),
      slugGroup: text(body.slug_group),
      change: read.details(version.dialect, body)
    }),
    version,
    env.now
  )

const getTracking: Handler = (state, env, version, call) =>
  written(
    Result.map(trackings.find(state, keyOf(version, call)), (parcel) => [parcel, state]),
    version,
    env.now,
    fieldsOf(version, call)
  )

const updateTracking: Handler = (state, env, version, call) =>
  written(
    trackings.update(state, env, keyOf(version, call), {
      slug: text(call.body.slug),
      change: read.details(version.dialect, call.body)
    }),
    version,
    env.now
  )

const deleteTracking: Handler = (state, env, version, call) =>
  written(trackings.remove(state, keyOf(version, call)), version, env.now, version.dialect.behavior.deleted)

const retrackTracking: Handler = (state, env, version, call) =>
  written(trackings.retrack(state, env, keyOf(version, call)), version, env.now, version.dialect.behavior.retracked)

const markTrackingCompleted: Handler = (state, env, version, call) =>
  written(
    trackings.complete(state, env, keyOf(version, call), {
      reason: text(call.body.reason) ?? "",
      eventTime: text(call.body.event_datetime)
    }),
    version,
    env.now
  )

const getTrackings: Handler = (state, env, version, call) =>
  Result.gen(function* () {
    const { dialect } = version
    const filter = yield* read.filter(dialect, call.query, env.now)
    const found = trackings.list(state, env, filter)
    const paging = read.paging(call.query)
    const only = fieldsOf(version, call)
    const items = (page: typeof found) =>
      page.map(([parcel, progress]) => write.only(write.tracking(dialect, parcel, progress), only))
    if (dialect.behavior.pages === "number") {
      const { limit, page } = paging
      const head = { page, limit, count: found.length, ...write.echoedQuery(call.query, filter.createdAt) }
      return [{ ...head, trackings: items(pages.byNumber(found, paging)) }, state] as const
    }
    const page = yield* pages.byCursor(found, ([parcel]) => parcel, paging)
    return [{ pagination: page.pagination, trackings: items(page.items) }, state] as const
  })

const getCheckpoint: Handler = (state, env, version, call) =>
  Result.map(trackings.find(state, keyOf(version, call)), (parcel) => [
    write.lastCheckpoint(version.dialect, parcel, progress(parcel, env.now), texts(call.query.fields)),
    state
  ])

// ---- notifications -------------------------------------------------------------------------------------------------

const getNotification: Handler = (state, _env, version, call) =>
  Result.map(trackings.find(state, keyOf(version, call)), (parcel) => [write.notification(parcel), state])

const changeNotification =
  (change: "add" | "remove"): Handler =>
  (state, env, version, call) =>
    Result.map(
      trackings.update(state, env, keyOf(version, call), {
        slug: undefined,
        change: read.contacts(change, call.body)
      }),
      ([parcel, state]) => [write.notification(parcel), state]
    )

const addNotification = changeNotification("add")

const deleteNotification = changeNotification("remove")

// ---- couriers ------------------------------------------------------------------------------------------------------

const getUserCouriers: Handler = (state, _env, { dialect }) =>
  Result.succeed([write.courierList(dialect, couriers.activated), state])

const getAllCouriers: Handler = (state, _env, { dialect }) =>
  Result.succeed([write.courierList(dialect, couriers.all), state])

const getCouriers: Handler = (state, _env, { dialect }, { query }) => {
  const found = couriers.all.filter(
    (courier) =>
      (query.slug === undefined || courier.slug === query.slug) &&
      (query.active === undefined || couriers.activated.includes(courier) === query.active)
  )
  return Result.succeed([write.courierList(dialect, found), state])
}

const detectCourier: Handler = (state, _env, { dialect }, { body }) =>
  Result.map(
    detect(text(body.tracking_number) ?? "", {
      // The example in AfterShip's documentation puts two slugs into one element.
      slugs: texts(body.slug)?.flatMap((slugs) => slugs.split(",")),
      group: text(body.slug_group)
    }),
    (found) => [write.courierList(dialect, found), state] as const
  )

// ---- courier connections -------------------------------------------------------------------------------------------

const credentialsOf = ({ body }: Call) => Record.filter(record(body.credentials), Predicate.isString)

const getCourierConnections: Handler = (state, _env, _version, { query }) =>
  Result.map(
    pages.byCursor(connections.list(state, text(query.courier_slug)), (connection) => connection, read.paging(query)),
    ({ items, pagination }) => [{ pagination, courier_connections: items.map(write.connection) }, state]
  )

const connection = (outcome: ReturnType<typeof connections.remove>) =>
  Result.map(outcome, ([connection, state]) => [write.connection(connection), state] as const)

const postCourierConnections: Handler = (state, env, _version, call) =>
  connection(connections.create(state, env, text(call.body.courier_slug) ?? "", credentialsOf(call)))

const getCourierConnectionsById: Handler = (state, _env, _version, { path }) =>
  connection(Result.map(connections.find(state, path.id ?? ""), (found) => [found, state]))

const putCourierConnectionsById: Handler = (state, env, _version, call) =>
  connection(connections.update(state, env, call.path.id ?? "", credentialsOf(call)))

const deleteCourierConnectionsById: Handler = (state, _env, _version, { path }) =>
  connection(connections.remove(state, path.id ?? ""))

// ---- predictions ---------------------------------------------------------------------------------------------------

const predictOne = (
  state: State,
  env: Env,
  { dialect }: Version,
  item: JsonObject
): Result.Result<readonly [JsonObject, State], string> =>
  Result.map(read.shipment(dialect, item), (shipment) => {
    const id = random.hex(`${env.seed}/prediction/${state.ids}`, 32)
    const predicted = predictions.predict(env.seed, shipment)
    return [write.prediction(dialect, id, item, shipment, predicted), { ...state, ids: state.ids + 1 }]
  })

const predict: Handler = (state, env, version, { body }) =>
  Result.mapError(predictOne(state, env, version, body), badPredictionItem)

const predictBatch: Handler = (state, env, version, { body }) =>
  Result.gen(function* () {
    const answers: Array<JsonObject> = []
    let after = state
    for (const [index, item] of list(body.estimated_delivery_dates).map(record).entries()) {
      const [answer, next] = yield* Result.mapError(predictOne(after, env, version, item), (field) =>
        badPredictionItem(`estimated_delivery_dates.${index}.${field}`)
      )
      answers.push(answer)
      after = next
    }
    return [{ estimated_delivery_dates: answers }, after] as const
  })

// ---- all ------------------------------------------------------------------------------------------------------------

export const handlers: Readonly<Record<OperationName, Handler>> = {
  addNotificationBySlugTrackingNumber: addNotification,
  addNotificationByTrackingId: addNotification,
  createTracking,
  deleteCourierConnectionsById,
  deleteNotificationBySlugTrackingNumber: deleteNotification,
  deleteNotificationByTrackingId: deleteNotification,
  deleteTrackingById: deleteTracking,
  deleteTrackingBySlugTrackingNumber: deleteTracking,
  detectCourier,
  getAllCouriers,
  getCheckpointBySlugTrackingNumber: getCheckpoint,
  getCheckpointByTrackingId: getCheckpoint,
  getCourierConnections,
  getCourierConnectionsById,
  getCouriers,
  getNotificationBySlugTrackingNumber: getNotification,
  getNotificationByTrackingId: getNotification,
  getTrackingById: getTracking,
  getTrackingBySlugTrackingNumber: getTracking,
  getTrackings,
  getUserCouriers,
  markTrackingCompletedById: markTrackingCompleted,
  markTrackingCompletedBySlugTrackingNumber: markTrackingCompleted,
  postCourierConnections,
  predict,
  predictBatch,
  putCourierConnectionsById,
  retrackTrackingById: retrackTracking,
  retrackTrackingBySlugTrackingNumber: retrackTracking,
  updateTrackingById: updateTracking,
  updateTrackingBySlugTrackingNumber: updateTracking
}
