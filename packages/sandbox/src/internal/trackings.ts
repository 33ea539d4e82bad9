/**
 * The rules of the API for parcels, shared by all versions. Each rule takes the state and gives a new one or a refusal.
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as connections from "./connections.ts"
import * as couriers from "./couriers.ts"
import { type Progress, progress } from "./journey.ts"
import { newestFirst } from "./paging.ts"
import * as random from "./random.ts"
import { type Refusal, refusalOf, refuse } from "./refusal.ts"
import { type Env, newId, type Outcome } from "./rule.ts"
import { type Details, noTexts, type Parcel, type State, type TextField } from "./state.ts"
import * as testingCourier from "./testingCourier.ts"
import { second } from "./time.ts"

const keyOf = (slug: string, trackingNumber: string) => `${slug} ${trackingNumber}`

const lookup = (state: State, key: string): Parcel | undefined =>
  HashMap.get(state.keys, key).pipe(
    Option.flatMap((id) => HashMap.get(state.parcels, id)),
    Option.getOrUndefined
  )

const put = (state: State, parcel: Parcel): State => ({
  ...state,
  parcels: HashMap.set(state.parcels, parcel.id, parcel),
  keys: state.keys.pipe(
    HashMap.set(keyOf(parcel.slug, parcel.trackingNumber), parcel.id),
    HashMap.set(parcel.legacyId, parcel.id)
  )
})

const drop = (state: State, parcel: Parcel): State => ({
  ...state,
  parcels: HashMap.remove(state.parcels, parcel.id),
  keys: HashMap.removeMany(state.keys, [keyOf(parcel.slug, parcel.trackingNumber), parcel.legacyId])
})

/** How a caller names a parcel: by its id or legacy id, or by slug and number with additional fields. */
export type Key = string | Named

export interface Named {
  readonly slug: string
  readonly trackingNumber: string
  readonly details: ReadonlyArray<readonly [field: TextField, value: string]>
}

/** A number exists only once per slug, so additional fields can only rule a parcel out. */
const matchesFields = (parcel: Parcel, { details }: Named) =>
  details.every(([field, value]) => parcel.details[field] === null || parcel.details[field] === value)

export const find = (state: State, key: Key): Result.Result<Parcel, Refusal> => {
  if (typeof key !== "string") {
    const parcel = lookup(state, keyOf(key.slug, key.trackingNumber))
    return parcel === undefined || !matchesFields(parcel, key) ? refuse(4004) : Result.succeed(parcel)
  }
  const parcel = Option.getOrUndefined(HashMap.get(state.parcels, key)) ?? lookup(state, key)
  return parcel === undefined || (parcel.id !== key && parcel.legacyId !== key) ? refuse(4004) : Result.succeed(parcel)
}

/** A change of the details, given the details before it. */
export type DetailsChange = (before: Details) => Partial<Details>

export interface NewParcel {
  /** The caller's own id. */
  readonly id: string | undefined
  readonly trackingNumber: string
  readonly slug: string | undefined
  readonly slugGroup: string | undefined
  readonly change: DetailsChange
}

const emptyDetails = (trackingNumber: string): Details => ({
  ...noTexts,
  title: trackingNumber,
  custom_fields: null,
  order_promised_delivery_date: null,
  customers: [],
  shipment_tags: [],
  next_couriers: []
})

const missingFields = (courier: couriers.Courier, details: Details) =>
  courier.requires.filter((field) => details[field] === null)

/** The courier of a new parcel: the one that is named, or the first that recognises the number and lacks no field. */
const chooseCourier = (input: NewParcel, details: Details): Result.Result<string, Refusal> => {
  if (input.slug !== undefined) {
    if (input.slugGroup !== undefined) return Result.fail(refusalOf(4008, "slug_group"))
    const courier = couriers.get(input.slug)
    if (courier === undefined) return refuse(4010)
    if (courier.slug === testingCourier.slug && testingCourier.parse(input.trackingNumber) === undefined) {
      return refuse(4005)
    }
    const missing = missingFields(courier, details)
    return missing.length > 0 ? Result.fail(refusalOf(4011, ...missing)) : Result.succeed(courier.slug)
  }
  const courier = couriers
    .candidates({ group: input.slugGroup })
    .find(
      (courier) => couriers.recognises(courier, input.trackingNumber) && missingFields(courier, details).length === 0
    )
  if (courier !== undefined) return Result.succeed(courier.slug)
  return input.slugGroup === undefined
    ? Result.succeed("unrecognized")
    : refuse(4012, {
        message: "Unable to import shipment as the tracking number doesn't belong to a carrier of the given group."
      })
}

/** A location of the account replaces the whole address of origin. */
const checkOrigin = (details: Details): Result.Result<void, Refusal> =>
  details.location_id !== null &&
  Object.entries(details).some(([name, value]) => name.startsWith("origin_") && value !== null)
    ? Result.fail(refusalOf(4008, "location_id"))
    : Result.void

/** The default connection of a courier is its oldest one. */
const oldestConnection = (state: State, slug: string): string | null => connections.list(state, slug).at(-1)?.id ?? null

export const create = (state: State, env: Env, input: NewParcel): Outcome<Parcel> =>
  Result.gen(function* () {
    const blank = emptyDetails(input.trackingNumber)
    const details = { ...blank, ...input.change(blank) }
    const slug = yield* chooseCourier(input, details)
    yield* checkOrigin(details)
    const existing = lookup(state, keyOf(slug, input.trackingNumber))
    if (existing !== undefined) return yield* refuse(4003, { existing })
    if (input.id !== undefined && Result.isSuccess(find(state, input.id))) return yield* refuse(4015)
    const parcel: Parcel = {
      id: input.id ?? newId(env, state.ids),
      legacyId: random.hex(`${env.seed}/legacy/${state.ids}`, 24),
      slug,
      trackingNumber: input.trackingNumber,
      createdAt: env.now,
      editedAt: env.now,
      trackedFrom: env.now,
      completions: [],
      retrackedAt: undefined,
      details: { ...details, courier_connection_id: details.courier_connection_id ?? oldestConnection(state, slug) }
    }
    return [parcel, put({ ...state, ids: state.ids + 1 }, parcel)] as const
  })

/** The new courier of a parcel must be known, lack no field, and not have this number yet. */
const checkNewCourier = (state: State, parcel: Parcel, slug: string): Result.Result<void, Refusal> => {
  const courier = couriers.get(slug)
  const takesNumber = slug !== testingCourier.slug || testingCourier.parse(parcel.trackingNumber) !== undefined
  if (courier === undefined || !takesNumber || lookup(state, keyOf(slug, parcel.trackingNumber)) !== undefined) {
    return refuse(4010)
  }
  const missing = missingFields(courier, parcel.details)
  return missing.length > 0 ? Result.fail(refusalOf(4011, ...missing)) : Result.void
}

/** Tracking starts again with the new courier, without the checkpoints of the old one. */
const withCourier = (parcel: Parcel, slug: string, now: number): Parcel => ({
  ...parcel,
  slug,
  trackedFrom: now,
  completions: []
})

export const update = (
  state: State,
  env: Env,
  key: Key,
  input: { readonly slug: string | undefined; readonly change: DetailsChange }
): Outcome<Parcel> =>
  Result.gen(function* () {
    const before = yield* find(state, key)
    const details = { ...before.details, ...input.change(before.details) }
    yield* checkOrigin(details)
    const edited: Parcel = { ...before, editedAt: env.now, details }
    if (input.slug === undefined || input.slug === before.slug) return [edited, put(state, edited)] as const
    yield* checkNewCourier(state, edited, input.slug)
    const moved = withCourier(edited, input.slug, env.now)
    return [moved, put(drop(state, before), moved)] as const
  })

export const remove = (state: State, key: Key): Outcome<Parcel> =>
  Result.map(find(state, key), (parcel) => [parcel, drop(state, parcel)] as const)

/**
 * Marks a shipment as completed. The same call again changes nothing, so that a call whose response was lost can be
 * repeated. Another reason or time replaces the first.
 */
export const complete = (
  state: State,
  env: Env,
  key: Key,
  { eventTime, reason }: { readonly reason: string; readonly eventTime: string | undefined }
): Outcome<Parcel> =>
  Result.map(find(state, key), (parcel) => {
    const current = parcel.completions.find(({ resumedAt }) => resumedAt === undefined)
    const sameTime = eventTime === undefined || current?.eventTime === eventTime
    if (current?.reason === reason && sameTime) return [parcel, state] as const
    const completed: Parcel = {
      ...parcel,
      completions: [
        ...parcel.completions.filter((completion) => completion !== current),
        { at: env.now, reason, eventTime, resumedAt: undefined }
      ]
    }
    return [completed, put(state, completed)] as const
  })

export const retrack = (state: State, env: Env, key: Key): Outcome<Parcel> =>
  Result.gen(function* () {
    const parcel = yield* find(state, key)
    if (progress(parcel, env.now).active) return yield* refuse(4013)
    if (parcel.retrackedAt !== undefined) return yield* refuse(4016)
    const retracked: Parcel = {
      ...parcel,
      retrackedAt: env.now,
      completions: parcel.completions.map((completion) => ({
        ...completion,
        resumedAt: completion.resumedAt ?? env.now
      }))
    }
    return [retracked, put(state, retracked)] as const
  })

/** A list matches any of its members. Times include both ends, in whole seconds. */
export interface Filter {
  readonly keyword?: string | undefined
  readonly trackingNumbers?: ReadonlyArray<string> | undefined
  readonly slugs?: ReadonlyArray<string> | undefined
  readonly transitTime?: number | undefined
  readonly origins?: ReadonlyArray<string> | undefined
  readonly destinations?: ReadonlyArray<string> | undefined
  readonly courierDestinations?: ReadonlyArray<string> | undefined
  readonly tag?: string | undefined
  readonly createdAt: readonly [min: number, max: number]
  readonly updatedAt: readonly [min: number, max: number]
  readonly returnToSender?: ReadonlyArray<boolean> | undefined
  readonly shipmentTags?: ReadonlyArray<string> | undefined
  readonly orderIds?: ReadonlyArray<string> | undefined
}

const during = (time: number, [min, max]: readonly [number, number]) => {
  const seconds = Math.floor(time / second) * second
  return min <= seconds && seconds <= max
}

const oneOf = <A>(value: A | null, accepted: ReadonlyArray<A> | undefined) =>
  accepted === undefined || (value !== null && accepted.includes(value))

const mentions = ({ details, trackingNumber }: Parcel, keyword: string) =>
  [
    trackingNumber,
    details.title,
    details.order_id,
    ...details.customers.flatMap(({ email, name, phone_number }) => [name, email, phone_number]),
    ...Object.values(details.custom_fields ?? {})
  ].some((text) => text?.toLowerCase().includes(keyword.toLowerCase()))

const matches = (parcel: Parcel, state: Progress, filter: Filter) =>
  during(parcel.createdAt, filter.createdAt) &&
  during(state.updatedAt, filter.updatedAt) &&
  oneOf(parcel.trackingNumber, filter.trackingNumbers) &&
  oneOf(parcel.slug, filter.slugs) &&
  oneOf(parcel.details.order_id, filter.orderIds) &&
  oneOf(parcel.details.origin_country_region, filter.origins) &&
  oneOf(parcel.details.destination_country_region, filter.destinations) &&
  oneOf(parcel.details.tracking_destination_country_region, filter.courierDestinations) &&
  oneOf(state.returnToSender, filter.returnToSender) &&
  (filter.tag === undefined || state.tag === filter.tag) &&
  (filter.transitTime === undefined || state.transitTime === filter.transitTime) &&
  (filter.shipmentTags === undefined ||
    filter.shipmentTags.some((tag) => parcel.details.shipment_tags.includes(tag))) &&
  (filter.keyword === undefined || mentions(parcel, filter.keyword))

/** The parcels that match and their progress, newest first. */
export const list = (state: State, env: Env, filter: Filter): ReadonlyArray<readonly [Parcel, Progress]> =>
  HashMap.toValues(state.parcels)
    .map((parcel) => [parcel, progress(parcel, env.now)] as const)
    .filter(([parcel, state]) => matches(parcel, state, filter))
    .sort(([a], [b]) => newestFirst(a, b))
