/**
 * Reads bodies and queries, which are already checked, and turns the names of a version into those of the state.
 */
import * as Predicate from "effect/Predicate"
import * as Record from "effect/Record"
import * as Result from "effect/Result"
import * as couriers from "./couriers.ts"
import type { Dialect } from "./dialects.ts"
import { integer, type JsonObject, list, record, text, texts } from "./json.ts"
import type * as predictions from "./predictions.ts"
import { type Refusal, refusalOf } from "./refusal.ts"
import { type Customer, type Details, noTexts, type PromisedDate, type TextField } from "./state.ts"
import * as time from "./time.ts"
import type * as trackings from "./trackings.ts"

// ---- the details of a parcel ---------------------------------------------------------------------------------------

const textFields = Record.keys(noTexts)

type Draft = { -readonly [Name in keyof Details]?: Details[Name] }

const emptyCustomer: Customer = { role: null, name: null, phone_number: null, email: null, language: null, id: null }

const hasDetails = (customer: Customer) => Object.values(customer).some(Predicate.isNotNull)

const readCustomer = (value: unknown): Customer => {
  const customer = record(value)
  return Record.map(emptyCustomer, (_, name) => text(customer[name]) ?? null)
}

/** Up to 2024-10 a body has lists of addresses and one name. They belong to the customers, in the same order. */
const withContacts = (customers: ReadonlyArray<Customer>, body: JsonObject): ReadonlyArray<Customer> => {
  const emails = texts(body.emails) ?? customers.map(({ email }) => email)
  const numbers = texts(body.smses) ?? customers.map(({ phone_number }) => phone_number)
  const name = text(body.customer_name)
  const named = Math.max(
    customers.findIndex((customer) => customer.name !== null),
    0
  )
  const count = Math.max(customers.length, emails.length, numbers.length, name === undefined ? 0 : 1)
  return Array.from({ length: count }, (_, index): Customer => {
    const customer = customers[index] ?? emptyCustomer
    return {
      ...customer,
      email: emails[index] ?? null,
      phone_number: numbers[index] ?? null,
      name: index === named && name !== undefined ? name : customer.name
    }
  }).filter(hasDetails)
}

/** Reads a text (up to 2025-07) or an object. */
const readPromisedDate = (value: unknown): PromisedDate | null => {
  const promised = record(value)
  const date: PromisedDate = {
    date: text(value) ?? text(promised.promised_delivery_date) ?? null,
    min: text(promised.promised_delivery_date_min) ?? null,
    max: text(promised.promised_delivery_date_max) ?? null
  }
  return Object.values(date).every(Predicate.isNull) ? null : date
}

/** Reads a further courier. Without a slug, the tracking number tells which one it is. */
const readNextCourier = (value: unknown) => {
  const next = record(value)
  const trackingNumber = text(next.tracking_number) ?? ""
  const recognised = couriers.candidates({}).find((courier) => couriers.recognises(courier, trackingNumber))
  return { slug: text(next.slug) ?? recognised?.slug ?? "unrecognized", tracking_number: trackingNumber }
}

/** Reads what a body changes. The body has only fields that its version describes. */
export const details =
  ({ behavior, nameOf }: Dialect, body: JsonObject): trackings.DetailsChange =>
  (before) => {
    const change: Draft = {}
    for (const field of textFields) {
      const value = text(body[nameOf("tracking", field) ?? ""])
      // An empty note removes the note.
      if (value !== undefined) change[field] = field === "note" && value === "" ? null : value
    }
    for (const [old, field] of behavior.merged) {
      if (change[field] !== undefined) change[old] = change[field]
    }
    if (Predicate.isString(body.title)) change.title = body.title
    if (Predicate.isObject(body.custom_fields)) {
      change.custom_fields = Record.filter(body.custom_fields, Predicate.isString)
    }
    if (body.shipment_tags !== undefined) change.shipment_tags = texts(body.shipment_tags) ?? []
    if (body.order_promised_delivery_date !== undefined) {
      change.order_promised_delivery_date = readPromisedDate(body.order_promised_delivery_date)
    }
    if (body.customers !== undefined) change.customers = list(body.customers).map(readCustomer)
    if (body.emails !== undefined || body.smses !== undefined || body.customer_name !== undefined) {
      change.customers = withContacts(before.customers, body)
    }
    if (body.next_couriers !== undefined) change.next_couriers = list(body.next_couriers).map(readNextCourier)
    if (body.last_mile !== undefined) {
      change.next_couriers = body.last_mile === null ? [] : [readNextCourier(body.last_mile)]
    }
    return change
  }

type Contact = "email" | "phone_number"

/** An address of another form is ignored. */
const validContact: Readonly<Record<Contact, RegExp>> = {
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  phone_number: /^\+?[0-9]{5,15}$/
}

const withoutContacts = (customers: ReadonlyArray<Customer>, contact: Contact, addresses: ReadonlyArray<string>) =>
  customers.map((customer) =>
    addresses.includes(customer[contact] ?? "") ? { ...customer, [contact]: null } : customer
  )

/** Each new address goes to a customer without one, or to a new customer. */
const withMoreContacts = (customers: ReadonlyArray<Customer>, contact: Contact, addresses: ReadonlyArray<string>) => {
  const known = new Set(customers.map((customer) => customer[contact]))
  const added = [...new Set(addresses)].filter((address) => validContact[contact].test(address) && !known.has(address))
  const filled = customers.map((customer) =>
    customer[contact] === null ? { ...customer, [contact]: added.shift() ?? null } : customer
  )
  return [...filled, ...added.map((address) => ({ ...emptyCustomer, [contact]: address }))]
}

/** Adds or removes recipients of notifications, who are the customers. */
export const contacts =
  (change: "add" | "remove", body: JsonObject): trackings.DetailsChange =>
  ({ customers }) => {
    const changed = change === "add" ? withMoreContacts : withoutContacts
    return {
      customers: changed(
        changed(customers, "email", texts(body.emails) ?? []),
        "phone_number",
        texts(body.smses) ?? []
      ).filter(hasDetails)
    }
  }

// ---- which parcels -------------------------------------------------------------------------------------------------

const additional: ReadonlyArray<TextField> = [
  "tracking_account_number",
  "tracking_origin_country_region",
  "tracking_destination_country_region",
  "tracking_key",
  "tracking_postal_code",
  "tracking_ship_date",
  "tracking_state"
]

/** The parcel that a path names, with the additional fields in the query. */
export const key = ({ nameOf }: Dialect, path: Readonly<Record<string, string>>, query: JsonObject): trackings.Key => {
  const { slug, tracking_number: trackingNumber = "" } = path
  if (slug === undefined) return Object.values(path)[0] ?? ""
  const details = additional.flatMap((field) => {
    const value = text(query[nameOf("tracking", field) ?? ""])
    return value === undefined ? [] : [[field, value] as const]
  })
  return { slug, trackingNumber, details }
}

/** A time of the query, or the default if there is none or if the version ignores one that cannot be read. */
const readTime = (
  { behavior }: Dialect,
  query: JsonObject,
  name: string,
  fallback: number
): Result.Result<number, Refusal> => {
  const given = text(query[name])
  const millis = given === undefined ? fallback : time.parse(given)
  return millis !== undefined
    ? Result.succeed(millis)
    : behavior.wrongTimes === "ignored"
      ? Result.succeed(fallback)
      : Result.fail(refusalOf(4008, name))
}

export const filter = (dialect: Dialect, query: JsonObject, now: number): Result.Result<trackings.Filter, Refusal> =>
  Result.gen(function* () {
    const at = (name: string, fallback: number) => readTime(dialect, query, name, fallback)
    const returnToSender = query.return_to_sender
    return {
      keyword: text(query.keyword),
      trackingNumbers: texts(query.tracking_numbers),
      slugs: texts(query.slug),
      transitTime: integer(query.transit_time),
      origins: texts(query.origin),
      destinations: texts(query.destination),
      courierDestinations: texts(query[dialect.nameOf("query", "courier_destination_country_region") ?? ""]),
      tag: text(query.tag),
      createdAt: [yield* at("created_at_min", now - 120 * time.day), yield* at("created_at_max", now)],
      updatedAt: [yield* at("updated_at_min", -Infinity), yield* at("updated_at_max", Infinity)],
      returnToSender: returnToSender === undefined ? undefined : list(returnToSender).filter(Predicate.isBoolean),
      shipmentTags: texts(query.shipment_tags),
      orderIds: texts(query.order_id)
    }
  })

export const paging = (query: JsonObject) => ({
  limit: integer(query.limit) ?? 100,
  page: integer(query.page) ?? 1,
  cursor: text(query.cursor)
})

// ---- shipments to predict ------------------------------------------------------------------------------------------

const readAddress = ({ nameOf }: Dialect, value: unknown): predictions.Address => {
  const address = record(value)
  return {
    country: text(address[nameOf("address", "country_region") ?? ""]) ?? "",
    state: text(address.state) ?? null,
    city: text(address.city) ?? null,
    postalCode: text(address.postal_code) ?? null,
    rawLocation: text(address.raw_location) ?? null
  }
}

/** Reads `YYYY-MM-DD HH:mm:ss` in the zone of the place. */
const readLocalTime = (value: unknown): number | undefined =>
  Predicate.isString(value) ? time.parse(`${value.replace(" ", "T")}+00:00`) : undefined

const readPickup = (item: JsonObject): Result.Result<predictions.Pickup | number, string> => {
  if (Predicate.isNotNullish(item.pickup_time)) {
    const pickupTime = readLocalTime(item.pickup_time)
    return pickupTime === undefined ? Result.fail("pickup_time") : Result.succeed(pickupTime)
  }
  if (Predicate.isNullish(item.estimated_pickup)) return Result.fail("pickup_time")
  const pickup = record(item.estimated_pickup)
  const processing = record(pickup.order_processing_time)
  const orderTime = readLocalTime(pickup.order_time)
  const cutoffTime = text(pickup.order_cutoff_time) ?? "18:00:00"
  const businessDays = Predicate.isNullish(pickup.business_days)
    ? [1, 2, 3, 4, 5]
    : list(pickup.business_days).filter(Predicate.isNumber)
  const processingDays = processing.value === undefined ? 0 : Number(processing.value)
  if (orderTime === undefined) return Result.fail("estimated_pickup.order_time")
  if (Number.isNaN(Date.parse(`1970-01-01T${cutoffTime}Z`))) return Result.fail("estimated_pickup.order_cutoff_time")
  if (businessDays.length === 0) return Result.fail("estimated_pickup.business_days")
  if (!Number.isInteger(processingDays) || processingDays < 0 || processingDays > 365) {
    return Result.fail("estimated_pickup.order_processing_time.value")
  }
  return Result.succeed({ orderTime, cutoffTime, businessDays, processingDays })
}

/** A shipment to predict the delivery of, or the path of the field that is wrong. */
export const shipment = (dialect: Dialect, item: JsonObject): Result.Result<predictions.Shipment, string> =>
  Result.gen(function* () {
    const slug = text(item.slug) ?? ""
    const origin = readAddress(dialect, item.origin_address)
    const destination = readAddress(dialect, item.destination_address)
    if (couriers.get(slug) === undefined) return yield* Result.fail("slug")
    if (origin.state === null && origin.postalCode === null) return yield* Result.fail("origin_address.state")
    if (destination.state === null && destination.postalCode === null) {
      return yield* Result.fail("destination_address.state")
    }
    return { slug, origin, destination, pickup: yield* readPickup(item) }
  })
