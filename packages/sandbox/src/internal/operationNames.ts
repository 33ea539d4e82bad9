const operationNames = [
  "addNotificationBySlugTrackingNumber",
  "addNotificationByTrackingId",
  "createTracking",
  "deleteCourierConnectionsById",
  "deleteNotificationBySlugTrackingNumber",
  "deleteNotificationByTrackingId",
  "deleteTrackingById",
  "deleteTrackingBySlugTrackingNumber",
  "detectCourier",
  "getAllCouriers",
  "getCheckpointBySlugTrackingNumber",
  "getCheckpointByTrackingId",
  "getCourierConnections",
  "getCourierConnectionsById",
  "getCouriers",
  "getNotificationBySlugTrackingNumber",
  "getNotificationByTrackingId",
  "getTrackingById",
  "getTrackingBySlugTrackingNumber",
  "getTrackings",
  "getUserCouriers",
  "markTrackingCompletedById",
  "markTrackingCompletedBySlugTrackingNumber",
  "postCourierConnections",
  "predict",
  "predictBatch",
  "putCourierConnectionsById",
  "retrackTrackingById",
  "retrackTrackingBySlugTrackingNumber",
  "updateTrackingById",
  "updateTrackingBySlugTrackingNumber"
] as const

/**
 * The operations that the sandbox knows, by AfterShip's names. An operation that several API versions have is one
 * operation, in whichever version it is called.
 *
 * @category models
 * @since 0.1.0
 */
export type OperationName = (typeof operationNames)[number]

const known: ReadonlySet<string> = new Set(operationNames)

export const isOperationName = (name: string): name is OperationName => known.has(name)
