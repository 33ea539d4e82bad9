import * as endpoints from "../internal/endpoints/2024-04.ts"
import { make } from "../internal/operation.ts"
import { AddNotificationBySlugTrackingNumberQuery } from "../internal/texts/AddNotificationBySlugTrackingNumberQuery.ts"
import { CourierList } from "../internal/texts/CourierList.ts"
import { CreateTrackingRequest } from "../internal/texts/CreateTrackingRequest.ts"
import { DeleteNotificationBySlugTrackingNumberQuery } from "../internal/texts/DeleteNotificationBySlugTrackingNumberQuery.ts"
import { DeleteTrackingBySlugTrackingNumberQuery } from "../internal/texts/DeleteTrackingBySlugTrackingNumberQuery.ts"
import { DeletedTracking } from "../internal/texts/DeletedTracking.ts"
import { DetectCourierRequest } from "../internal/texts/DetectCourierRequest.ts"
import { GetCheckpointBySlugTrackingNumberQuery } from "../internal/texts/GetCheckpointBySlugTrackingNumberQuery.ts"
import { GetCheckpointByTrackingIdQuery } from "../internal/texts/GetCheckpointByTrackingIdQuery.ts"
import { GetNotificationBySlugTrackingNumberQuery } from "../internal/texts/GetNotificationBySlugTrackingNumberQuery.ts"
import { GetTrackingByIdQuery } from "../internal/texts/GetTrackingByIdQuery.ts"
import { GetTrackingBySlugTrackingNumberQuery } from "../internal/texts/GetTrackingBySlugTrackingNumberQuery.ts"
import { GetTrackingsQuery } from "../internal/texts/GetTrackingsQuery.ts"
import { LastCheckpoint } from "../internal/texts/LastCheckpoint.ts"
import { MarkTrackingCompletedByIdRequest } from "../internal/texts/MarkTrackingCompletedByIdRequest.ts"
import { MarkTrackingCompletedBySlugTrackingNumberQuery } from "../internal/texts/MarkTrackingCompletedBySlugTrackingNumberQuery.ts"
import { Notification } from "../internal/texts/Notification.ts"
import { NotificationRequest } from "../internal/texts/NotificationRequest.ts"
import { PredictBatchRequest } from "../internal/texts/PredictBatchRequest.ts"
import { PredictBatchResponse } from "../internal/texts/PredictBatchResponse.ts"
import { RetrackTrackingBySlugTrackingNumberQuery } from "../internal/texts/RetrackTrackingBySlugTrackingNumberQuery.ts"
import { RetrackedTracking } from "../internal/texts/RetrackedTracking.ts"
import { Tracking } from "../internal/texts/Tracking.ts"
import { TrackingList } from "../internal/texts/TrackingList.ts"
import { UpdateTrackingByIdRequest } from "../internal/texts/UpdateTrackingByIdRequest.ts"
import { UpdateTrackingBySlugTrackingNumberQuery } from "../internal/texts/UpdateTrackingBySlugTrackingNumberQuery.ts"
import { UpdateTrackingBySlugTrackingNumberRequest } from "../internal/texts/UpdateTrackingBySlugTrackingNumberRequest.ts"
import { getTrackings } from "./getTrackings.ts"
import { createTracking } from "./createTracking.ts"
import { getTrackingById } from "./getTrackingById.ts"
import { updateTrackingById } from "./updateTrackingById.ts"
import { deleteTrackingById } from "./deleteTrackingById.ts"
import { retrackTrackingById } from "./retrackTrackingById.ts"
import { markTrackingCompletedById } from "./markTrackingCompletedById.ts"
import { getTrackingBySlugTrackingNumber } from "./getTrackingBySlugTrackingNumber.ts"
import { updateTrackingBySlugTrackingNumber } from "./updateTrackingBySlugTrackingNumber.ts"
import { deleteTrackingBySlugTrackingNumber } from "./deleteTrackingBySlugTrackingNumber.ts"
import { retrackTrackingBySlugTrackingNumber } from "./retrackTrackingBySlugTrackingNumber.ts"
import { markTrackingCompletedBySlugTrackingNumber } from "./markTrackingCompletedBySlugTrackingNumber.ts"
import { getCheckpointByTrackingId } from "./getCheckpointByTrackingId.ts"
import { getCheckpointBySlugTrackingNumber } from "./getCheckpointBySlugTrackingNumber.ts"
import { getNotificationByTrackingId } from "./getNotificationByTrackingId.ts"
import { addNotificationByTrackingId } from "./addNotificationByTrackingId.ts"
import { deleteNotificationByTrackingId } from "./deleteNotificationByTrackingId.ts"
import { getNotificationBySlugTrackingNumber } from "./getNotificationBySlugTrackingNumber.ts"
import { addNotificationBySlugTrackingNumber } from "./addNotificationBySlugTrackingNumber.ts"
import { deleteNotificationBySlugTrackingNumber } from "./deleteNotificationBySlugTrackingNumber.ts"
import { getUserCouriers } from "./getUserCouriers.ts"
import { getAllCouriers } from "./getAllCouriers.ts"
import { detectCourier } from "./detectCourier.ts"
import { predictBatch } from "./predictBatch.ts"

/**
 * The operations of version 2024-04 as data, by the names of their functions.
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
      "Lists the account's trackings page by page, newest first. Without time filters it covers the last 120 days, which is as long as AfterShip keeps them. There are more pages as long as `page` times `limit` is below `count`; the answer also repeats the filters. A tracking created between two calls shifts the others, so that one may appear on two pages.",
    documentation: "https://www.aftership.com/docs/tracking/2024-04/jh865r66gc6hi-get-trackings",
    query: GetTrackingsQuery,
    data: TrackingList,
    rateLimit: { requests: 10, seconds: 1 },
    paging: { by: "page", items: "trackings" },
    example: {}
  }),
  createTracking: make(createTracking, endpoints.createTracking, {
    group: "Trackings",
    summary: "Create a tracking",
    description:
      "Starts to follow a shipment. The answer is the new tracking, still without checkpoints: AfterShip asks the courier a moment later. A number that is already followed with the same courier fails with code 4003, whose `data.tracking` names the existing tracking. There is no idempotency key in this version: a call that was cut off may have created the tracking. A field of a wrong type is ignored in this version and refused from 2024-10 on.",
    documentation: "https://www.aftership.com/docs/tracking/2024-04/sxafu5cay1usl-create-a-tracking",
    body: CreateTrackingRequest,
    data: Tracking,
    rateLimit: { requests: 10, seconds: 1 },
    example: { body: { tracking_number: "920241085725456" } }
  }),
  getTrackingById: make(getTrackingById, endpoints.getTrackingById, {
    group: "Trackings",
    summary: "Get a tracking",
    description: "Gives one tracking with all its checkpoints.",
    documentation: "https://www.aftership.com/docs/tracking/2024-04/bcb1azgtk9n6r-get-a-tracking-by-id",
    ids: { id: "The tracking's `id`, 24 characters." },
    query: GetTrackingByIdQuery,
    data: Tracking,
    rateLimit: { requests: 10, seconds: 1 },
    example: { id: "k4zq8v2mupx1bm27t6wdc03e" }
  }),
  updateTrackingById: make(updateTrackingById, endpoints.updateTrackingById, {
    group: "Trackings",
    summary: "Update a tracking",
    description:
      "Changes what is given and leaves the rest as it is. The number itself cannot be changed; `slug` moves the tracking to another courier. A field of a wrong type is ignored in this version and refused from 2024-10 on.",
    documentation: "https://www.aftership.com/docs/tracking/2024-04/ambhbdx43wiq2-update-a-tracking-by-id",
    ids: { id: "The tracking's `id`, 24 characters." },
    body: UpdateTrackingByIdRequest,
    data: Tracking,
    rateLimit: { requests: 10, seconds: 1 },
    example: {
      id: "k4zq8v2mupx1bm27t6wdc03e",
      body: { title: "Two mugs", note: "", order_number: "#1042", emails: ["ines@example.com"] }
    }
  }),
  deleteTrackingById: make(deleteTrackingById, endpoints.deleteTrackingById, {
    group: "Trackings",
    summary: "Delete a tracking",
    description: "Stops following a shipment, removes the tracking and says which one it was.",
    documentation: "https://www.aftership.com/docs/tracking/2024-04/fcd9acb5f448a-api-overview",
    ids: { id: "The tracking's `id`, 24 characters." },
    data: DeletedTracking,
    rateLimit: { requests: 10, seconds: 1 },
    example: { id: "k4zq8v2mupx1bm27t6wdc03e" }
  }),
  retrackTrackingById: make(retrackTrackingById, endpoints.retrackTrackingById, {
    group: "Trackings",
    summary: "Follow an inactive tracking again",
    description:
      "Restarts a tracking that is no longer active. Fails with code 4013 if the tracking is active, and with code 4016 if it was restarted before. AfterShip documents two limits for restarts: once (the error list) or up to 3 times (the reference). The answer holds only a part of the tracking.",
    documentation: "https://www.aftership.com/docs/tracking/2024-04/fcd9acb5f448a-api-overview",
    ids: { id: "The tracking's `id`, 24 characters." },
    data: RetrackedTracking,
    rateLimit: { requests: 10, seconds: 1 },
    example: { id: "k4zq8v2mupx1bm27t6wdc03e" }
  }),
  markTrackingCompletedById: make(markTrackingCompletedById, endpoints.markTrackingCompletedById, {
    group: "Trackings",
    summary: "Mark a tracking as completed",
    description:
      "Ends a tracking by hand: status and sub-status follow the reason, a checkpoint is added, and AfterShip stops asking the courier until the tracking is restarted.",
    documentation: "https://www.aftership.com/docs/tracking/2024-04/fcd9acb5f448a-api-overview",
    ids: { id: "The tracking's `id`, 24 characters." },
    body: MarkTrackingCompletedByIdRequest,
    data: Tracking,
    rateLimit: { requests: 10, seconds: 1 },
    example: { id: "k4zq8v2mupx1bm27t6wdc03e", body: { reason: "DELIVERED" } }
  }),
  getTrackingBySlugTrackingNumber: make(getTrackingBySlugTrackingNumber, endpoints.getTrackingBySlugTrackingNumber, {
    group: "Trackings",
    summary: "Get a tracking by courier and number",
    description:
      "Gives one tracking with all its checkpoints. Gone from version 2024-10 on, where `getTrackingById` remains.",
    documentation: "https://www.aftership.com/docs/tracking/2024-04/7z8q9reewow06-get-a-tracking-legacy",
    ids: {
      slug: "Code of the courier, for instance `fedex`.",
      tracking_number: "The courier's number of the shipment. A slash in it is percent-encoded."
    },
    query: GetTrackingBySlugTrackingNumberQuery,
    data: Tracking,
    rateLimit: { requests: 10, seconds: 1 },
    example: { slug: "fedex", tracking_number: "920241085725456" }
  }),
  updateTrackingBySlugTrackingNumber: make(
    updateTrackingBySlugTrackingNumber,
    endpoints.updateTrackingBySlugTrackingNumber,
    {
      group: "Trackings",
      summary: "Update a tracking by courier and number",
      description:
        "Changes what is given and leaves the rest as it is. The number itself cannot be changed; `slug` in the body moves the tracking to another courier. A field of a wrong type is ignored in this version. Gone from version 2024-10 on, where `updateTrackingById` remains.",
      documentation: "https://www.aftership.com/docs/tracking/2024-04/1so122bw6ljbs-update-a-tracking-legacy",
      ids: {
        slug: "Code of the courier, for instance `fedex`.",
        tracking_number: "The courier's number of the shipment. A slash in it is percent-encoded."
      },
      body: UpdateTrackingBySlugTrackingNumberRequest,
      query: UpdateTrackingBySlugTrackingNumberQuery,
      data: Tracking,
      rateLimit: { requests: 10, seconds: 1 },
      example: {
        slug: "fedex",
        tracking_number: "920241085725456",
        body: { title: "Two mugs", note: "", order_number: "#1042", emails: ["ines@example.com"] }
      }
    }
  ),
  deleteTrackingBySlugTrackingNumber: make(
    deleteTrackingBySlugTrackingNumber,
    endpoints.deleteTrackingBySlugTrackingNumber,
    {
      group: "Trackings",
      summary: "Delete a tracking by courier and number",
      description:
        "Stops following a shipment, removes the tracking and says which one it was. Gone from version 2024-10 on, where `deleteTrackingById` remains.",
      documentation: "https://www.aftership.com/docs/tracking/2024-04/fcd9acb5f448a-api-overview",
      ids: {
        slug: "Code of the courier, for instance `fedex`.",
        tracking_number: "The courier's number of the shipment. A slash in it is percent-encoded."
      },
      query: DeleteTrackingBySlugTrackingNumberQuery,
      data: DeletedTracking,
      rateLimit: { requests: 10, seconds: 1 },
      example: { slug: "fedex", tracking_number: "920241085725456" }
    }
  ),
  retrackTrackingBySlugTrackingNumber: make(
    retrackTrackingBySlugTrackingNumber,
    endpoints.retrackTrackingBySlugTrackingNumber,
    {
      group: "Trackings",
      summary: "Follow an inactive tracking again, by courier and number",
      description:
        "Restarts a tracking that is no longer active. Fails with code 4013 if the tracking is active, and with code 4016 if it was restarted before. AfterShip documents two limits for restarts: once (the error list) or up to 3 times (the reference). The answer holds only a part of the tracking. Gone from version 2024-10 on, where `retrackTrackingById` remains.",
      documentation: "https://www.aftership.com/docs/tracking/2024-04/fcd9acb5f448a-api-overview",
      ids: {
        slug: "Code of the courier, for instance `fedex`.",
        tracking_number: "The courier's number of the shipment. A slash in it is percent-encoded."
      },
      query: RetrackTrackingBySlugTrackingNumberQuery,
      data: RetrackedTracking,
      rateLimit: { requests: 10, seconds: 1 },
      example: { slug: "fedex", tracking_number: "920241085725456" }
    }
  ),
  markTrackingCompletedBySlugTrackingNumber: make(
    markTrackingCompletedBySlugTrackingNumber,
    endpoints.markTrackingCompletedBySlugTrackingNumber,
    {
      group: "Trackings",
      summary: "Mark a tracking as completed by courier and number",
      description:
        "Ends a tracking by hand: status and sub-status follow the reason, a checkpoint is added, and AfterShip stops asking the courier until the tracking is restarted. Gone from version 2024-10 on, where `markTrackingCompletedById` remains.",
      documentation: "https://www.aftership.com/docs/tracking/2024-04/fcd9acb5f448a-api-overview",
      ids: {
        slug: "Code of the courier, for instance `fedex`.",
        tracking_number: "The courier's number of the shipment. A slash in it is percent-encoded."
      },
      body: MarkTrackingCompletedByIdRequest,
      query: MarkTrackingCompletedBySlugTrackingNumberQuery,
      data: Tracking,
      rateLimit: { requests: 10, seconds: 1 },
      example: { slug: "fedex", tracking_number: "920241085725456", body: { reason: "DELIVERED" } }
    }
  ),
  getCheckpointByTrackingId: make(getCheckpointByTrackingId, endpoints.getCheckpointByTrackingId, {
    group: "Last checkpoints",
    summary: "Get the last checkpoint",
    description:
      "Gives a tracking's status and its newest checkpoint only. Gone from version 2024-07 on: take the newest of the `checkpoints` that `getTrackingById` gives.",
    documentation: "https://www.aftership.com/docs/tracking/2024-04/fcd9acb5f448a-api-overview",
    ids: { tracking_id: "The tracking's `id`, 24 characters." },
    query: GetCheckpointByTrackingIdQuery,
    data: LastCheckpoint,
    rateLimit: { requests: 10, seconds: 1 },
    example: { tracking_id: "k4zq8v2mupx1bm27t6wdc03e" }
  }),
  getCheckpointBySlugTrackingNumber: make(
    getCheckpointBySlugTrackingNumber,
    endpoints.getCheckpointBySlugTrackingNumber,
    {
      group: "Last checkpoints",
      summary: "Get the last checkpoint by courier and number",
      description:
        "Gives a tracking's status and its newest checkpoint only. Gone from version 2024-07 on: take the newest of the `checkpoints` that `getTrackingBySlugTrackingNumber` gives.",
      documentation: "https://www.aftership.com/docs/tracking/2024-04/y2xp40gj154o3-get-last-checkpoint-legacy",
      ids: {
        slug: "Code of the courier, for instance `fedex`.",
        tracking_number: "The courier's number of the shipment. A slash in it is percent-encoded."
      },
      query: GetCheckpointBySlugTrackingNumberQuery,
      data: LastCheckpoint,
      rateLimit: { requests: 10, seconds: 1 },
      example: { slug: "fedex", tracking_number: "920241085725456" }
    }
  ),
  getNotificationByTrackingId: make(getNotificationByTrackingId, endpoints.getNotificationByTrackingId, {
    group: "Notifications",
    summary: "List who is notified",
    description:
      "Gives the customer's e-mail addresses and phone numbers that are notified about a shipment's progress; those of the shop itself are not listed. Gone from version 2024-07 on: `getTrackingById` has `emails` and `smses`.",
    documentation: "https://www.aftership.com/docs/tracking/2024-04/fcd9acb5f448a-api-overview",
    ids: { tracking_id: "The tracking's `id`, 24 characters." },
    data: Notification,
    rateLimit: { requests: 10, seconds: 1 },
    example: { tracking_id: "k4zq8v2mupx1bm27t6wdc03e" }
  }),
  addNotificationByTrackingId: make(addNotificationByTrackingId, endpoints.addNotificationByTrackingId, {
    group: "Notifications",
    summary: "Notify somebody",
    description:
      "Adds e-mail addresses and phone numbers to those that are notified about a shipment's progress, and returns the new lists. An invalid address is skipped without an error. Status 201 was recorded in real traffic; examples elsewhere show 200. Gone from version 2024-07 on: `updateTrackingById` replaces the lists.",
    documentation: "https://www.aftership.com/docs/tracking/2024-04/fcd9acb5f448a-api-overview",
    ids: { tracking_id: "The tracking's `id`, 24 characters." },
    body: NotificationRequest,
    data: Notification,
    rateLimit: { requests: 10, seconds: 1 },
    example: {
      tracking_id: "k4zq8v2mupx1bm27t6wdc03e",
      body: { emails: ["ines@example.com"], smses: ["+18005550142"] }
    }
  }),
  deleteNotificationByTrackingId: make(deleteNotificationByTrackingId, endpoints.deleteNotificationByTrackingId, {
    group: "Notifications",
    summary: "Notify somebody no more",
    description:
      "Removes e-mail addresses and phone numbers from those that are notified about a shipment's progress, and returns what remains. An address that is not among them was skipped without an error in recorded responses. Status 201 was recorded in real traffic; examples elsewhere show 200. Gone from version 2024-07 on: `updateTrackingById` replaces the lists.",
    documentation: "https://www.aftership.com/docs/tracking/2024-04/fcd9acb5f448a-api-overview",
    ids: { tracking_id: "The tracking's `id`, 24 characters." },
    body: NotificationRequest,
    data: Notification,
    rateLimit: { requests: 10, seconds: 1 },
    example: {
      tracking_id: "k4zq8v2mupx1bm27t6wdc03e",
      body: { emails: ["ines@example.com"], smses: ["+18005550142"] }
    }
  }),
  getNotificationBySlugTrackingNumber: make(
    getNotificationBySlugTrackingNumber,
    endpoints.getNotificationBySlugTrackingNumber,
    {
      group: "Notifications",
      summary: "List who is notified, by courier and number",
      description:
        "Gives the customer's e-mail addresses and phone numbers that are notified about a shipment's progress; those of the shop itself are not listed. Gone from version 2024-07 on: `getTrackingBySlugTrackingNumber` has `emails` and `smses`.",
      documentation: "https://www.aftership.com/docs/tracking/2024-04/k4115peas1yub-get-tracking-notification-legacy",
      ids: {
        slug: "Code of the courier, for instance `fedex`.",
        tracking_number: "The courier's number of the shipment. A slash in it is percent-encoded."
      },
      query: GetNotificationBySlugTrackingNumberQuery,
      data: Notification,
      rateLimit: { requests: 10, seconds: 1 },
      example: { slug: "fedex", tracking_number: "920241085725456" }
    }
  ),
  addNotificationBySlugTrackingNumber: make(
    addNotificationBySlugTrackingNumber,
    endpoints.addNotificationBySlugTrackingNumber,
    {
      group: "Notifications",
      summary: "Notify somebody, by courier and number",
      description:
        "Adds e-mail addresses and phone numbers to those that are notified about a shipment's progress, and returns the new lists. An invalid address is skipped without an error. Status 201 was recorded in real traffic; examples elsewhere show 200. Gone from version 2024-07 on: `updateTrackingBySlugTrackingNumber` replaces the lists.",
      documentation: "https://www.aftership.com/docs/tracking/2024-04/fcd9acb5f448a-api-overview",
      ids: {
        slug: "Code of the courier, for instance `fedex`.",
        tracking_number: "The courier's number of the shipment. A slash in it is percent-encoded."
      },
      body: NotificationRequest,
      query: AddNotificationBySlugTrackingNumberQuery,
      data: Notification,
      rateLimit: { requests: 10, seconds: 1 },
      example: {
        slug: "fedex",
        tracking_number: "920241085725456",
        body: { emails: ["ines@example.com"], smses: ["+18005550142"] }
      }
    }
  ),
  deleteNotificationBySlugTrackingNumber: make(
    deleteNotificationBySlugTrackingNumber,
    endpoints.deleteNotificationBySlugTrackingNumber,
    {
      group: "Notifications",
      summary: "Notify somebody no more, by courier and number",
      description:
        "Removes e-mail addresses and phone numbers from those that are notified about a shipment's progress, and returns what remains. An address that is not among them was skipped without an error in recorded responses. Status 201 was recorded in real traffic; examples elsewhere show 200. Gone from version 2024-07 on: `updateTrackingBySlugTrackingNumber` replaces the lists.",
      documentation: "https://www.aftership.com/docs/tracking/2024-04/fcd9acb5f448a-api-overview",
      ids: {
        slug: "Code of the courier, for instance `fedex`.",
        tracking_number: "The courier's number of the shipment. A slash in it is percent-encoded."
      },
      body: NotificationRequest,
      query: DeleteNotificationBySlugTrackingNumberQuery,
      data: Notification,
      rateLimit: { requests: 10, seconds: 1 },
      example: {
        slug: "fedex",
        tracking_number: "920241085725456",
        body: { emails: ["ines@example.com"], smses: ["+18005550142"] }
      }
    }
  ),
  getUserCouriers: make(getUserCouriers, endpoints.getUserCouriers, {
    group: "Couriers",
    summary: "List the account's couriers",
    description:
      "Gives the couriers that are activated in the account. From version 2025-04 on this path lists all couriers.",
    documentation: "https://www.aftership.com/docs/tracking/2024-04/fcd9acb5f448a-api-overview",
    data: CourierList,
    rateLimit: { requests: 10, seconds: 1 },
    example: {}
  }),
  getAllCouriers: make(getAllCouriers, endpoints.getAllCouriers, {
    group: "Couriers",
    summary: "List all couriers",
    description: "Gives every courier AfterShip supports, in one long answer. Gone from version 2025-04 on.",
    documentation: "https://www.aftership.com/docs/tracking/2024-04/fcd9acb5f448a-api-overview",
    data: CourierList,
    rateLimit: { requests: 10, seconds: 1 },
    example: {}
  }),
  detectCourier: make(detectCourier, endpoints.detectCourier, {
    group: "Couriers",
    summary: "Detect the courier of a number",
    description:
      "Finds the couriers a tracking number may belong to, by its form. Nothing found is an empty list, not an error. The order of the matches is not documented.",
    documentation: "https://www.aftership.com/docs/tracking/2024-04/2qae9fa825r4t-detect-courier",
    body: DetectCourierRequest,
    data: CourierList,
    rateLimit: { requests: 10, seconds: 1 },
    example: { body: { tracking_number: "920241085725456" } }
  }),
  predictBatch: make(predictBatch, endpoints.predictBatch, {
    group: "Estimated delivery dates",
    summary: "Predict delivery dates",
    description:
      "Predicts when one to five shipments will arrive. A paid feature: which error an account without it gets is not documented, presumably 403.",
    documentation: "https://www.aftership.com/docs/aftership/model/estimated-delivery-date",
    body: PredictBatchRequest,
    data: PredictBatchResponse,
    rateLimit: { requests: 10, seconds: 1 },
    example: {
      body: {
        estimated_delivery_dates: [
          {
            slug: "fedex",
            service_type_name: "FEDEX HOME DELIVERY",
            origin_address: { country: "USA", state: "OR", postal_code: "97201" },
            destination_address: {
              country: "USA",
              state: "ME",
              city: "Portland",
              postal_code: "04101",
              raw_location: "14 Harbour Road, Portland, ME 04101, USA"
            },
            weight: { unit: "kg", value: 1.4 },
            package_count: 1,
            pickup_time: "2024-11-04 15:00:00"
          },
          {
            slug: "usps",
            origin_address: { country: "USA", state: "OR", postal_code: "97201" },
            destination_address: { country: "USA", state: "ME", postal_code: "04101" },
            estimated_pickup: {
              order_time: "2024-11-04 14:04:05",
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
