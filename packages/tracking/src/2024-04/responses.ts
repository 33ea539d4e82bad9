import type { Responses } from "../Drift.ts"
import { CourierList } from "../models/CourierList.ts"
import { DeletedTracking } from "../models/DeletedTracking.ts"
import { LastCheckpoint } from "../models/LastCheckpoint.ts"
import { Notification } from "../models/Notification.ts"
import { PredictBatchResponse } from "../models/PredictBatchResponse.ts"
import { RetrackedTracking } from "../models/RetrackedTracking.ts"
import { Tracking } from "../models/Tracking.ts"
import { TrackingList } from "../models/TrackingList.ts"

/**
 * The response schemas of version 2024-04, for the layers of `Drift`.
 *
 * @category schemas
 * @since 0.1.0
 */
export const responses: Responses = {
  apiVersion: "2024-04",
  schemas: {
    getTrackings: TrackingList,
    createTracking: Tracking,
    getTrackingById: Tracking,
    updateTrackingById: Tracking,
    deleteTrackingById: DeletedTracking,
    retrackTrackingById: RetrackedTracking,
    markTrackingCompletedById: Tracking,
    getTrackingBySlugTrackingNumber: Tracking,
    updateTrackingBySlugTrackingNumber: Tracking,
    deleteTrackingBySlugTrackingNumber: DeletedTracking,
    retrackTrackingBySlugTrackingNumber: RetrackedTracking,
    markTrackingCompletedBySlugTrackingNumber: Tracking,
    getCheckpointByTrackingId: LastCheckpoint,
    getCheckpointBySlugTrackingNumber: LastCheckpoint,
    getNotificationByTrackingId: Notification,
    addNotificationByTrackingId: Notification,
    deleteNotificationByTrackingId: Notification,
    getNotificationBySlugTrackingNumber: Notification,
    addNotificationBySlugTrackingNumber: Notification,
    deleteNotificationBySlugTrackingNumber: Notification,
    getUserCouriers: CourierList,
    getAllCouriers: CourierList,
    detectCourier: CourierList,
    predictBatch: PredictBatchResponse
  }
}
