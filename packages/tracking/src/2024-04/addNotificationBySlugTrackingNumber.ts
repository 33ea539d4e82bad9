import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { addNotificationBySlugTrackingNumber as endpoint } from "../internal/endpoints/2024-04.ts"
import type { AddNotificationBySlugTrackingNumberQuery } from "./models/AddNotificationBySlugTrackingNumberQuery.ts"
import type { Notification } from "./models/Notification.ts"
import type { NotificationRequest } from "./models/NotificationRequest.ts"

/**
 * The errors of {@link addNotificationBySlugTrackingNumber}.
 *
 * @category errors
 * @since 0.1.0
 */
export type AddNotificationBySlugTrackingNumberError = CallError | (typeof endpoint.errors)[number][number]["prototype"]

/**
 * Notify somebody, by courier and number.
 *
 * Adds e-mail addresses and phone numbers to those that are notified about a shipment's progress, and returns the new
 * lists. An invalid address is skipped without an error. Status 201 was recorded in real traffic; examples elsewhere
 * show 200. Gone from version 2024-07 on: `updateTrackingBySlugTrackingNumber` replaces the lists.
 *
 * **Details**
 *
 * - `slug`: Code of the courier, for instance `fedex`.
 * - `tracking_number`: The courier's number of the shipment. A slash in it is percent-encoded.
 * - `body`: a {@link NotificationRequest}
 * - `query`: a {@link AddNotificationBySlugTrackingNumberQuery}
 * - API version 2024-04: `POST /tracking/2024-04/notifications/{slug}/{tracking_number}/add`
 * - Rate limit: 10 requests per second, unless the account has a different limit
 * - Not idempotent: retried only if AfterShip cannot have processed the request
 * - Specific errors: `InvalidJson`, `TrackingDoesNotExist`, `TrackingNumberInvalid`, `TrackingRequired`,
 *   `ValueInvalid`, `ValueRequired`, `SlugInvalid`, `MissingOrInvalidRequiredField`, `NotificationRequired`
 *
 * @example
 * import { addNotificationBySlugTrackingNumber } from "@effect-aftership/tracking/2024-04/addNotificationBySlugTrackingNumber"
 * import * as Effect from "effect/Effect"
 *
 * export const program = addNotificationBySlugTrackingNumber("fedex", "920241085725456", { emails: ["ines@example.com"], smses: ["+18005550142"] }).pipe(
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @deprecated no longer listed by AfterShip; answered by the oldest supported version, at present 2025-01
 * @see https://www.aftership.com/docs/tracking/2024-04/fcd9acb5f448a-api-overview
 * @category notifications
 * @since 0.1.0
 */
export const addNotificationBySlugTrackingNumber = (
  slug: string,
  tracking_number: string,
  body: NotificationRequest,
  query?: AddNotificationBySlugTrackingNumberQuery
): Effect.Effect<Notification, AddNotificationBySlugTrackingNumberError, AfterShipConfig | HttpClient> =>
  call(endpoint, { path: { slug, tracking_number }, body, query })
