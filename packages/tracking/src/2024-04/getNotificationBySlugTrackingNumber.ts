import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { getNotificationBySlugTrackingNumber as endpoint } from "../internal/endpoints/2024-04.ts"
import type { GetNotificationBySlugTrackingNumberQuery } from "./models/GetNotificationBySlugTrackingNumberQuery.ts"
import type { Notification } from "./models/Notification.ts"

/**
 * The errors of {@link getNotificationBySlugTrackingNumber}.
 *
 * @category errors
 * @since 0.1.0
 */
export type GetNotificationBySlugTrackingNumberError = CallError | (typeof endpoint.errors)[number][number]["prototype"]

/**
 * List who is notified, by courier and number.
 *
 * Gives the customer's e-mail addresses and phone numbers that are notified about a shipment's progress; those of the
 * shop itself are not listed. Gone from version 2024-07 on: `getTrackingBySlugTrackingNumber` has `emails` and `smses`.
 *
 * **Details**
 *
 * - `slug`: Code of the courier, for instance `fedex`.
 * - `tracking_number`: The courier's number of the shipment. A slash in it is percent-encoded.
 * - `query`: a {@link GetNotificationBySlugTrackingNumberQuery}
 * - API version 2024-04: `GET /tracking/2024-04/notifications/{slug}/{tracking_number}`
 * - Rate limit: 10 requests per second, unless the account has a different limit
 * - Idempotent: retried after any transient failure
 * - Specific errors: `TrackingDoesNotExist`, `TrackingNumberInvalid`, `TrackingRequired`, `ValueInvalid`,
 *   `SlugInvalid`, `NotificationRequired`
 *
 * @example
 * import { getNotificationBySlugTrackingNumber } from "@effect-aftership/tracking/2024-04/getNotificationBySlugTrackingNumber"
 * import * as Effect from "effect/Effect"
 *
 * export const program = getNotificationBySlugTrackingNumber("fedex", "920241085725456").pipe(
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @deprecated no longer listed by AfterShip; answered by the oldest supported version, at present 2025-01
 * @see https://www.aftership.com/docs/tracking/2024-04/k4115peas1yub-get-tracking-notification-legacy
 * @category notifications
 * @since 0.1.0
 */
export const getNotificationBySlugTrackingNumber = (
  slug: string,
  tracking_number: string,
  query?: GetNotificationBySlugTrackingNumberQuery
): Effect.Effect<Notification, GetNotificationBySlugTrackingNumberError, AfterShipConfig | HttpClient> =>
  call(endpoint, { path: { slug, tracking_number }, query })
