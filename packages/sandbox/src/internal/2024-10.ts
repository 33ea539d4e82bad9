/**
 * API version 2024-10 on the wire: what its requests mean, and how it writes parcels, couriers and predictions.
 */
import document from "@effect-aftership/openapi/2024-10" with { type: "json" }
import * as Base64 from "effect/encoding/Base64"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import * as Record from "effect/Record"
import * as Result from "effect/Result"
import type { Operation } from "../Sandbox.ts"
import * as couriers from "./couriers.ts"
import * as description from "./description.ts"
import type { Handler, Version } from "./engine.ts"
import { type Checkpoint, type EstimatedDelivery, type Progress, progress } from "./journey.ts"
import * as predictions from "./predictions.ts"
import * as random from "./random.ts"
import { type Refusal, refusal, refusalOf } from "./refusal.ts"
import * as rules from "./rules.ts"
import type { Details, Parcel, TextField } from "./state.ts"
import * as time from "./time.ts"

type Wire = Readonly<Record<string, unknown>>

// ---- reading -------------------------------------------------------------------------------------------------------

const text = (value: unknown): string | undefined => (Predicate.isString(value) ? value : undefined)

const texts = (value: unknown): ReadonlyArray<string> | undefined =>
  Array.isArray(value) ? value.filter(Predicate.isString) : undefined

const record = (value: unknown): Wire => (Predicate.isObject(value) ? value : {})

const list = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [])

/** The texts of a body, and what the state calls them. */
const textNames: Readonly<Record<string, TextField>> = {
  order_id: "order_id",
  order_id_path: "order_id_path",
  order_number: "order_number",
  order_date: "order_date",
  order_promised_delivery_date: "order_promised_delivery_date",
  customer_name: "customer_name",
  language: "language",
  note: "note",
  delivery_type: "delivery_type",
  pickup_location: "pickup_location",
  pickup_note: "pickup_note",
  shipment_type: "shipment_type",
  shipping_method: "shipping_method",
  location_id: "location_id",
  origin_country_iso3: "origin_country_region",
  origin_state: "origin_state",
  origin_city: "origin_city",
  origin_postal_code: "origin_postal_code",
  origin_raw_location: "origin_raw_location",
  destination_country_iso3: "destination_country_region",
  destination_state: "destination_state",
  destination_city: "destination_city",
  destination_postal_code: "destination_postal_code",
  destination_raw_location: "destination_raw_location",
  tracking_account_number: "tracking_account_number",
  tracking_key: "tracking_key",
  tracking_ship_date: "tracking_ship_date",
  tracking_origin_country: "tracking_origin_country",
  tracking_destination_country: "tracking_destination_country",
  tracking_postal_code: "tracking_postal_code",
  tracking_state: "tracking_state"
}

/** Those that only a new tracking takes. */
const newTextNames: typeof textNames = { ...textNames, courier_connection_id: "courier_connection_id" }

type Draft = { -readonly [Name in keyof Details]?: Details[Name] }

const readDetails = (body: Wire, names: typeof textNames): Draft => {
  const details: Draft = {}
  for (const [wire, name] of Object.entries(names)) {
    const value = text(body[wire])
    // An empty note is how a note is taken away.
    if (value !== undefined) details[name] = name === "note" && value === "" ? null : value
  }
  if (Predicate.isString(body.title)) details.title = body.title
  if (Predicate.isObject(body.custom_fields))
    details.custom_fields = Record.filter(body.custom_fields, Predicate.isString)
  if (body.emails !== undefined) details.emails = texts(body.emails) ?? []
  if (body.smses !== undefined) details.smses = texts(body.smses) ?? []
  return details
}

const readNewDetails = (body: Wire): Draft => ({
  ...readDetails(body, newTextNames),
  shipment_tags: texts(body.shipment_tags) ?? [],
  next_couriers: list(body.next_couriers)
    .map(record)
    .map((next) => ({
      slug: text(next.slug) ?? "",
      tracking_number: text(next.tracking_number) ?? ""
    }))
})

const readAddress = (value: unknown): predictions.Address => {
  const address = record(value)
  return {
    country: text(address.country) ?? "",
    state: text(address.state) ?? null,
    city: text(address.city) ?? null,
    postalCode: text(address.postal_code) ?? null,
    rawLocation: text(address.raw_location) ?? null
  }
}

/** `YYYY-MM-DD HH:mm:ss`, whose zone is that of the place. */
const readLocalTime = (value: unknown): number | undefined =>
  Predicate.isString(value) ? time.parse(`${value.replace(" ", "T")}+00:00`) : undefined

/** A time of the query, or undefined: this version takes the default in place of one that it cannot read. */
const readTime = (value: unknown): number | undefined => (Predicate.isString(value) ? time.parse(value) : undefined)

// ---- writing -------------------------------------------------------------------------------------------------------

const writeCheckpoint = (checkpoint: Checkpoint): Wire => ({
  slug: checkpoint.slug,
  city: checkpoint.place?.city ?? null,
  created_at: time.withZeroOffset(checkpoint.createdAt),
  location: checkpoint.place?.rawLocation ?? null,
  country_name: null,
  message: checkpoint.message,
  country_iso3: null,
  tag: checkpoint.tag,
  subtag: checkpoint.subtag,
  subtag_message: checkpoint.subtagMessage,
  checkpoint_time: checkpoint.time,
  coordinate: null,
  state: checkpoint.place?.state ?? null,
  zip: checkpoint.place?.postalCode ?? null,
  raw_tag: checkpoint.source === "carrier" ? checkpoint.subtag : null,
  events: []
})

const writeEstimate = (estimate: EstimatedDelivery | undefined): Wire | null =>
  estimate === undefined
    ? null
    : {
        type: "specific",
        source: estimate.source,
        datetime: estimate.datetime,
        datetime_min: null,
        datetime_max: null
      }

/** A tracking with the keys of a real answer, in their order. */
const writeTracking = (parcel: Parcel, progress: Progress): Wire => {
  const { details, slug, trackingNumber } = parcel
  const updatedAt = time.withZeroOffset(progress.updatedAt)
  const origin = progress.pickedUp?.place
  const destination = progress.delivered?.place
  const carrierEstimate = progress.latestEstimate?.source === "Carrier EDD" ? progress.latestEstimate : undefined
  return {
    id: parcel.id,
    created_at: time.withZeroOffset(parcel.createdAt),
    updated_at: updatedAt,
    last_updated_at: updatedAt,
    tracking_number: trackingNumber,
    slug,
    active: progress.active,
    custom_fields: details.custom_fields,
    customer_name: details.customer_name,
    destination_country_iso3: details.destination_country_region,
    courier_destination_country_iso3: details.tracking_destination_country,
    emails: details.emails,
    courier_estimated_delivery_date:
      carrierEstimate === undefined
        ? null
        : {
            estimated_delivery_date: carrierEstimate.datetime,
            estimated_delivery_date_min: null,
            estimated_delivery_date_max: null
          },
    note: details.note,
    order_id: details.order_id,
    order_id_path: details.order_id_path,
    order_date: details.order_date,
    origin_country_iso3: details.origin_country_region,
    shipment_package_count: null,
    shipment_pickup_date: progress.pickedUp?.time ?? null,
    shipment_delivery_date: progress.delivered?.time ?? null,
    shipment_type: details.shipment_type,
    signed_by: null,
    smses: details.smses,
    source: "api",
    tag: progress.tag,
    subtag: progress.subtag,
    subtag_message: progress.subtagMessage,
    title: details.title,
    tracked_count: progress.trackedCount,
    last_mile_tracking_supported: progress.checkpoints.some(({ source }) => source === "carrier") ? true : null,
    language: details.language,
    checkpoints: progress.checkpoints.map(writeCheckpoint),
    subscribed_smses: [],
    subscribed_emails: [],
    return_to_sender: progress.returnToSender,
    order_promised_delivery_date: details.order_promised_delivery_date,
    delivery_type: details.delivery_type,
    pickup_location: details.pickup_location,
    pickup_note: details.pickup_note,
    courier_tracking_link: couriers.trackingLink(slug, trackingNumber),
    first_attempted_at: progress.firstAttempt?.time ?? null,
    courier_redirect_link: null,
    order_tags: [],
    order_number: details.order_number,
    aftership_estimated_delivery_date: null,
    destination_raw_location: details.destination_raw_location ?? destination?.rawLocation ?? null,
    latest_estimated_delivery: writeEstimate(progress.latestEstimate),
    courier_connection_id: details.courier_connection_id,
    first_estimated_delivery: writeEstimate(progress.firstEstimate),
    custom_estimated_delivery_date: null,
    origin_state: details.origin_state ?? origin?.state ?? null,
    origin_city: details.origin_city ?? origin?.city ?? null,
    origin_postal_code: details.origin_postal_code ?? origin?.postalCode ?? null,
    origin_raw_location: details.origin_raw_location ?? origin?.rawLocation ?? null,
    destination_state: details.destination_state ?? destination?.state ?? null,
    destination_city: details.destination_city ?? destination?.city ?? null,
    destination_postal_code: details.destination_postal_code ?? destination?.postalCode ?? null,
    shipment_tags: details.shipment_tags,
    next_couriers: details.next_couriers.map((next) => ({
      slug: next.slug,
      tracking_number: next.tracking_number,
      source: "user",
      courier_tracking_link: couriers.trackingLink(next.slug, next.tracking_number),
      courier_redirect_link: null
    })),
    transit_time: progress.transitTime,
    carbon_emissions: null,
    shipping_method: details.shipping_method,
    location_id: details.location_id,
    failed_delivery_attempts: progress.failedAttempts,
    signature_requirement: null,
    shipment_weight: null,
    delivery_location_type: null,
    legacy_id: parcel.legacyId,
    on_time_status: progress.onTimeStatus,
    on_time_difference: progress.onTimeDifference,
    tracking_account_number: details.tracking_account_number,
    tracking_origin_country: details.tracking_origin_country,
    tracking_destination_country: details.tracking_destination_country,
    tracking_key: details.tracking_key,
    tracking_postal_code: details.tracking_postal_code,
    tracking_ship_date: details.tracking_ship_date,
    tracking_state: details.tracking_state,
    aftership_tracking_url: null,
    aftership_tracking_order_url: null
  }
}

/** What a tracking always has, whatever `fields` asks for. */
const alwaysThere: ReadonlyArray<string> = document.components.schemas.Tracking.required

const select = (tracking: Wire, fields: ReadonlyArray<string> | undefined): Wire =>
  fields === undefined
    ? tracking
    : Object.fromEntries(
        Object.entries(tracking).filter(([name]) => alwaysThere.includes(name) || fields.includes(name))
      )

const writeCourier = (courier: couriers.Courier): Wire => ({
  slug: courier.slug,
  name: courier.name,
  phone: courier.phone,
  other_name: courier.otherName,
  web_url: courier.webUrl,
  required_fields: courier.requires,
  optional_fields: courier.takes,
  default_language: courier.language,
  support_languages: [courier.language],
  service_from_country_iso3: courier.country === undefined ? [] : [courier.country]
})

const writeCouriers = (list: ReadonlyArray<couriers.Courier>): Wire => ({
  total: list.length,
  couriers: list.map(writeCourier)
})

const writeAddress = (address: predictions.Address): Wire => ({
  country: address.country,
  state: address.state,
  postal_code: address.postalCode,
  raw_location: address.rawLocation,
  city: address.city
})

// ---- operations ----------------------------------------------------------------------------------------------------

const tracking = (outcome: rules.Outcome<Parcel>, now: number): rules.Outcome<unknown> =>
  Result.map(outcome, ([parcel, state]) => [writeTracking(parcel, progress(parcel, now)), state] as const)

const createTracking: Handler = (state, env, { body }) =>
  tracking(
    rules.create(state, env, {
      trackingNumber: text(body.tracking_number) ?? "",
      slug: text(body.slug),
      slugGroup: text(body.slug_group),
      details: readNewDetails(body)
    }),
    env.now
  )

const getTrackingById: Handler = (state, env, { id, query }) =>
  Result.map(
    rules.find(state, id),
    (parcel) => [select(writeTracking(parcel, progress(parcel, env.now)), texts(query.fields)), state] as const
  )

const updateTrackingById: Handler = (state, env, { body, id }) =>
  tracking(rules.update(state, env, id, { slug: text(body.slug), details: readDetails(body, textNames) }), env.now)

const deleteTrackingById: Handler = (state, env, { id }) => tracking(rules.remove(state, id), env.now)

const retrackTrackingById: Handler = (state, env, { id }) => tracking(rules.retrack(state, env, id), env.now)

const markTrackingCompletedById: Handler = (state, env, { body, id }) =>
  tracking(rules.complete(state, env, id, text(body.reason) ?? ""), env.now)

const writeCursor = (cursor: rules.Cursor | undefined): string =>
  cursor === undefined ? "" : Base64.encode(JSON.stringify(cursor))

const parseJson = Option.liftThrowable(JSON.parse)

/** A cursor is base64 of `[epoch milliseconds, "id"]`. */
const readCursor = (cursor: string): Result.Result<rules.Cursor, Refusal> => {
  const decoded = Option.getOrUndefined(
    Option.flatMap(Result.getSuccess(Base64.decodeString(cursor)), (json) => parseJson(json))
  )
  const [createdAt, id, ...rest] = list(decoded)
  return Predicate.isNumber(createdAt) && Predicate.isString(id) && rest.length === 0
    ? Result.succeed([createdAt, id])
    : Result.fail(refusalOf(4008, "cursor"))
}

const getTrackings: Handler = (state, env, { query }) =>
  Result.gen(function* () {
    const cursor = text(query.cursor)
    const after = cursor === undefined ? undefined : yield* readCursor(cursor)
    const limit = Predicate.isNumber(query.limit) ? query.limit : 100
    const page = rules.list(
      state,
      env,
      {
        keyword: text(query.keyword),
        trackingNumbers: texts(query.tracking_numbers),
        slugs: texts(query.slug),
        transitTime: Predicate.isNumber(query.transit_time) ? query.transit_time : undefined,
        origins: texts(query.origin),
        destinations: texts(query.destination),
        courierDestinations: texts(query.courier_destination_country_iso3),
        tag: text(query.tag),
        createdAt: [
          readTime(query.created_at_min) ?? env.now - 120 * time.day,
          readTime(query.created_at_max) ?? env.now
        ],
        updatedAt: [readTime(query.updated_at_min) ?? -Infinity, readTime(query.updated_at_max) ?? Infinity],
        returnToSender:
          query.return_to_sender === undefined ? undefined : list(query.return_to_sender).filter(Predicate.isBoolean),
        shipmentTags: texts(query.shipment_tags),
        orderIds: texts(query.order_id)
      },
      { limit, after }
    )
    const data = {
      pagination: {
        total: page.total,
        next_cursor: writeCursor(page.next),
        has_next_page: page.next !== undefined
      },
      trackings: page.items.map(([parcel, progress]) => select(writeTracking(parcel, progress), texts(query.fields)))
    }
    return [data, state] as const
  })

const getUserCouriers: Handler = (state) => Result.succeed([writeCouriers(couriers.activated), state])

const getAllCouriers: Handler = (state) => Result.succeed([writeCouriers(couriers.all), state])

const detectCourier: Handler = (state, _env, { body }) =>
  Result.map(
    rules.detect(text(body.tracking_number) ?? "", {
      // The documentation's own example puts two slugs into one element.
      slugs: texts(body.slug)?.flatMap((slugs) => slugs.split(",")),
      group: text(body.slug_group)
    }),
    (found) => [writeCouriers(found), state] as const
  )

const badItem = (index: number, field: string): Refusal =>
  refusal(400, { message: `The value of \`estimated_delivery_dates.${index}.${field}\` is missing or invalid.` })

const readPickup = (item: Wire): Result.Result<predictions.Pickup | number, string> => {
  if (item.pickup_time !== undefined) {
    const pickupTime = readLocalTime(item.pickup_time)
    return pickupTime === undefined ? Result.fail("pickup_time") : Result.succeed(pickupTime)
  }
  if (item.estimated_pickup === undefined) return Result.fail("pickup_time")
  const pickup = record(item.estimated_pickup)
  const processing = record(pickup.order_processing_time)
  const orderTime = readLocalTime(pickup.order_time)
  const cutoffTime = text(pickup.order_cutoff_time) ?? "18:00:00"
  const businessDays =
    pickup.business_days === undefined ? [1, 2, 3, 4, 5] : list(pickup.business_days).filter(Predicate.isNumber)
  const processingDays = processing.value === undefined ? 0 : Number(processing.value)
  if (orderTime === undefined) return Result.fail("estimated_pickup.order_time")
  if (Number.isNaN(Date.parse(`1970-01-01T${cutoffTime}Z`))) return Result.fail("estimated_pickup.order_cutoff_time")
  if (businessDays.length === 0) return Result.fail("estimated_pickup.business_days")
  if (!Number.isInteger(processingDays) || processingDays < 0 || processingDays > 365) {
    return Result.fail("estimated_pickup.order_processing_time.value")
  }
  return Result.succeed({ orderTime, cutoffTime, businessDays, processingDays })
}

const readShipment = (item: Wire): Result.Result<predictions.Shipment, string> =>
  Result.gen(function* () {
    const slug = text(item.slug) ?? ""
    const origin = readAddress(item.origin_address)
    const destination = readAddress(item.destination_address)
    if (couriers.get(slug) === undefined) return yield* Result.fail("slug")
    if (origin.state === null && origin.postalCode === null) return yield* Result.fail("origin_address.state")
    if (destination.state === null && destination.postalCode === null) {
      return yield* Result.fail("destination_address.state")
    }
    return { slug, origin, destination, pickup: yield* readPickup(item) }
  })

const writePrediction = (
  id: string,
  item: Wire,
  shipment: predictions.Shipment,
  prediction: predictions.Prediction
) => ({
  id,
  slug: shipment.slug,
  service_type_name: text(item.service_type_name) ?? null,
  origin_address: writeAddress(shipment.origin),
  destination_address: writeAddress(shipment.destination),
  weight: item.weight ?? null,
  package_count: item.package_count ?? null,
  pickup_time: Predicate.isNumber(shipment.pickup) ? prediction.pickupTime : null,
  estimated_pickup: Predicate.isNumber(shipment.pickup)
    ? null
    : {
        order_time: record(item.estimated_pickup).order_time,
        order_cutoff_time: shipment.pickup.cutoffTime,
        business_days: shipment.pickup.businessDays,
        order_processing_time: { unit: "day", value: shipment.pickup.processingDays },
        pickup_time: prediction.pickupTime
      },
  estimated_delivery_date: prediction.date,
  confidence_code: prediction.confidenceCode,
  estimated_delivery_date_min: prediction.dateMin,
  estimated_delivery_date_max: prediction.dateMax
})

const predictBatch: Handler = (state, env, { body }) =>
  Result.gen(function* () {
    const answers: Array<Wire> = []
    for (const [index, item] of list(body.estimated_delivery_dates).map(record).entries()) {
      const shipment = yield* Result.mapError(readShipment(item), (field) => badItem(index, field))
      const id = random.hex(`${env.seed}/prediction/${state.ids + index}`, 32)
      answers.push(writePrediction(id, item, shipment, predictions.predict(env.seed, shipment)))
    }
    return [{ estimated_delivery_dates: answers }, { ...state, ids: state.ids + answers.length }] as const
  })

/** Ids are the API's own here, but may come from callers in later versions, whose form is the wider one. */
const checkId = (id: string): Refusal | undefined => (/^[0-9A-Za-z_-]{1,128}$/.test(id) ? undefined : refusal(4015))

/** Names a fault of the body. In predictions a bad item has no code of its own. */
const explain: Version["explain"] = (operation, { path, problem }) => {
  const [field, ...inner] = path
  if (operation === "predictBatch" && inner.length > 0) return badItem(Number(inner[0]), inner.slice(1).join("."))
  if (field === "tracking_number") return refusal(problem === "required" ? 4007 : problem === "type" ? 4005 : 4017)
  if (field === "slug") return refusal(4010)
  return field === undefined ? refusal(400) : refusalOf(problem === "required" ? 4009 : 4008, path.join("."))
}

/** Times that cannot be read give way to the defaults in this version. */
const lenient: ReadonlySet<string> = new Set(["created_at_min", "created_at_max", "updated_at_min", "updated_at_max"])

const handlers: Version["handlers"] = {
  createTracking,
  deleteTrackingById,
  detectCourier,
  getAllCouriers,
  getTrackingById,
  getTrackings,
  getUserCouriers,
  markTrackingCompletedById,
  predictBatch,
  retrackTrackingById,
  updateTrackingById
}

export const version: Version = {
  description: description.read(document, (name): name is Operation => Object.hasOwn(handlers, name)),
  handlers,
  checkId,
  explain,
  lenient
}
