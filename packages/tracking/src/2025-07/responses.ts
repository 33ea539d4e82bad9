import type { Responses } from "../Drift.ts"
import { CourierConnection } from "../models/CourierConnection.ts"
import { CourierConnectionList } from "../models/CourierConnectionList-2025-07.ts"
import { CourierList } from "../models/CourierList-2025-04.ts"
import { PredictBatchResponse } from "../models/PredictBatchResponse-2025-01.ts"
import { PredictResponse } from "../models/PredictResponse.ts"
import { Tracking } from "../models/Tracking-2025-07.ts"
import { TrackingList } from "../models/TrackingList-2025-07.ts"

/**
 * The response schemas of version 2025-07, for the layers of `Drift`.
 *
 * @category schemas
 * @since 0.1.0
 */
export const responses: Responses = {
  apiVersion: "2025-07",
  schemas: {
    getTrackings: TrackingList,
    createTracking: Tracking,
    getTrackingById: Tracking,
    updateTrackingById: Tracking,
    deleteTrackingById: Tracking,
    retrackTrackingById: Tracking,
    markTrackingCompletedById: Tracking,
    getCouriers: CourierList,
    detectCourier: CourierList,
    getCourierConnections: CourierConnectionList,
    postCourierConnections: CourierConnection,
    getCourierConnectionsById: CourierConnection,
    putCourierConnectionsById: CourierConnection,
    deleteCourierConnectionsById: CourierConnection,
    predict: PredictResponse,
    predictBatch: PredictBatchResponse
  }
}
