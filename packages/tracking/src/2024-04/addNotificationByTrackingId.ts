import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { addNotificationByTrackingId as endpoint } from "../internal/endpoints/2024-04.ts"
import type { Notification } from "./models/Notification.ts"
import type { NotificationRequest } from "./models/NotificationRequest.ts"

/**
 * The errors of {@link addNotificationByTrackingId}.
 *
 * @category errors
 * @since 0.1.0
 */
export type AddNotificationByTrackingIdError = CallError | (typeof endpoint.errors)[number][number]["prototype"]

/**
 * Notify somebody.
 *
 * Adds e-mail addresses and phone numbers to those that are notified about a shipment's progress, and returns the new
 * lists. An invalid address is skipped without an error. Status 201 was recorded in real traffic; examples elsewhere
 * show 200. Gone from version 2024-07 on: `updateTrackingById` replaces the lists.
 *
 * **Details**
 *
 * - `tracking_id`: The tracking's `id`, 24 characters.
 * - `body`: a {@link NotificationRequest}
 * - API version 2024-04: `POST /tracking/2024-04/notifications/{tracking_id}/add`
 * - Rate limit: 10 requests per second, unless the account has a different limit
 * - Not idempotent: retried only if AfterShip cannot have processed the request
 * - Specific errors: `InvalidJson`, `TrackingDoesNotExist`, `TrackingRequired`, `ValueInvalid`, `ValueRequired`,
 *   `MissingOrInvalidRequiredField`, `NotificationRequired`, `IdInvalid`
 *
 * @example
 * import { addNotificationByTrackingId } from "@effect-aftership/tracking/2024-04/addNotificationByTrackingId"
 * import * as Effect from "effect/Effect"
 *
 * export const program = addNotificationByTrackingId("k4zq8v2mupx1bm27t6wdc03e", { emails: ["ines@example.com"], smses: ["+18005550142"] }).pipe(
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @deprecated no longer listed by AfterShip; answered by the oldest supported version, at present 2025-01
 * @see https://www.aftership.com/docs/tracking/2024-04/fcd9acb5f448a-api-overview
 * @category notifications
 * @since 0.1.0
 */
export const addNotificationByTrackingId = (
  tracking_id: string,
  body: NotificationRequest
): Effect.Effect<Notification, AddNotificationByTrackingIdError, AfterShipConfig | HttpClient> =>
  call(endpoint, { path: { tracking_id }, body })
