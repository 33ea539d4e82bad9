import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { getAllCouriers as endpoint } from "../internal/endpoints/2024-07.ts"
import type { CourierList } from "./models/CourierList.ts"

/**
 * The errors of {@link getAllCouriers}.
 *
 * @category errors
 * @since 0.1.0
 */
export type GetAllCouriersError = CallError

/**
 * List all couriers.
 *
 * Gives every courier AfterShip supports, in one long answer. Gone from version 2025-04 on.
 *
 * **Details**
 *
 * - API version 2024-07: `GET /tracking/2024-07/couriers/all`
 * - Rate limit: 5 requests per second, unless the account has a different limit
 * - Idempotent: retried after any transient failure
 *
 * @example
 * import { getAllCouriers } from "@effect-aftership/tracking/2024-07/getAllCouriers"
 * import * as Effect from "effect/Effect"
 *
 * export const program = getAllCouriers().pipe(
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @deprecated no longer listed by AfterShip; answered by the oldest supported version, at present 2025-01
 * @see https://www.aftership.com/docs/tracking/2024-07/fcd9acb5f448a-api-overview
 * @category couriers
 * @since 0.1.0
 */
export const getAllCouriers = (): Effect.Effect<CourierList, GetAllCouriersError, AfterShipConfig | HttpClient> =>
  call(endpoint, {})
