import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { detectCourier as endpoint } from "../internal/endpoints/2026-01.ts"
import type { CourierList } from "./models/CourierList.ts"
import type { DetectCourierRequest } from "./models/DetectCourierRequest.ts"

/**
 * The errors of {@link detectCourier}.
 *
 * @category errors
 * @since 0.1.0
 */
export type DetectCourierError = CallError | (typeof endpoint.errors)[number][number]["prototype"]

/**
 * Detect the courier of a number.
 *
 * Finds the couriers a tracking number may belong to, by its form. Nothing found is an empty list, not an error. The
 * order of the matches is not documented.
 *
 * **Details**
 *
 * - `body`: a {@link DetectCourierRequest}
 * - API version 2026-01: `POST /tracking/2026-01/couriers/detect`
 * - Rate limit: 3 requests per second, unless the account has a different limit
 * - Idempotent: retried after any transient failure
 * - Specific errors: `InvalidJson`, `TrackingNumberInvalid`, `TrackingNumberRequired`, `ValueInvalid`, `ValueRequired`,
 *   `SlugInvalid`, `MissingOrInvalidRequiredField`, `BadCourier`, `TrackingNumberFormatInvalid`
 *
 * @example
 * import { detectCourier } from "@effect-aftership/tracking/2026-01/detectCourier"
 * import * as Effect from "effect/Effect"
 *
 * export const program = detectCourier({ tracking_number: "920241085725456" }).pipe(
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @see https://www.aftership.com/docs/tracking/2026-01/2qae9fa825r4t-detect-courier
 * @category couriers
 * @since 0.1.0
 */
export const detectCourier = (
  body: DetectCourierRequest
): Effect.Effect<CourierList, DetectCourierError, AfterShipConfig | HttpClient> => call(endpoint, { body })
