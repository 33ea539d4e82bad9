/**
 * What the sandbox remembers, the same for every API version: parcels, and what was asked of it. All of it is immutable.
 */
import * as HashMap from "effect/HashMap"
import type { Answer, Operation, RecordedRequest } from "../Sandbox.ts"

/** The texts that callers can give a parcel, each null as long as none is given. */
export const noTexts = {
  order_id: null,
  order_id_path: null,
  order_number: null,
  order_date: null,
  order_promised_delivery_date: null,
  customer_name: null,
  language: null,
  note: null,
  delivery_type: null,
  pickup_location: null,
  pickup_note: null,
  shipment_type: null,
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
  tracking_origin_country: null,
  tracking_destination_country: null,
  tracking_postal_code: null,
  tracking_state: null
} satisfies Readonly<Record<string, null>>

export type TextField = keyof typeof noTexts

/**
 * What callers have said about a parcel. The names are those of the API's fields, the newest ones where they have
 * changed, so that a version only maps what it calls otherwise.
 */
export type Details = Readonly<Record<TextField, string | null>> & {
  readonly title: string
  readonly custom_fields: Readonly<Record<string, string>> | null
  readonly emails: ReadonlyArray<string>
  readonly smses: ReadonlyArray<string>
  readonly shipment_tags: ReadonlyArray<string>
  readonly next_couriers: ReadonlyArray<{ readonly slug: string; readonly tracking_number: string }>
}

/** A caller's word that a shipment is over. */
export interface Completion {
  readonly at: number
  readonly reason: string
  /** When a retrack took the shipment up again. */
  readonly resumedAt: number | undefined
}

/** One shipment. How far it has come is not stored: it follows from these times and from the time of asking. */
export interface Parcel {
  readonly id: string
  readonly legacyId: string
  readonly slug: string
  readonly trackingNumber: string
  readonly createdAt: number
  readonly editedAt: number
  /** When tracking began with the present courier. */
  readonly trackedFrom: number
  readonly completions: ReadonlyArray<Completion>
  readonly retrackedAt: number | undefined
  readonly details: Details
}

export interface State {
  /** How far the sandbox's time is ahead of the clock, in milliseconds. */
  readonly ahead: number
  /** How many ids have been given out. */
  readonly ids: number
  /** How many requests have been answered. */
  readonly served: number
  readonly parcels: HashMap.HashMap<string, Parcel>
  /** From slug and number, and from legacy id, to id. */
  readonly keys: HashMap.HashMap<string, string>
  /** How many calls each operation has had in the second it was last called in. */
  readonly windows: HashMap.HashMap<Operation, { readonly second: number; readonly used: number }>
  /** Scripted answers waiting, by operation, in the order they will be given. */
  readonly answers: HashMap.HashMap<Operation, ReadonlyArray<Answer>>
  readonly requests: ReadonlyArray<RecordedRequest>
}

export const initial: State = {
  ahead: 0,
  ids: 0,
  served: 0,
  parcels: HashMap.empty(),
  keys: HashMap.empty(),
  windows: HashMap.empty(),
  answers: HashMap.empty(),
  requests: []
}
