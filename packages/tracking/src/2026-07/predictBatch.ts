import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { predictBatch as endpoint } from "../internal/endpoints/2026-07.ts"
import type { PredictBatchRequest } from "./models/PredictBatchRequest.ts"
import type { PredictBatchResponse } from "./models/PredictBatchResponse.ts"

/**
 * The errors of {@link predictBatch}.
 *
 * @category errors
 * @since 0.1.0
 */
export type PredictBatchError = CallError | (typeof endpoint.errors)[number][number]["prototype"]

/**
 * Predict delivery dates.
 *
 * Predicts when one to five shipments will arrive. A paid feature: which error an account without it gets is not
 * documented, presumably 403.
 *
 * **Details**
 *
 * - `body`: a {@link PredictBatchRequest}
 * - API version 2026-07: `POST /tracking/2026-07/estimated-delivery-date/predict-batch`
 * - Rate limit: 20 requests per second, unless the account has a different limit
 * - Idempotent: retried after any transient failure
 * - Specific errors: `InvalidJson`, `ValueInvalid`, `ValueRequired`, `MissingOrInvalidRequiredField`
 *
 * @example
 * import { predictBatch } from "@effect-aftership/tracking/2026-07/predictBatch"
 * import * as Effect from "effect/Effect"
 *
 * export const program = predictBatch({
 *   estimated_delivery_dates: [
 *     {
 *       slug: "fedex",
 *       service_type_name: "FEDEX HOME DELIVERY",
 *       origin_address: { country_region: "USA", state: "OR", postal_code: "97201" },
 *       destination_address: {
 *         country_region: "USA",
 *         state: "ME",
 *         city: "Portland",
 *         postal_code: "04101",
 *         raw_location: "14 Harbour Road, Portland, ME 04101, USA"
 *       },
 *       weight: { unit: "kg", value: 1.4 },
 *       package_count: 1,
 *       pickup_time: "2026-08-04 15:00:00"
 *     },
 *     {
 *       slug: "usps",
 *       origin_address: { country_region: "USA", state: "OR", postal_code: "97201" },
 *       destination_address: { country_region: "USA", state: "ME", postal_code: "04101" },
 *       estimated_pickup: {
 *         order_time: "2026-08-04 14:04:05",
 *         order_cutoff_time: "17:00:00",
 *         business_days: [1, 2, 3, 4, 5, 6],
 *         order_processing_time: { unit: "day", value: 1 }
 *       }
 *     }
 *   ]
 * }).pipe(
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @see https://www.aftership.com/docs/aftership/model/estimated-delivery-date
 * @category estimated delivery dates
 * @since 0.1.0
 */
export const predictBatch = (
  body: PredictBatchRequest
): Effect.Effect<PredictBatchResponse, PredictBatchError, AfterShipConfig | HttpClient> => call(endpoint, { body })
