/** What the compiler says of the models of versions that differ. Nothing here runs. */
import type * as oldest from "@effect-aftership/tracking/2024-04"
import type * as v2024_10 from "@effect-aftership/tracking/2024-10"
import type * as v2025_07 from "@effect-aftership/tracking/2025-07"
import type * as newest from "@effect-aftership/tracking/2026-07"
import type * as DateTime from "effect/DateTime"
import type { Equals, Expect } from "./contract.ts"

type Has<Model, Field extends string> = Field extends keyof Model ? true : false

export type Checks = [
  // Answers are open where AfterShip may add to them, requests are not
  Expect<Equals<oldest.Tracking["tag"], oldest.Tag | (string & {})>>,
  Expect<Equals<newest.Tracking["tag"], newest.Tag | (string & {})>>,
  Expect<Equals<newest.Tracking["on_time_status"], newest.OnTimeStatus | (string & {}) | null | undefined>>,
  Expect<Equals<newest.Tracking["tracking_number"], string>>,
  Expect<Equals<oldest.GetTrackingsQuery["tag"], oldest.Tag | undefined>>,
  Expect<Equals<newest.GetTrackingsQuery["tag"], newest.Tag | undefined>>,
  Expect<Equals<newest.GetTrackingsQuery["created_at_min"], DateTime.DateTime | undefined>>,
  Expect<Equals<newest.GetTrackingsQuery["slug"], ReadonlyArray<string> | undefined>>,

  // The key that tells the two forms of a prediction apart is there in both
  Expect<
    Equals<
      newest.PredictResponse["estimated_delivery_dates"],
      ReadonlyArray<newest.EstimatedDeliveryDateResponse> | undefined
    >
  >,

  // What is the same in two versions is one type
  Expect<Equals<newest.Tag, oldest.Tag>>,
  Expect<Equals<v2025_07.Courier, newest.Courier>>,

  // Each version has the fields that it has
  Expect<Equals<[Has<v2025_07.Checkpoint, "zip">, Has<newest.Checkpoint, "zip">], [true, false]>>,
  Expect<Equals<[Has<v2025_07.Checkpoint, "postal_code">, Has<newest.Checkpoint, "postal_code">], [false, true]>>,
  Expect<Equals<[Has<v2024_10.Tracking, "customers">, Has<v2025_07.Tracking, "customers">], [false, true]>>,
  Expect<
    Equals<
      [Has<v2024_10.Tracking, "destination_country_iso3">, Has<v2025_07.Tracking, "destination_country_iso3">],
      [true, false]
    >
  >,
  Expect<Equals<[Has<oldest.GetTrackingsQuery, "page">, Has<v2024_10.GetTrackingsQuery, "page">], [true, false]>>,
  Expect<Equals<[Has<oldest.GetTrackingsQuery, "cursor">, Has<v2024_10.GetTrackingsQuery, "cursor">], [false, true]>>
]
