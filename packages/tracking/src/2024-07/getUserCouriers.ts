import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { getUserCouriers as endpoint } from "../internal/endpoints/2024-07.ts"
import type { CourierList } from "./models/CourierList.ts"

/**
 * The errors of {@link getUserCouriers}.
 *
 * @category errors
 * @since 0.1.0
 */
export type GetUserCouriersError = CallError

/**
 * List the account's couriers.
 *
 * Gives the couriers that are activated in the account. From version 2025-04 on this path lists all couriers.
 *
 * **Details**
 *
 * - API version 2024-07: `GET /tracking/2024-07/couriers`
 * - Rate limit: 5 requests per second, unless the account has a different limit
 * - Idempotent: retried after any transient failure
 *
 * @example
 * import { getUserCouriers } from "@effect-aftership/tracking/2024-07/getUserCouriers"
 * import * as Effect from "effect/Effect"
 *
 * export const program = getUserCouriers().pipe(
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @deprecated no longer listed by AfterShip; answered by the oldest supported version, at present 2025-01
 * @see https://www.aftership.com/docs/tracking/2024-07/fcd9acb5f448a-api-overview
 * @category couriers
 * @since 0.1.0
 */
export const getUserCouriers = (): Effect.Effect<CourierList, GetUserCouriersError, AfterShipConfig | HttpClient> =>
  call(endpoint, {})
