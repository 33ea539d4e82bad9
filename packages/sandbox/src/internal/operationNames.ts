/** The operations of all versions. Written by `npm run generate`. */
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
 * The operations that the sandbox supports, by AfterShip's names. An operation that exists in several API versions
 * counts as one operation.
 *
 * @category models
 * @since 0.1.0
 */
export type OperationName = (typeof operationNames)[number]

const known: ReadonlySet<string> = new Set(operationNames)

export const isOperationName = (name: string): name is OperationName => known.has(name)
