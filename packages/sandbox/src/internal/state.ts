/**
 * The state of a sandbox, shared by all API versions. It is immutable.
 */
import * as HashMap from "effect/HashMap"
import type { OperationName } from "./operationNames.ts"
import type { RecordedRequest } from "./types.ts"
import type { WireResponse } from "./wire.ts"

/** The text fields of a parcel, each null until it is given. */
export const noTexts = {
  order_id: null,
  order_id_path: null,
  order_number: null,
  order_date: null,
  language: null,
  note: null,
  delivery_type: null,
  pickup_location: null,
  pickup_note: null,
  shipment_type: null,
  shipment_direction: null,
  shipping_method: null,
  courier_connection_id: null,
  location_id: null,
  origin_country_region: null,
  origin_state: null,
  origin_city: null,
  origin_postal_code: null,
  origin_raw_location: null,
  destination_country_region: null,
  destination_state: null,
  destination_city: null,
  destination_postal_code: null,
  destination_raw_location: null,
  tracking_account_number: null,
  tracking_key: null,
  tracking_ship_date: null,
  tracking_origin_country_region: null,
  tracking_destination_country_region: null,
  tracking_postal_code: null,
  tracking_state: null
} satisfies Readonly<Record<string, null>>

export type TextField = keyof typeof noTexts

export interface Customer {
  readonly role: string | null
  readonly name: string | null
  readonly phone_number: string | null
  readonly email: string | null
  readonly language: string | null
  readonly id: string | null
}

/** The delivery date promised to the customer: a date, a range, or both. */
export interface PromisedDate {
  readonly date: string | null
  readonly min: string | null
  readonly max: string | null
}

/**
 * What callers gave for a parcel. The names are the latest names of the API's fields.
 */
export type Details = Readonly<Record<TextField, string | null>> & {
  readonly title: string
  readonly custom_fields: Readonly<Record<string, string>> | null
  readonly order_promised_delivery_date: PromisedDate | null
  readonly customers: ReadonlyArray<Customer>
  readonly shipment_tags: ReadonlyArray<string>
  /** The last of them is the last mile. */
  readonly next_couriers: ReadonlyArray<{ readonly slug: string; readonly tracking_number: string }>
}

/** A shipment that a caller marked as completed. */
export interface Completion {
  readonly at: number
  readonly reason: string
  /** When it was completed, as the caller wrote it. Undefined if the caller gave no time. */
  readonly eventTime: string | undefined
  /** When a retrack resumed the tracking. */
  readonly resumedAt: number | undefined
}

/** One shipment. Its progress is not stored: it follows from these times and the current time. */
export interface Parcel {
  readonly id: string
  readonly legacyId: string
  readonly slug: string
  readonly trackingNumber: string
  readonly createdAt: number
  readonly editedAt: number
  /** When tracking with the present courier began. */
  readonly trackedFrom: number
  readonly completions: ReadonlyArray<Completion>
  readonly retrackedAt: number | undefined
  readonly details: Details
}

/** Credentials of the account at a courier. */
export interface Connection {
  readonly id: string
  readonly courierSlug: string
  readonly credentials: Readonly<Record<string, string>>
  readonly createdAt: number
  readonly editedAt: number
}

export interface State {
  /** What the sandbox's time was advanced by, in milliseconds. */
  readonly advancedBy: number
  /** How many ids have been given out. */
  readonly ids: number
  /** How many requests have been answered. */
  readonly served: number
  readonly parcels: HashMap.HashMap<string, Parcel>
  /** From slug and number, and from legacy id, to id. */
  readonly keys: HashMap.HashMap<string, string>
  readonly connections: HashMap.HashMap<string, Connection>
  /** How many calls there were of each rate limit in the second of the last one. */
  readonly windows: HashMap.HashMap<string, { readonly second: number; readonly used: number }>
  /** Scripted responses that are waiting, by operation, in the order in which they are sent. */
  readonly scripted: HashMap.HashMap<OperationName, ReadonlyArray<WireResponse>>
  readonly requests: ReadonlyArray<RecordedRequest>
}

export const initial: State = {
  advancedBy: 0,
  ids: 0,
  served: 0,
  parcels: HashMap.empty(),
  keys: HashMap.empty(),
  connections: HashMap.empty(),
  windows: HashMap.empty(),
  scripted: HashMap.empty(),
  requests: []
}
