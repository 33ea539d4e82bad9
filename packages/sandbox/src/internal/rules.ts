/**
 * What the API does with parcels, the same for every version: each rule takes the state and gives a new one, or refuses.
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as couriers from "./couriers.ts"
import { type Progress, progress } from "./journey.ts"
import * as random from "./random.ts"
import { type Refusal, refusalOf, refuse } from "./refusal.ts"
import { type Details, noTexts, type Parcel, type State } from "./state.ts"
import * as testingCourier from "./testingCourier.ts"
import { second } from "./time.ts"

export interface Env {
  readonly seed: string
  readonly now: number
}

/** A rule's result with the state after it. */
export type Outcome<A> = Result.Result<readonly [A, State], Refusal>

const keyOf = (slug: string, trackingNumber: string) => `${slug} ${trackingNumber}`

const lookup = (state: State, key: string): Parcel | undefined =>
  HashMap.get(state.keys, key).pipe(
    Option.flatMap((id) => HashMap.get(state.parcels, id)),
    Option.getOrUndefined
  )

/** Ids grow, so that of two parcels of one instant the later one is known by its id. */
const nextId = (env: Env, n: number): string =>
  (random.integer(env.seed, 2 ** 31) + n).toString(16).padStart(8, "0") + random.hex(`${env.seed}/id/${n}`, 24)

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

/** A parcel by its id or its legacy id. */
export const find = (state: State, id: string): Result.Result<Parcel, Refusal> => {
  const parcel = Option.getOrUndefined(HashMap.get(state.parcels, id)) ?? lookup(state, id)
  return parcel === undefined || (parcel.id !== id && parcel.legacyId !== id) ? refuse(4004) : Result.succeed(parcel)
}

export interface NewParcel {
  readonly trackingNumber: string
  readonly slug: string | undefined
  readonly slugGroup: string | undefined
  readonly details: Partial<Details>
}

const nothingSaid: Omit<Details, "title"> = {
  ...noTexts,
  custom_fields: null,
  emails: [],
  smses: [],
  shipment_tags: [],
  next_couriers: []
}

const missingFields = (courier: couriers.Courier, details: Partial<Details>) =>
  courier.requires.filter((field) => details[field] === undefined || details[field] === null)

/** The courier of a new parcel: the one named, or the first that recognises the number and can be asked. */
const chooseCourier = (input: NewParcel): Result.Result<string, Refusal> => {
  if (input.slug !== undefined) {
    if (input.slugGroup !== undefined) return Result.fail(refusalOf(4008, "slug_group"))
    const courier = couriers.get(input.slug)
    if (courier === undefined) return refuse(4010)
    if (courier.slug === testingCourier.slug && testingCourier.parse(input.trackingNumber) === undefined) {
      return refuse(4005)
    }
    const missing = missingFields(courier, input.details)
    return missing.length > 0 ? Result.fail(refusalOf(4011, missing.join(", "))) : Result.succeed(courier.slug)
  }
  const courier = couriers
    .candidates({ group: input.slugGroup })
    .find(
      (courier) =>
        couriers.recognises(courier, input.trackingNumber) && missingFields(courier, input.details).length === 0
    )
  if (courier !== undefined) return Result.succeed(courier.slug)
  return input.slugGroup === undefined
    ? Result.succeed("unrecognized")
    : refuse(4012, {
        message: "Unable to import shipment as the tracking number doesn't belong to a carrier of the given group."
      })
}

/** A location of the account stands for the whole address of origin. */
const checkOrigin = (details: Partial<Details>): Result.Result<void, Refusal> =>
  details.location_id !== undefined &&
  details.location_id !== null &&
  Object.entries(details).some(([name, value]) => name.startsWith("origin_") && value !== null)
    ? Result.fail(refusalOf(4008, "location_id"))
    : Result.void

export const create = (state: State, env: Env, input: NewParcel): Outcome<Parcel> =>
  Result.gen(function* () {
    const slug = yield* chooseCourier(input)
    yield* checkOrigin(input.details)
    const existing = lookup(state, keyOf(slug, input.trackingNumber))
    if (existing !== undefined) {
      return yield* refuse(4003, {
        data: { id: existing.id, tracking_number: existing.trackingNumber, slug: existing.slug }
      })
    }
    const parcel: Parcel = {
      id: nextId(env, state.ids),
      legacyId: random.hex(`${env.seed}/legacy/${state.ids}`, 24),
      slug,
      trackingNumber: input.trackingNumber,
      createdAt: env.now,
      editedAt: env.now,
      trackedFrom: env.now,
      completions: [],
      retrackedAt: undefined,
      details: { ...nothingSaid, title: input.trackingNumber, ...input.details }
    }
    return [parcel, put({ ...state, ids: state.ids + 1 }, parcel)] as const
  })

/** A new courier of an existing parcel: known, given what it requires, and without this number so far. */
const checkNewCourier = (state: State, parcel: Parcel, slug: string): Result.Result<void, Refusal> => {
  const courier = couriers.get(slug)
  const takesNumber = slug !== testingCourier.slug || testingCourier.parse(parcel.trackingNumber) !== undefined
  if (courier === undefined || !takesNumber || lookup(state, keyOf(slug, parcel.trackingNumber)) !== undefined) {
    return refuse(4010)
  }
  const missing = missingFields(courier, parcel.details)
  return missing.length > 0 ? Result.fail(refusalOf(4011, missing.join(", "))) : Result.void
}

/** Tracking begins anew under a new courier: what the old one said is gone. */
const withCourier = (parcel: Parcel, slug: string, now: number): Parcel => ({
  ...parcel,
  slug,
  trackedFrom: now,
  completions: []
})

export const update = (
  state: State,
  env: Env,
  id: string,
  change: { readonly slug: string | undefined; readonly details: Partial<Details> }
): Outcome<Parcel> =>
  Result.gen(function* () {
    const before = yield* find(state, id)
    const details = { ...before.details, ...change.details }
    yield* checkOrigin(details)
    const edited: Parcel = { ...before, editedAt: env.now, details }
    if (change.slug === undefined || change.slug === before.slug) return [edited, put(state, edited)] as const
    yield* checkNewCourier(state, edited, change.slug)
    const moved = withCourier(edited, change.slug, env.now)
    return [moved, put(drop(state, before), moved)] as const
  })

export const remove = (state: State, id: string): Outcome<Parcel> =>
  Result.map(find(state, id), (parcel) => [parcel, drop(state, parcel)] as const)

/**
 * Ends a shipment by its owner's word. Saying the same again changes nothing, so that a call whose answer was lost can
 * be repeated; another reason takes the place of the first.
 */
export const complete = (state: State, env: Env, id: string, reason: string): Outcome<Parcel> =>
  Result.map(find(state, id), (parcel) => {
    const standing = parcel.completions.find(({ resumedAt }) => resumedAt === undefined)
    if (standing?.reason === reason) return [parcel, state] as const
    const completed: Parcel = {
      ...parcel,
      completions: [
        ...parcel.completions.filter((completion) => completion !== standing),
        { at: env.now, reason, resumedAt: undefined }
      ]
    }
    return [completed, put(state, completed)] as const
  })

export const retrack = (state: State, env: Env, id: string): Outcome<Parcel> =>
  Result.gen(function* () {
    const parcel = yield* find(state, id)
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

/** Where a page ends: the creation time and id of its last parcel. */
export type Cursor = readonly [createdAt: number, id: string]

/** Only what is given is asked for. Lists mean any of their members. Times include both ends, in whole seconds. */
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

export interface Page {
  /** How many parcels match on all pages. */
  readonly total: number
  readonly items: ReadonlyArray<readonly [Parcel, Progress]>
  /** Undefined on the last page. */
  readonly next: Cursor | undefined
}

const during = (time: number, [min, max]: readonly [number, number]) => {
  const seconds = Math.floor(time / second) * second
  return min <= seconds && seconds <= max
}

const oneOf = <A>(value: A | null, wanted: ReadonlyArray<A> | undefined) =>
  wanted === undefined || (value !== null && wanted.includes(value))

const mentions = ({ details, trackingNumber }: Parcel, keyword: string) =>
  [
    trackingNumber,
    details.title,
    details.order_id,
    details.customer_name,
    ...details.emails,
    ...details.smses,
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
  oneOf(parcel.details.tracking_destination_country, filter.courierDestinations) &&
  oneOf(state.returnToSender, filter.returnToSender) &&
  (filter.tag === undefined || state.tag === filter.tag) &&
  (filter.transitTime === undefined || state.transitTime === filter.transitTime) &&
  (filter.shipmentTags === undefined ||
    filter.shipmentTags.some((tag) => parcel.details.shipment_tags.includes(tag))) &&
  (filter.keyword === undefined || mentions(parcel, filter.keyword))

const isAfter = (parcel: Parcel, [createdAt, id]: Cursor) =>
  parcel.createdAt < createdAt || (parcel.createdAt === createdAt && parcel.id < id)

/** The newest parcels come first. */
export const list = (
  state: State,
  env: Env,
  filter: Filter,
  paging: { readonly limit: number; readonly after: Cursor | undefined }
): Page => {
  const matching = HashMap.toValues(state.parcels)
    .map((parcel) => [parcel, progress(parcel, env.now)] as const)
    .filter(([parcel, state]) => matches(parcel, state, filter))
    .sort(([a], [b]) => (isAfter(a, [b.createdAt, b.id]) ? 1 : -1))
  const after = paging.after
  const rest = after === undefined ? matching : matching.filter(([parcel]) => isAfter(parcel, after))
  const items = rest.slice(0, paging.limit)
  const last = items.at(-1)?.[0]
  return {
    total: matching.length,
    items,
    next: last !== undefined && rest.length > items.length ? [last.createdAt, last.id] : undefined
  }
}

/**
 * The couriers that recognise a number: of those named, of a group, or of the account.
 */
export const detect = (
  trackingNumber: string,
  among: { readonly slugs: ReadonlyArray<string> | undefined; readonly group: string | undefined }
): Result.Result<ReadonlyArray<couriers.Courier>, Refusal> => {
  if (among.slugs !== undefined && among.group !== undefined) return Result.fail(refusalOf(4008, "slug_group"))
  const slugs = among.slugs?.map(couriers.get)
  const named = slugs?.filter((courier) => courier !== undefined)
  if (named?.length !== slugs?.length) return refuse(4010)
  return Result.succeed(
    couriers
      .candidates(named === undefined ? { group: among.group } : { slugs: named })
      .filter((courier) => couriers.recognises(courier, trackingNumber))
  )
}
