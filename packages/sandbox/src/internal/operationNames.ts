/**
 * The operations that the sandbox knows, by AfterShip's names for them. One that several API versions have is one
 * operation, whichever of them it is called in.
 *
 * @category models
 * @since 0.1.0
 */
export type OperationName =
  | "addNotificationBySlugTrackingNumber"
  | "addNotificationByTrackingId"
  | "createTracking"
  | "deleteCourierConnectionsById"
  | "deleteNotificationBySlugTrackingNumber"
  | "deleteNotificationByTrackingId"
  | "deleteTrackingById"
  | "deleteTrackingBySlugTrackingNumber"
  | "detectCourier"
  | "getAllCouriers"
  | "getCheckpointBySlugTrackingNumber"
  | "getCheckpointByTrackingId"
  | "getCourierConnections"
  | "getCourierConnectionsById"
  | "getCouriers"
  | "getNotificationBySlugTrackingNumber"
  | "getNotificationByTrackingId"
  | "getTrackingById"
  | "getTrackingBySlugTrackingNumber"
  | "getTrackings"
  | "getUserCouriers"
  | "markTrackingCompletedById"
  | "markTrackingCompletedBySlugTrackingNumber"
  | "postCourierConnections"
  | "predict"
  | "predictBatch"
  | "putCourierConnectionsById"
  | "retrackTrackingById"
  | "retrackTrackingBySlugTrackingNumber"
  | "updateTrackingById"
  | "updateTrackingBySlugTrackingNumber"
