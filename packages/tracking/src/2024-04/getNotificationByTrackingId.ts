import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { getNotificationByTrackingId as endpoint } from "../internal/endpoints/2024-04.ts"
import type { Notification } from "./models/Notification.ts"

/**
 * The errors of {@link getNotificationByTrackingId}.
 *
 * @category errors
 * @since 0.1.0
 */
export type GetNotificationByTrackingIdError = CallError | (typeof endpoint.errors)[number][number]["prototype"]

/**
 * List who is notified.
 *
 * Gives the customer's e-mail addresses and phone numbers that are notified about a shipment's progress; those of the
 * shop itself are not listed. Gone from version 2024-07 on: `getTrackingById` has `emails` and `smses`.
 *
 * **Details**
 *
 * - `tracking_id`: The tracking's `id`, 24 characters.
 * - API version 2024-04: `GET /tracking/2024-04/notifications/{tracking_id}`
 * - Rate limit: 10 requests per second, unless the account has a different limit
 * - Idempotent: retried after any transient failure
 * - Specific errors: `TrackingDoesNotExist`, `TrackingRequired`, `NotificationRequired`, `IdInvalid`
 *
 * @example
 * import { getNotificationByTrackingId } from "@effect-aftership/tracking/2024-04/getNotificationByTrackingId"
 * import * as Effect from "effect/Effect"
 *
 * export const program = getNotificationByTrackingId("k4zq8v2mupx1bm27t6wdc03e").pipe(
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @deprecated no longer listed by AfterShip; answered by the oldest supported version, at present 2025-01
 * @see https://www.aftership.com/docs/tracking/2024-04/fcd9acb5f448a-api-overview
 * @category notifications
 * @since 0.1.0
 */
export const getNotificationByTrackingId = (
  tracking_id: string
): Effect.Effect<Notification, GetNotificationByTrackingIdError, AfterShipConfig | HttpClient> =>
  call(endpoint, { path: { tracking_id } })
