import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { predict as endpoint } from "../internal/endpoints/2025-01.ts"
import type { EstimatedDeliveryDateRequest } from "./models/EstimatedDeliveryDateRequest.ts"
import type { PredictResponse } from "./models/PredictResponse.ts"

/**
 * The errors of {@link predict}.
 *
 * @category errors
 * @since 0.1.0
 */
export type PredictError = CallError | (typeof endpoint.errors)[number][number]["prototype"]

/**
 * Predict a delivery date.
 *
 * Predicts when one shipment will arrive. A paid feature: which error an account without it gets is not documented,
 * presumably 403. The reference of version 2026-07 declares that `data` is one prediction, while its example shows a
 * list in `estimated_delivery_dates` as `predictBatch` gives it. Which of the two the API answers with is not known, so
 * both are described.
 *
 * **Details**
 *
 * - `body`: a {@link EstimatedDeliveryDateRequest}
 * - The response is a {@link PredictResponse}, in one of two forms: `data.estimated_delivery_dates ?? [data]` is a list
 *   in both
 * - API version 2025-01: `POST /tracking/2025-01/estimated-delivery-date/predict`
 * - Rate limit: 5 requests per second, unless the account has a different limit
 * - Idempotent: retried after any transient failure
 * - Specific errors: `InvalidJson`, `ValueInvalid`, `ValueRequired`, `MissingOrInvalidRequiredField`
 *
 * @example
 * import { predict } from "@effect-aftership/tracking/2025-01/predict"
 * import * as Effect from "effect/Effect"
 *
 * export const program = predict({
 *   slug: "fedex",
 *   service_type_name: "FEDEX HOME DELIVERY",
 *   origin_address: { country_region: "USA", state: "OR", postal_code: "97201" },
 *   destination_address: {
 *     country_region: "USA",
 *     state: "ME",
 *     city: "Portland",
 *     postal_code: "04101",
 *     raw_location: "14 Harbour Road, Portland, ME 04101, USA"
 *   },
 *   weight: { unit: "kg", value: 1.4 },
 *   package_count: 1,
 *   pickup_time: "2025-02-04 15:00:00"
 * }).pipe(
 *   Effect.map((data) => data.estimated_delivery_dates ?? [data]),
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @see https://www.aftership.com/docs/tracking/2025-01/1o2zu0jrca785-prediction-for-the-estimated-delivery-date
 * @category estimated delivery dates
 * @since 0.1.0
 */
export const predict = (
  body: EstimatedDeliveryDateRequest
): Effect.Effect<PredictResponse, PredictError, AfterShipConfig | HttpClient> => call(endpoint, { body })
