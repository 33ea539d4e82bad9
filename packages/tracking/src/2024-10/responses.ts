import type { Responses } from "../Drift.ts"
import { CourierList } from "../models/CourierList.ts"
import { PredictBatchResponse } from "../models/PredictBatchResponse-2024-10.ts"
import { Tracking } from "../models/Tracking-2024-10.ts"
import { TrackingList } from "../models/TrackingList-2024-10.ts"

/**
 * The response schemas of version 2024-10, for the layers of `Drift`.
 *
 * @category schemas
 * @since 0.1.0
 */
export const responses: Responses = {
  apiVersion: "2024-10",
  schemas: {
    getTrackings: TrackingList,
    createTracking: Tracking,
    getTrackingById: Tracking,
    updateTrackingById: Tracking,
    deleteTrackingById: Tracking,
    retrackTrackingById: Tracking,
    markTrackingCompletedById: Tracking,
    getUserCouriers: CourierList,
    getAllCouriers: CourierList,
    detectCourier: CourierList,
    predictBatch: PredictBatchResponse
  }
}
