/**
 * Writes the data of responses. Each function lists the fields of all versions by their latest names. The dialect then
 * renames them for its version and leaves out those that the version does not have.
 */
import * as Predicate from "effect/Predicate"
import type * as couriers from "./couriers.ts"
import { trackingLink } from "./couriers.ts"
import type { Dialect } from "./dialects.ts"
import type { Checkpoint, EstimatedDelivery, Progress } from "./journey.ts"
import { type JsonObject, record, text } from "./json.ts"
import type * as predictions from "./predictions.ts"
import * as random from "./random.ts"
import type { Connection, Customer, Parcel, PromisedDate, TextField } from "./state.ts"
import * as time from "./time.ts"

const inDialect = (
  { nameOf, nullable }: Dialect,
  kind: Parameters<Dialect["nameOf"]>[0],
  value: JsonObject
): JsonObject => {
  const written = Object.fromEntries(
    Object.entries(value).flatMap(([latestName, field]) => {
      const name = nameOf(kind, latestName)
      return name === undefined ? [] : [[name, field]]
    })
  )
  const others = (nullable[kind] ?? []).filter((name) => !Object.hasOwn(written, name))
  return { ...written, ...Object.fromEntries(others.map((name) => [name, null])) }
}

/** The name of a field of the state in a version. Any other name stays as it is. */
export const fieldName = ({ behavior, nameOf }: Dialect, field: string): string =>
  behavior.merged.find(([old]) => old === field)?.[1] ?? nameOf("tracking", field) ?? field

// ---- trackings -----------------------------------------------------------------------------------------------------

const idOf = ({ behavior }: Dialect, parcel: Parcel): string => parcel[behavior.id]

/** What an error shows of the tracking that exists already. */
export const existing = (dialect: Dialect, parcel: Parcel): JsonObject => ({
  id: idOf(dialect, parcel),
  tracking_number: parcel.trackingNumber,
  slug: parcel.slug
})

const checkpoint = (dialect: Dialect, parcel: Parcel, seen: Checkpoint): JsonObject =>
  inDialect(dialect, "checkpoint", {
    slug: seen.slug,
    city: seen.place?.city ?? null,
    created_at: time.withZeroOffset(seen.createdAt),
    location: seen.place?.rawLocation ?? null,
    country_region_name: null,
    message: seen.message,
    country_region: null,
    tag: seen.tag,
    subtag: seen.subtag,
    subtag_message: seen.subtagMessage,
    checkpoint_time: seen.time,
    coordinate: null,
    state: seen.place?.state ?? null,
    postal_code: seen.place?.postalCode ?? null,
    raw_tag: seen.source === "carrier" ? seen.subtag : null,
    events: [],
    source: seen.source,
    hash: random.hex(`${parcel.legacyId}/${seen.createdAt}/${seen.subtag}`, 40)
  })

const estimate = (estimated: EstimatedDelivery | undefined): JsonObject | null =>
  estimated === undefined
    ? null
    : {
        type: estimated.min === null && estimated.max === null ? "specific" : "range",
        source: estimated.source,
        datetime: estimated.datetime,
        datetime_min: estimated.min,
        datetime_max: estimated.max
      }

const latestEstimate = (dialect: Dialect, estimated: EstimatedDelivery | undefined): JsonObject | null => {
  const written = estimate(estimated)
  return written === null ? null : inDialect(dialect, "latestEstimate", { ...written, revise_reason: null })
}

const promisedDate = ({ behavior }: Dialect, promised: PromisedDate | null): unknown =>
  promised === null
    ? null
    : behavior.promisedDate === "text"
      ? promised.date
      : {
          promised_delivery_date: promised.date,
          promised_delivery_date_min: promised.min,
          promised_delivery_date_max: promised.max
        }

const emailsOf = (customers: ReadonlyArray<Customer>) => customers.map(({ email }) => email).filter(Predicate.isNotNull)

const numbersOf = (customers: ReadonlyArray<Customer>) =>
  customers.map(({ phone_number }) => phone_number).filter(Predicate.isNotNull)

const customer = (dialect: Dialect, { email, id, language, name, phone_number, role }: Customer): JsonObject =>
  inDialect(dialect, "customer", { role, name, phone_number, email, language, id })

type NextCourier = Parcel["details"]["next_couriers"][number]

const nextCourier = (dialect: Dialect, next: NextCourier): JsonObject =>
  inDialect(dialect, "nextCourier", {
    slug: next.slug,
    tracking_number: next.tracking_number,
    source: "user",
    courier_tracking_link: trackingLink(next.slug, next.tracking_number),
    courier_redirect_link: null
  })

const lastMile = (dialect: Dialect, next: NextCourier | undefined): JsonObject | null =>
  next === undefined ? null : { ...nextCourier(dialect, next), transit_time: null }

/** A tracking with the keys of a real response, in their order. */
export const tracking = (dialect: Dialect, parcel: Parcel, progress: Progress): JsonObject => {
  const { details, slug, trackingNumber } = parcel
  const updatedAt = time.withZeroOffset(progress.updatedAt)
  const origin = progress.pickedUp?.place
  const destination = progress.delivered?.place
  const carrierEstimate = progress.latestEstimate?.source === "Carrier EDD" ? progress.latestEstimate : undefined
  /** A text of the address. Where additional fields are merged into the address, it may have been given as one of them. */
  const addressText = (field: TextField): string | null => {
    const old = dialect.behavior.merged.find(([, merged]) => merged === field)?.[0]
    return details[field] ?? (old === undefined ? null : details[old])
  }
  return inDialect(dialect, "tracking", {
    id: idOf(dialect, parcel),
    created_at: time.withZeroOffset(parcel.createdAt),
    updated_at: updatedAt,
    last_updated_at: updatedAt,
    tracking_number: trackingNumber,
    slug,
    active: progress.active,
    custom_fields: details.custom_fields,
    customer_name: details.customers.find(({ name }) => name !== null)?.name ?? null,
    destination_country_region: addressText("destination_country_region"),
    courier_destination_country_region: details.tracking_destination_country_region,
    emails: emailsOf(details.customers),
    expected_delivery: carrierEstimate?.datetime ?? null,
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
    origin_country_region: addressText("origin_country_region"),
    shipment_package_count: null,
    shipment_pickup_date: progress.pickedUp?.time ?? null,
    shipment_delivery_date: progress.delivered?.time ?? null,
    shipment_type: details.shipment_type,
    signed_by: null,
    smses: numbersOf(details.customers),
    source: "api",
    tag: progress.tag,
    subtag: progress.subtag,
    subtag_message: progress.subtagMessage,
    title: details.title,
    tracked_count: progress.trackedCount,
    last_mile_tracking_supported: progress.checkpoints.some(({ source }) => source === "carrier") ? true : null,
    language: details.language,
    unique_token: "deprecated",
    checkpoints: progress.checkpoints.map((seen) => checkpoint(dialect, parcel, seen)),
    subscribed_smses: [],
    subscribed_emails: [],
    return_to_sender: progress.returnToSender,
    order_promised_delivery_date: promisedDate(dialect, details.order_promised_delivery_date),
    delivery_type: details.delivery_type,
    pickup_location: details.pickup_location,
    pickup_note: details.pickup_note,
    courier_tracking_link: trackingLink(slug, trackingNumber),
    first_attempted_at: progress.firstAttempt?.time ?? null,
    courier_redirect_link: null,
    order_tags: [],
    order_number: details.order_number,
    aftership_estimated_delivery_date: null,
    destination_raw_location: details.destination_raw_location ?? destination?.rawLocation ?? null,
    latest_estimated_delivery: latestEstimate(dialect, progress.latestEstimate),
    courier_connection_id: details.courier_connection_id,
    first_estimated_delivery: estimate(progress.firstEstimate),
    custom_estimated_delivery_date: null,
    origin_state: details.origin_state ?? origin?.state ?? null,
    origin_city: details.origin_city ?? origin?.city ?? null,
    origin_postal_code: details.origin_postal_code ?? origin?.postalCode ?? null,
    origin_raw_location: details.origin_raw_location ?? origin?.rawLocation ?? null,
    destination_state: addressText("destination_state") ?? destination?.state ?? null,
    destination_city: details.destination_city ?? destination?.city ?? null,
    destination_postal_code: addressText("destination_postal_code") ?? destination?.postalCode ?? null,
    shipment_tags: details.shipment_tags,
    next_couriers: details.next_couriers.map((next) => nextCourier(dialect, next)),
    customers: details.customers.map((each) => customer(dialect, each)),
    first_mile: null,
    last_mile: lastMile(dialect, details.next_couriers.at(-1)),
    transit_time: progress.transitTime,
    carbon_emissions: null,
    shipping_method: details.shipping_method,
    location_id: details.location_id,
    failed_delivery_attempts: progress.failedAttempts,
    signature_requirement: null,
    shipment_weight: null,
    shipment_weight_unit: null,
    shipment_dimensions: null,
    delivery_location_type: null,
    legacy_id: parcel.legacyId,
    on_time_status: progress.onTimeStatus,
    on_time_difference: progress.onTimeDifference,
    tracking_account_number: details.tracking_account_number,
    tracking_origin_country_region: details.tracking_origin_country_region,
    tracking_destination_country_region: details.tracking_destination_country_region,
    tracking_key: details.tracking_key,
    tracking_postal_code: details.tracking_postal_code,
    tracking_ship_date: details.tracking_ship_date,
    tracking_state: details.tracking_state,
    aftership_tracking_url: null,
    aftership_tracking_order_url: null,
    proof_of_delivery: null,
    multi_piece_info: null,
    shipment_direction: details.shipment_direction,
    return_shipment: null,
    forward_shipment: null
  })
}

/** Only the named fields of a tracking. */
export const only = (tracking: JsonObject, names: ReadonlyArray<string> | undefined): JsonObject =>
  names === undefined ? tracking : Object.fromEntries(Object.entries(tracking).filter(([name]) => names.includes(name)))

/** A list up to 2024-07 repeats its query. Parameters that were not given are empty. */
export const echoedQuery = (query: JsonObject, [from, to]: readonly [from: number, to: number]): JsonObject => {
  const joined = (value: unknown) => (Array.isArray(value) ? value.join(",") : (text(value) ?? ""))
  return {
    keyword: joined(query.keyword),
    slug: joined(query.slug),
    origin: query.origin ?? [],
    destination: query.destination ?? [],
    transit_time: query.transit_time === undefined ? [] : [query.transit_time],
    tag: joined(query.tag),
    order_id: joined(query.order_id),
    fields: joined(query.fields),
    created_at_min: time.withZeroOffset(from),
    created_at_max: time.withZeroOffset(to),
    last_updated_at: null,
    return_to_sender: query.return_to_sender ?? [],
    courier_destination_country_iso3: query.courier_destination_country_iso3 ?? []
  }
}

const noCheckpoint: Checkpoint = {
  slug: "",
  createdAt: 0,
  happenedAt: 0,
  time: "",
  source: "user",
  place: undefined,
  message: "",
  tag: "",
  subtag: "",
  subtagMessage: ""
}

/** A tracking's status and its newest checkpoint. The fields of the checkpoint are null while there is none. */
export const lastCheckpoint = (
  dialect: Dialect,
  parcel: Parcel,
  progress: Progress,
  fields: ReadonlyArray<string> | undefined
): JsonObject => {
  const newest = progress.checkpoints.at(-1)
  const written = checkpoint(dialect, parcel, newest ?? noCheckpoint)
  const empty = Object.fromEntries(
    Object.entries(written).map(([name, value]) => [name, Array.isArray(value) ? [] : null])
  )
  return {
    ...existing(dialect, parcel),
    tag: progress.tag,
    subtag: progress.subtag,
    subtag_message: progress.subtagMessage,
    checkpoint: only(newest === undefined ? empty : written, fields)
  }
}

export const notification = ({ details }: Parcel): JsonObject => ({
  emails: emailsOf(details.customers),
  smses: numbersOf(details.customers)
})

// ---- couriers ------------------------------------------------------------------------------------------------------

const courier = (dialect: Dialect, known: couriers.Courier): JsonObject =>
  inDialect(dialect, "courier", {
    slug: known.slug,
    name: known.name,
    phone: known.phone,
    other_name: known.otherName,
    web_url: known.webUrl,
    required_fields: known.requires.map((field) => fieldName(dialect, field)),
    optional_fields: known.takes.map((field) => fieldName(dialect, field)),
    default_language: known.language,
    support_languages: [known.language],
    service_from_country_regions: known.country === undefined ? [] : [known.country],
    credentials: { fields: [] }
  })

export const courierList = (dialect: Dialect, list: ReadonlyArray<couriers.Courier>): JsonObject => ({
  total: list.length,
  couriers: list.map((known) => courier(dialect, known))
})

export const connection = ({ courierSlug, createdAt, credentials, editedAt, id }: Connection): JsonObject => ({
  id,
  courier_slug: courierSlug,
  credentials,
  created_at: time.withZeroOffset(createdAt),
  updated_at: time.withZeroOffset(editedAt)
})

// ---- predictions ---------------------------------------------------------------------------------------------------

const address = (
  dialect: Dialect,
  { city, country, postalCode, rawLocation, state }: predictions.Address
): JsonObject =>
  inDialect(dialect, "address", {
    country_region: country,
    state,
    postal_code: postalCode,
    raw_location: rawLocation,
    city
  })

/** A prediction, together with the shipment that it is for. */
export const prediction = (
  dialect: Dialect,
  id: string,
  item: JsonObject,
  shipment: predictions.Shipment,
  predicted: predictions.Prediction
): JsonObject =>
  inDialect(dialect, "prediction", {
    id,
    slug: shipment.slug,
    service_type_name: text(item.service_type_name) ?? null,
    origin_address: address(dialect, shipment.origin),
    destination_address: address(dialect, shipment.destination),
    weight: item.weight ?? null,
    package_count: item.package_count ?? null,
    pickup_time: Predicate.isNumber(shipment.pickup) ? predicted.pickupTime : null,
    estimated_pickup: Predicate.isNumber(shipment.pickup)
      ? null
      : {
          order_time: record(item.estimated_pickup).order_time,
          order_cutoff_time: shipment.pickup.cutoffTime,
          business_days: shipment.pickup.businessDays,
          order_processing_time: { unit: "day", value: shipment.pickup.processingDays },
          pickup_time: predicted.pickupTime
        },
    estimated_delivery_date: predicted.date,
    confidence_code: predicted.confidenceCode,
    estimated_delivery_date_min: predicted.dateMin,
    estimated_delivery_date_max: predicted.dateMax
  })
