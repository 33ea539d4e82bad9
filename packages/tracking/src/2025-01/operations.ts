import * as endpoints from "../internal/endpoints/2025-01.ts"
import { make } from "../internal/operation.ts"
import { CourierList } from "../internal/texts/CourierList-2025-01.ts"
import { CreateTrackingRequest } from "../internal/texts/CreateTrackingRequest-2025-01.ts"
import { DetectCourierRequest } from "../internal/texts/DetectCourierRequest-2025-01.ts"
import { EstimatedDeliveryDateRequest } from "../internal/texts/EstimatedDeliveryDateRequest-2025-01.ts"
import { GetTrackingByIdQuery } from "../internal/texts/GetTrackingByIdQuery-2025-01.ts"
import { GetTrackingsQuery } from "../internal/texts/GetTrackingsQuery-2025-01.ts"
import { MarkTrackingCompletedByIdRequest } from "../internal/texts/MarkTrackingCompletedByIdRequest.ts"
import { PredictBatchRequest } from "../internal/texts/PredictBatchRequest-2025-01.ts"
import { PredictBatchResponse } from "../internal/texts/PredictBatchResponse-2025-01.ts"
import { PredictResponse } from "../internal/texts/PredictResponse.ts"
import { Tracking } from "../internal/texts/Tracking-2025-01.ts"
import { TrackingList } from "../internal/texts/TrackingList-2025-01.ts"
import { UpdateTrackingByIdRequest } from "../internal/texts/UpdateTrackingByIdRequest-2025-01.ts"
import { getTrackings } from "./getTrackings.ts"
import { createTracking } from "./createTracking.ts"
import { getTrackingById } from "./getTrackingById.ts"
import { updateTrackingById } from "./updateTrackingById.ts"
import { deleteTrackingById } from "./deleteTrackingById.ts"
import { retrackTrackingById } from "./retrackTrackingById.ts"
import { markTrackingCompletedById } from "./markTrackingCompletedById.ts"
import { getUserCouriers } from "./getUserCouriers.ts"
import { getAllCouriers } from "./getAllCouriers.ts"
import { detectCourier } from "./detectCourier.ts"
import { predict } from "./predict.ts"
import { predictBatch } from "./predictBatch.ts"

/**
 * The operations of version 2025-01 as data, by the names of their functions.
 *
 * **Gotchas**
 *
 * It contains all functions and schemas of the version. If you know which function to call, import that function
 * instead.
 *
 * @see `Operation` for the data of each operation
 * @category operations
 * @since 0.1.0
 */
export const operations = {
  getTrackings: make(getTrackings, endpoints.getTrackings, {
    group: "Trackings",
    summary: "List trackings",
    description:
      "Lists the account's trackings page by page, newest first. Without time filters it covers the last 120 days, which is as long as AfterShip keeps them. Pass `pagination.next_cursor` as `cursor` until `has_next_page` is no longer true.",
    documentation: "https://www.aftership.com/docs/tracking/2025-01/jh865r66gc6hi-get-trackings",
    query: GetTrackingsQuery,
    data: TrackingList,
    rateLimit: { requests: 6, seconds: 1 },
    paging: { by: "cursor", items: "trackings" },
    example: {}
  }),
  createTracking: make(createTracking, endpoints.createTracking, {
    group: "Trackings",
    summary: "Create a tracking",
    description:
      "Starts to follow a shipment. The answer is the new tracking, still without checkpoints: AfterShip asks the courier a moment later. A number that is already followed with the same courier fails with code 4003, whose `data` names the existing tracking. There is no idempotency key: a call that was cut off may have created the tracking.",
    documentation: "https://www.aftership.com/docs/tracking/2025-01/sxafu5cay1usl-create-a-tracking",
    body: CreateTrackingRequest,
    data: Tracking,
    rateLimit: { requests: 20, seconds: 1 },
    example: { body: { tracking_number: "920241085725456" } }
  }),
  getTrackingById: make(getTrackingById, endpoints.getTrackingById, {
    group: "Trackings",
    summary: "Get a tracking",
    description: "Gives one tracking with all its checkpoints.",
    documentation: "https://www.aftership.com/docs/tracking/2025-01/bcb1azgtk9n6r-get-a-tracking-by-id",
    ids: { id: "The tracking's `id` (32 hexadecimal characters) or its `legacy_id` (24 characters)." },
    query: GetTrackingByIdQuery,
    data: Tracking,
    rateLimit: { requests: 5, seconds: 1 },
    example: { id: "7c1f0a4be25d4f3f9d6e8b2a5c90d314" }
  }),
  updateTrackingById: make(updateTrackingById, endpoints.updateTrackingById, {
    group: "Trackings",
    summary: "Update a tracking",
    description:
      "Changes what is given and leaves the rest as it is. The number itself cannot be changed; `slug` moves the tracking to another courier.",
    documentation: "https://www.aftership.com/docs/tracking/2025-01/ambhbdx43wiq2-update-a-tracking-by-id",
    ids: { id: "The tracking's `id` (32 hexadecimal characters) or its `legacy_id` (24 characters)." },
    body: UpdateTrackingByIdRequest,
    data: Tracking,
    rateLimit: { requests: 5, seconds: 1 },
    example: {
      id: "7c1f0a4be25d4f3f9d6e8b2a5c90d314",
      body: {
        title: "Two mugs",
        note: "",
        order_number: "#1042",
        customers: [{ role: "buyer", email: "ines@example.com" }]
      }
    }
  }),
  deleteTrackingById: make(deleteTrackingById, endpoints.deleteTrackingById, {
    group: "Trackings",
    summary: "Delete a tracking",
    description: "Stops following a shipment, deletes the tracking and returns it one last time.",
    documentation: "https://www.aftership.com/docs/tracking/2025-01/fcd9acb5f448a-api-overview",
    ids: { id: "The tracking's `id` (32 hexadecimal characters) or its `legacy_id` (24 characters)." },
    data: Tracking,
    rateLimit: { requests: 5, seconds: 1 },
    example: { id: "7c1f0a4be25d4f3f9d6e8b2a5c90d314" }
  }),
  retrackTrackingById: make(retrackTrackingById, endpoints.retrackTrackingById, {
    group: "Trackings",
    summary: "Follow an inactive tracking again",
    description:
      "Restarts a tracking that is no longer active. Fails with code 4013 if the tracking is active, and with code 4016 if it was restarted before. AfterShip documents two limits for restarts: once (the error list) or up to 3 times (the reference). The reference also calls the response partial, although its schema is the whole tracking.",
    documentation: "https://www.aftership.com/docs/tracking/2025-01/fcd9acb5f448a-api-overview",
    ids: { id: "The tracking's `id` (32 hexadecimal characters) or its `legacy_id` (24 characters)." },
    data: Tracking,
    rateLimit: { requests: 5, seconds: 1 },
    example: { id: "7c1f0a4be25d4f3f9d6e8b2a5c90d314" }
  }),
  markTrackingCompletedById: make(markTrackingCompletedById, endpoints.markTrackingCompletedById, {
    group: "Trackings",
    summary: "Mark a tracking as completed",
    description:
      "Ends a tracking by hand: status and sub-status follow the reason, a checkpoint of source `user` is added, and AfterShip stops asking the courier until the tracking is restarted.",
    documentation: "https://www.aftership.com/docs/tracking/2025-01/fcd9acb5f448a-api-overview",
    ids: { id: "The tracking's `id` (32 hexadecimal characters) or its `legacy_id` (24 characters)." },
    body: MarkTrackingCompletedByIdRequest,
    data: Tracking,
    rateLimit: { requests: 5, seconds: 1 },
    example: { id: "7c1f0a4be25d4f3f9d6e8b2a5c90d314", body: { reason: "DELIVERED" } }
  }),
  getUserCouriers: make(getUserCouriers, endpoints.getUserCouriers, {
    group: "Couriers",
    summary: "List the account's couriers",
    description:
      "Gives the couriers that are activated in the account. From version 2025-04 on this path lists all couriers.",
    documentation: "https://www.aftership.com/docs/tracking/2025-01/fcd9acb5f448a-api-overview",
    data: CourierList,
    rateLimit: { requests: 5, seconds: 1 },
    example: {}
  }),
  getAllCouriers: make(getAllCouriers, endpoints.getAllCouriers, {
    group: "Couriers",
    summary: "List all couriers",
    description: "Gives every courier AfterShip supports, in one long answer. Gone from version 2025-04 on.",
    documentation: "https://www.aftership.com/docs/tracking/2025-01/fcd9acb5f448a-api-overview",
    data: CourierList,
    rateLimit: { requests: 5, seconds: 1 },
    example: {}
  }),
  detectCourier: make(detectCourier, endpoints.detectCourier, {
    group: "Couriers",
    summary: "Detect the courier of a number",
    description:
      "Finds the couriers a tracking number may belong to, by its form. Nothing found is an empty list, not an error. The order of the matches is not documented.",
    documentation: "https://www.aftership.com/docs/tracking/2025-01/2qae9fa825r4t-detect-courier",
    body: DetectCourierRequest,
    data: CourierList,
    rateLimit: { requests: 3, seconds: 1 },
    example: { body: { tracking_number: "920241085725456" } }
  }),
  predict: make(predict, endpoints.predict, {
    group: "Estimated delivery dates",
    summary: "Predict a delivery date",
    description:
      "Predicts when one shipment will arrive. A paid feature: which error an account without it gets is not documented, presumably 403. The reference of version 2026-07 declares that `data` is one prediction, while its example shows a list in `estimated_delivery_dates` as `predictBatch` gives it. Which of the two the API answers with is not known, so both are described.",
    documentation:
      "https://www.aftership.com/docs/tracking/2025-01/1o2zu0jrca785-prediction-for-the-estimated-delivery-date",
    body: EstimatedDeliveryDateRequest,
    data: PredictResponse,
    rateLimit: { requests: 5, seconds: 1 },
    example: {
      body: {
        slug: "fedex",
        service_type_name: "FEDEX HOME DELIVERY",
        origin_address: { country_region: "USA", state: "OR", postal_code: "97201" },
        destination_address: {
          country_region: "USA",
          state: "ME",
          city: "Portland",
          postal_code: "04101",
          raw_location: "14 Harbour Road, Portland, ME 04101, USA"
        },
        weight: { unit: "kg", value: 1.4 },
        package_count: 1,
        pickup_time: "2025-02-04 15:00:00"
      }
    }
  }),
  predictBatch: make(predictBatch, endpoints.predictBatch, {
    group: "Estimated delivery dates",
    summary: "Predict delivery dates",
    description:
      "Predicts when one to five shipments will arrive. A paid feature: which error an account without it gets is not documented, presumably 403.",
    documentation: "https://www.aftership.com/docs/aftership/model/estimated-delivery-date",
    body: PredictBatchRequest,
    data: PredictBatchResponse,
    rateLimit: { requests: 20, seconds: 1 },
    example: {
      body: {
        estimated_delivery_dates: [
          {
            slug: "fedex",
            service_type_name: "FEDEX HOME DELIVERY",
            origin_address: { country_region: "USA", state: "OR", postal_code: "97201" },
            destination_address: {
              country_region: "USA",
              state: "ME",
              city: "Portland",
              postal_code: "04101",
              raw_location: "14 Harbour Road, Portland, ME 04101, USA"
            },
            weight: { unit: "kg", value: 1.4 },
            package_count: 1,
            pickup_time: "2025-02-04 15:00:00"
          },
          {
            slug: "usps",
            origin_address: { country_region: "USA", state: "OR", postal_code: "97201" },
            destination_address: { country_region: "USA", state: "ME", postal_code: "04101" },
            estimated_pickup: {
              order_time: "2025-02-04 14:04:05",
              order_cutoff_time: "17:00:00",
              business_days: [1, 2, 3, 4, 5, 6],
              order_processing_time: { unit: "day", value: 1 }
            }
          }
        ]
      }
    }
  })
}
