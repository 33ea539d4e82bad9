import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { createTracking as endpoint } from "../internal/endpoints/2026-07.ts"
import type { CreateTrackingRequest } from "./models/CreateTrackingRequest.ts"
import type { Tracking } from "./models/Tracking.ts"

/**
 * The errors of {@link createTracking}.
 *
 * @category errors
 * @since 0.1.0
 */
export type CreateTrackingError = CallError | (typeof endpoint.errors)[number][number]["prototype"]

/**
 * Create a tracking.
 *
 * Starts to follow a shipment. The answer is the new tracking, still without checkpoints: AfterShip asks the courier a
 * moment later. A number that is already followed with the same courier fails with code 4003, whose `data` names the
 * existing tracking. There is no idempotency key: a call that was cut off may have created the tracking. You can choose
 * the tracking's `id`.
 *
 * **Details**
 *
 * - `body`: a {@link CreateTrackingRequest}
 * - API version 2026-07: `POST /tracking/2026-07/trackings`
 * - Rate limit: 20 requests per second, unless the account has a different limit
 * - Not idempotent: retried only if AfterShip cannot have processed the request
 * - Specific errors: `InvalidJson`, `TrackingAlreadyExist`, `TrackingNumberInvalid`, `TrackingNumberRequired`,
 *   `ValueInvalid`, `ValueRequired`, `SlugInvalid`, `MissingOrInvalidRequiredField`, `BadCourier`, `IdInvalid`,
 *   `TrackingNumberFormatInvalid`
 *
 * @example
 * import { createTracking } from "@effect-aftership/tracking/2026-07/createTracking"
 * import * as Effect from "effect/Effect"
 *
 * export const program = createTracking({ tracking_number: "920241085725456" }).pipe(
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @see https://www.aftership.com/docs/tracking/2026-07/sxafu5cay1usl-create-a-tracking
 * @category trackings
 * @since 0.1.0
 */
export const createTracking = (
  body: CreateTrackingRequest
): Effect.Effect<Tracking, CreateTrackingError, AfterShipConfig | HttpClient> => call(endpoint, { body })
