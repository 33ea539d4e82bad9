import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type { AfterShipConfig } from "../AfterShipConfig.ts"
import type { CallError } from "../AfterShipError.ts"
import { call } from "../internal/request/endpoint.ts"
import { getCouriers as endpoint } from "../internal/endpoints/2026-01.ts"
import type { CourierList } from "./models/CourierList.ts"
import type { GetCouriersQuery } from "./models/GetCouriersQuery.ts"

/**
 * The errors of {@link getCouriers}.
 *
 * @category errors
 * @since 0.1.0
 */
export type GetCouriersError = CallError | (typeof endpoint.errors)[number][number]["prototype"]

/**
 * List couriers.
 *
 * Gives every courier AfterShip supports, in one long answer, unless filtered. Up to version 2025-01 this path gave the
 * account's own couriers, and `/couriers/all` gave all.
 *
 * **Details**
 *
 * - `query`: a {@link GetCouriersQuery}
 * - API version 2026-01: `GET /tracking/2026-01/couriers`
 * - Rate limit: 5 requests per second, unless the account has a different limit
 * - Idempotent: retried after any transient failure
 * - Specific errors: `ValueInvalid`
 *
 * @example
 * import { getCouriers } from "@effect-aftership/tracking/2026-01/getCouriers"
 * import * as Effect from "effect/Effect"
 *
 * export const program = getCouriers().pipe(
 *   Effect.tap((data) => Effect.log(data))
 * )
 *
 * @see https://www.aftership.com/docs/tracking/2026-01/fcd9acb5f448a-api-overview
 * @category couriers
 * @since 0.1.0
 */
export const getCouriers = (
  query?: GetCouriersQuery
): Effect.Effect<CourierList, GetCouriersError, AfterShipConfig | HttpClient> => call(endpoint, { query })
