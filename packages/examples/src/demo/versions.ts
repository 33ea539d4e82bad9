/**
 * The API versions as the demo uses them. Most calls are the same in all versions, and this module handles the differences.
 * Each call is the version's own function, with the version's own fields.
 */
import type { AfterShipConfig } from "@effect-aftership/tracking/AfterShipConfig"
import type { AfterShipError } from "@effect-aftership/tracking/AfterShipError"
import { type ApiVersion, versions } from "@effect-aftership/tracking/ApiVersion"
import * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import { call } from "./print.ts"

type Answer<A> = Effect.Effect<A, AfterShipError, AfterShipConfig | HttpClient>

/** The fields of a tracking that have the same names in every version. */
export interface Tracking {
  readonly id: string
  readonly tracking_number: string
  readonly slug: string
  readonly title?: string | null
  readonly created_at: string
  readonly active: boolean
  readonly tag: string
  readonly subtag: string
  readonly subtag_message: string
  readonly order_id?: string | null
  readonly note?: string | null
  readonly checkpoints?: ReadonlyArray<{
    readonly created_at: string
    readonly tag: string
    readonly message: string
    readonly city?: string | null
    readonly state?: string | null
  }>
}

interface CourierList {
  readonly total: number
  readonly couriers: ReadonlyArray<{ readonly slug: string; readonly name: string }>
}

interface Prediction {
  readonly slug: string
  readonly destination_address: { readonly city?: string | null }
  readonly estimated_delivery_date?: string | null
  readonly estimated_delivery_date_min?: string | null
  readonly estimated_delivery_date_max?: string | null
}

/** The functions that are the same in every version. */
interface Same {
  readonly createTracking: (body: {
    readonly tracking_number: string
    readonly slug?: string
    readonly title?: string
    readonly order_id?: string
  }) => Answer<Tracking>
  readonly getTrackingById: (id: string) => Answer<Tracking>
  readonly updateTrackingById: (id: string, body: { readonly title: string; readonly note: string }) => Answer<Tracking>
  readonly deleteTrackingById: (id: string) => Answer<Pick<Tracking, "id" | "title" | "tracking_number">>
  readonly retrackTrackingById: (id: string) => Answer<Pick<Tracking, "active">>
  readonly markTrackingCompletedById: (id: string, body: { readonly reason: "LOST" }) => Answer<Tracking>
  readonly getTrackings: () => Answer<object>
  readonly detectCourier: (body: { readonly tracking_number: string }) => Answer<CourierList>
}

interface Filters {
  readonly limit?: number
  readonly keyword?: string
  readonly slug?: ReadonlyArray<string>
  readonly tag?: "Pending"
}

interface Page {
  readonly trackings: ReadonlyArray<Tracking>
  /** The number of trackings on all pages. */
  readonly total: number
}

/** The calls that differ between versions. Each prints the call that it makes. */
interface Different {
  readonly myCouriers: Answer<CourierList>
  readonly allCouriers: Answer<CourierList>
  readonly list: (filters?: Filters) => Answer<Page>
  /** All pages, each with at most this many trackings. */
  readonly pages: (limit: number) => Answer<ReadonlyArray<ReadonlyArray<Tracking>>>
  readonly predict: (pickupTime: string) => Answer<ReadonlyArray<Prediction>>
}

export interface Api extends Same, Different {}

// ---------------------------------------------------------------------------------------------------------------------

/** Until 2025-01 there are two lists of couriers. */
const twoCourierLists = (api: {
  readonly getUserCouriers: () => Answer<CourierList>
  readonly getAllCouriers: () => Answer<CourierList>
}) => ({ myCouriers: call(api.getUserCouriers), allCouriers: call(api.getAllCouriers) })

/** From 2025-04 on there is one list, with a filter. */
const oneCourierList = (api: {
  readonly getCouriers: (query?: { readonly active: boolean }) => Answer<CourierList>
}) => ({ myCouriers: call(api.getCouriers, { active: true }), allCouriers: call(api.getCouriers) })

/** Until 2024-07 pages have numbers. */
const byNumber = (api: {
  readonly getTrackings: (
    query?: Filters & { readonly page?: number }
  ) => Answer<{ readonly count: number; readonly trackings: ReadonlyArray<Tracking> }>
}): Pick<Different, "list" | "pages"> => ({
  list: (...filters) =>
    Effect.map(call(api.getTrackings, ...filters), ({ count, trackings }) => ({ trackings, total: count })),
  pages: (limit) =>
    Effect.gen(function* () {
      const pages: Array<ReadonlyArray<Tracking>> = []
      let total = 1
      for (let page = 1; (page - 1) * limit < total; page++) {
        const { count, trackings } = yield* call(api.getTrackings, { limit, page })
        pages.push(trackings)
        total = count
      }
      return pages
    })
})

/** From 2024-10 on each page has the cursor of the next. */
const byCursor = (api: {
  readonly getTrackings: (query?: Filters & { readonly cursor?: string }) => Answer<{
    readonly pagination: { readonly total: number; readonly next_cursor: string }
    readonly trackings: ReadonlyArray<Tracking>
  }>
}): Pick<Different, "list" | "pages"> => ({
  list: (...filters) =>
    Effect.map(call(api.getTrackings, ...filters), ({ pagination: { total }, trackings }) => ({ trackings, total })),
  pages: (limit) =>
    Effect.gen(function* () {
      const pages: Array<ReadonlyArray<Tracking>> = []
      let cursor = ""
      do {
        const { pagination, trackings } = yield* call(api.getTrackings, cursor === "" ? { limit } : { limit, cursor })
        pages.push(trackings)
        cursor = pagination.next_cursor
      } while (cursor !== "")
      return pages
    })
})

/** The country of an address has a different name in older versions. */
const predictions =
  <Country>(country: (code: string) => Country) =>
  (api: {
    readonly predictBatch: (body: {
      readonly estimated_delivery_dates: ReadonlyArray<{
        readonly slug: string
        readonly origin_address: Country & { readonly state: string; readonly city: string }
        readonly destination_address: Country & { readonly state: string; readonly city: string }
        readonly pickup_time: string
      }>
    }) => Answer<{ readonly estimated_delivery_dates: ReadonlyArray<Prediction> }>
  }): Pick<Different, "predict"> => ({
    predict: (pickup_time) =>
      Effect.map(
        call(api.predictBatch, {
          estimated_delivery_dates: [
            {
              slug: "fedex",
              origin_address: { ...country("USA"), state: "OR", city: "Portland" },
              destination_address: { ...country("USA"), state: "ME", city: "Portland" },
              pickup_time
            },
            {
              slug: "dhl",
              origin_address: { ...country("USA"), state: "OR", city: "Portland" },
              destination_address: { ...country("DEU"), state: "BE", city: "Berlin" },
              pickup_time
            }
          ]
        }),
        (answer) => answer.estimated_delivery_dates
      )
  })

const byCountry = predictions((country) => ({ country }))

const byCountryRegion = predictions((country_region) => ({ country_region }))

type Client = Awaited<ReturnType<(typeof versions)[ApiVersion]["client"]>>

/** Detects the features of a version by functions that were added or removed together with them. */
const apiOf = (client: Client): Api => ({
  ...client,
  ...("getCouriers" in client ? oneCourierList(client) : twoCourierLists(client)),
  ...("getTrackingBySlugTrackingNumber" in client ? byNumber(client) : byCursor(client)),
  ...("predict" in client ? byCountryRegion(client) : byCountry(client))
})

/** The functions of a version, as the demo uses them. */
export const load = (version: ApiVersion): Effect.Effect<Api> =>
  Effect.map(Effect.promise<Client>(versions[version].client), apiOf)

export const isVersion = (name: string): name is ApiVersion => Object.hasOwn(versions, name)
