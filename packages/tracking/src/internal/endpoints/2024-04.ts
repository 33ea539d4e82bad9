/** The operations of version 2024-04, as `call` takes them. Written by `npm run generate`. */
import {
  bodyErrors,
  courierAndNumberErrors,
  courierErrors,
  creationErrors,
  detectionErrors,
  idErrors,
  notificationKeyErrors,
  queryErrors,
  retrackErrors,
  trackingKeyErrors
} from "../errorGroups.ts"

export const getTrackings = {
  operation: "getTrackings",
  apiVersion: "2024-04",
  method: "GET",
  path: "/trackings",
  idempotent: true,
  errors: [queryErrors]
} as const

export const createTracking = {
  operation: "createTracking",
  apiVersion: "2024-04",
  method: "POST",
  path: "/trackings",
  idempotent: false,
  bodyKey: "tracking",
  dataKey: "tracking",
  errors: [creationErrors, trackingKeyErrors]
} as const

export const getTrackingById = {
  operation: "getTrackingById",
  apiVersion: "2024-04",
  method: "GET",
  path: "/trackings/{id}",
  idempotent: true,
  dataKey: "tracking",
  errors: [queryErrors, idErrors]
} as const

export const updateTrackingById = {
  operation: "updateTrackingById",
  apiVersion: "2024-04",
  method: "PUT",
  path: "/trackings/{id}",
  idempotent: true,
  bodyKey: "tracking",
  dataKey: "tracking",
  errors: [bodyErrors, idErrors, courierErrors, trackingKeyErrors]
} as const

export const deleteTrackingById = {
  operation: "deleteTrackingById",
  apiVersion: "2024-04",
  method: "DELETE",
  path: "/trackings/{id}",
  idempotent: true,
  dataKey: "tracking",
  errors: [idErrors]
} as const

export const retrackTrackingById = {
  operation: "retrackTrackingById",
  apiVersion: "2024-04",
  method: "POST",
  path: "/trackings/{id}/retrack",
  idempotent: false,
  dataKey: "tracking",
  errors: [idErrors, retrackErrors]
} as const

export const markTrackingCompletedById = {
  operation: "markTrackingCompletedById",
  apiVersion: "2024-04",
  method: "POST",
  path: "/trackings/{id}/mark-as-completed",
  idempotent: true,
  dataKey: "tracking",
  errors: [bodyErrors, idErrors]
} as const

export const getTrackingBySlugTrackingNumber = {
  operation: "getTrackingBySlugTrackingNumber",
  apiVersion: "2024-04",
  method: "GET",
  path: "/trackings/{slug}/{tracking_number}",
  idempotent: true,
  dataKey: "tracking",
  errors: [queryErrors, courierAndNumberErrors]
} as const

export const updateTrackingBySlugTrackingNumber = {
  operation: "updateTrackingBySlugTrackingNumber",
  apiVersion: "2024-04",
  method: "PUT",
  path: "/trackings/{slug}/{tracking_number}",
  idempotent: true,
  bodyKey: "tracking",
  dataKey: "tracking",
  errors: [bodyErrors, courierAndNumberErrors, trackingKeyErrors]
} as const

export const deleteTrackingBySlugTrackingNumber = {
  operation: "deleteTrackingBySlugTrackingNumber",
  apiVersion: "2024-04",
  method: "DELETE",
  path: "/trackings/{slug}/{tracking_number}",
  idempotent: true,
  dataKey: "tracking",
  errors: [queryErrors, courierAndNumberErrors]
} as const

export const retrackTrackingBySlugTrackingNumber = {
  operation: "retrackTrackingBySlugTrackingNumber",
  apiVersion: "2024-04",
  method: "POST",
  path: "/trackings/{slug}/{tracking_number}/retrack",
  idempotent: false,
  dataKey: "tracking",
  errors: [queryErrors, courierAndNumberErrors, retrackErrors]
} as const

export const markTrackingCompletedBySlugTrackingNumber = {
  operation: "markTrackingCompletedBySlugTrackingNumber",
  apiVersion: "2024-04",
  method: "POST",
  path: "/trackings/{slug}/{tracking_number}/mark-as-completed",
  idempotent: true,
  dataKey: "tracking",
  errors: [bodyErrors, courierAndNumberErrors]
} as const

export const getCheckpointByTrackingId = {
  operation: "getCheckpointByTrackingId",
  apiVersion: "2024-04",
  method: "GET",
  path: "/last_checkpoint/{tracking_id}",
  idempotent: true,
  errors: [queryErrors, idErrors]
} as const

export const getCheckpointBySlugTrackingNumber = {
  operation: "getCheckpointBySlugTrackingNumber",
  apiVersion: "2024-04",
  method: "GET",
  path: "/last_checkpoint/{slug}/{tracking_number}",
  idempotent: true,
  errors: [queryErrors, courierAndNumberErrors]
} as const

export const getNotificationByTrackingId = {
  operation: "getNotificationByTrackingId",
  apiVersion: "2024-04",
  method: "GET",
  path: "/notifications/{tracking_id}",
  idempotent: true,
  dataKey: "notification",
  errors: [idErrors, notificationKeyErrors]
} as const

export const addNotificationByTrackingId = {
  operation: "addNotificationByTrackingId",
  apiVersion: "2024-04",
  method: "POST",
  path: "/notifications/{tracking_id}/add",
  idempotent: false,
  bodyKey: "notification",
  dataKey: "notification",
  errors: [bodyErrors, idErrors, notificationKeyErrors]
} as const

export const deleteNotificationByTrackingId = {
  operation: "deleteNotificationByTrackingId",
  apiVersion: "2024-04",
  method: "POST",
  path: "/notifications/{tracking_id}/remove",
  idempotent: false,
  bodyKey: "notification",
  dataKey: "notification",
  errors: [bodyErrors, idErrors, notificationKeyErrors]
} as const

export const getNotificationBySlugTrackingNumber = {
  operation: "getNotificationBySlugTrackingNumber",
  apiVersion: "2024-04",
  method: "GET",
  path: "/notifications/{slug}/{tracking_number}",
  idempotent: true,
  dataKey: "notification",
  errors: [queryErrors, courierAndNumberErrors, notificationKeyErrors]
} as const

export const addNotificationBySlugTrackingNumber = {
  operation: "addNotificationBySlugTrackingNumber",
  apiVersion: "2024-04",
  method: "POST",
  path: "/notifications/{slug}/{tracking_number}/add",
  idempotent: false,
  bodyKey: "notification",
  dataKey: "notification",
  errors: [bodyErrors, courierAndNumberErrors, notificationKeyErrors]
} as const

export const deleteNotificationBySlugTrackingNumber = {
  operation: "deleteNotificationBySlugTrackingNumber",
  apiVersion: "2024-04",
  method: "POST",
  path: "/notifications/{slug}/{tracking_number}/remove",
  idempotent: false,
  bodyKey: "notification",
  dataKey: "notification",
  errors: [bodyErrors, courierAndNumberErrors, notificationKeyErrors]
} as const

export const getUserCouriers = {
  operation: "getUserCouriers",
  apiVersion: "2024-04",
  method: "GET",
  path: "/couriers",
  idempotent: true,
  errors: []
} as const

export const getAllCouriers = {
  operation: "getAllCouriers",
  apiVersion: "2024-04",
  method: "GET",
  path: "/couriers/all",
  idempotent: true,
  errors: []
} as const

export const detectCourier = {
  operation: "detectCourier",
  apiVersion: "2024-04",
  method: "POST",
  path: "/couriers/detect",
  idempotent: true,
  bodyKey: "tracking",
  errors: [detectionErrors]
} as const

export const predictBatch = {
  operation: "predictBatch",
  apiVersion: "2024-04",
  method: "POST",
  path: "/estimated-delivery-date/predict-batch",
  idempotent: true,
  errors: [bodyErrors]
} as const
