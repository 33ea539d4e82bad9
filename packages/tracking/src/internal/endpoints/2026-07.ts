/** The operations of version 2026-07, as `call` takes them. Written by `npm run generate`. */
import {
  bodyErrors,
  courierErrors,
  creationErrors,
  detectionErrors,
  idErrors,
  ownIdErrors,
  queryErrors,
  retrackErrors
} from "../errorGroups.ts"

export const getTrackings = {
  operation: "getTrackings",
  apiVersion: "2026-07",
  method: "GET",
  path: "/trackings",
  idempotent: true,
  errors: [queryErrors]
} as const

export const createTracking = {
  operation: "createTracking",
  apiVersion: "2026-07",
  method: "POST",
  path: "/trackings",
  idempotent: false,
  errors: [creationErrors, ownIdErrors]
} as const

export const getTrackingById = {
  operation: "getTrackingById",
  apiVersion: "2026-07",
  method: "GET",
  path: "/trackings/{id}",
  idempotent: true,
  errors: [queryErrors, idErrors]
} as const

export const updateTrackingById = {
  operation: "updateTrackingById",
  apiVersion: "2026-07",
  method: "PUT",
  path: "/trackings/{id}",
  idempotent: true,
  errors: [bodyErrors, idErrors, courierErrors]
} as const

export const deleteTrackingById = {
  operation: "deleteTrackingById",
  apiVersion: "2026-07",
  method: "DELETE",
  path: "/trackings/{id}",
  idempotent: true,
  errors: [idErrors]
} as const

export const retrackTrackingById = {
  operation: "retrackTrackingById",
  apiVersion: "2026-07",
  method: "POST",
  path: "/trackings/{id}/retrack",
  idempotent: false,
  errors: [idErrors, retrackErrors]
} as const

export const markTrackingCompletedById = {
  operation: "markTrackingCompletedById",
  apiVersion: "2026-07",
  method: "POST",
  path: "/trackings/{id}/mark-as-completed",
  idempotent: true,
  errors: [bodyErrors, idErrors]
} as const

export const getCouriers = {
  operation: "getCouriers",
  apiVersion: "2026-07",
  method: "GET",
  path: "/couriers",
  idempotent: true,
  errors: [queryErrors]
} as const

export const detectCourier = {
  operation: "detectCourier",
  apiVersion: "2026-07",
  method: "POST",
  path: "/couriers/detect",
  idempotent: true,
  errors: [detectionErrors]
} as const

export const getCourierConnections = {
  operation: "getCourierConnections",
  apiVersion: "2026-07",
  method: "GET",
  path: "/courier-connections",
  idempotent: true,
  errors: [queryErrors]
} as const

export const postCourierConnections = {
  operation: "postCourierConnections",
  apiVersion: "2026-07",
  method: "POST",
  path: "/courier-connections",
  idempotent: false,
  errors: [bodyErrors]
} as const

export const getCourierConnectionsById = {
  operation: "getCourierConnectionsById",
  apiVersion: "2026-07",
  method: "GET",
  path: "/courier-connections/{id}",
  idempotent: true,
  errors: [idErrors]
} as const

export const putCourierConnectionsById = {
  operation: "putCourierConnectionsById",
  apiVersion: "2026-07",
  method: "PATCH",
  path: "/courier-connections/{id}",
  idempotent: true,
  errors: [bodyErrors, idErrors]
} as const

export const deleteCourierConnectionsById = {
  operation: "deleteCourierConnectionsById",
  apiVersion: "2026-07",
  method: "DELETE",
  path: "/courier-connections/{id}",
  idempotent: true,
  errors: [idErrors]
} as const

export const predict = {
  operation: "predict",
  apiVersion: "2026-07",
  method: "POST",
  path: "/estimated-delivery-date/predict",
  idempotent: true,
  errors: [bodyErrors]
} as const

export const predictBatch = {
  operation: "predictBatch",
  apiVersion: "2026-07",
  method: "POST",
  path: "/estimated-delivery-date/predict-batch",
  idempotent: true,
  errors: [bodyErrors]
} as const
