/** The operations of version 2024-10, as `call` takes them. Written by `npm run generate`. */
import {
  bodyErrors,
  courierErrors,
  creationErrors,
  detectionErrors,
  idErrors,
  queryErrors,
  retrackErrors
} from "../errorGroups.ts"

export const getTrackings = {
  operation: "getTrackings",
  apiVersion: "2024-10",
  method: "GET",
  path: "/trackings",
  idempotent: true,
  errors: [queryErrors]
} as const

export const createTracking = {
  operation: "createTracking",
  apiVersion: "2024-10",
  method: "POST",
  path: "/trackings",
  idempotent: false,
  errors: [creationErrors]
} as const

export const getTrackingById = {
  operation: "getTrackingById",
  apiVersion: "2024-10",
  method: "GET",
  path: "/trackings/{id}",
  idempotent: true,
  errors: [queryErrors, idErrors]
} as const

export const updateTrackingById = {
  operation: "updateTrackingById",
  apiVersion: "2024-10",
  method: "PUT",
  path: "/trackings/{id}",
  idempotent: true,
  errors: [bodyErrors, idErrors, courierErrors]
} as const

export const deleteTrackingById = {
  operation: "deleteTrackingById",
  apiVersion: "2024-10",
  method: "DELETE",
  path: "/trackings/{id}",
  idempotent: true,
  errors: [idErrors]
} as const

export const retrackTrackingById = {
  operation: "retrackTrackingById",
  apiVersion: "2024-10",
  method: "POST",
  path: "/trackings/{id}/retrack",
  idempotent: false,
  errors: [idErrors, retrackErrors]
} as const

export const markTrackingCompletedById = {
  operation: "markTrackingCompletedById",
  apiVersion: "2024-10",
  method: "POST",
  path: "/trackings/{id}/mark-as-completed",
  idempotent: true,
  errors: [bodyErrors, idErrors]
} as const

export const getUserCouriers = {
  operation: "getUserCouriers",
  apiVersion: "2024-10",
  method: "GET",
  path: "/couriers",
  idempotent: true,
  errors: []
} as const

export const getAllCouriers = {
  operation: "getAllCouriers",
  apiVersion: "2024-10",
  method: "GET",
  path: "/couriers/all",
  idempotent: true,
  errors: []
} as const

export const detectCourier = {
  operation: "detectCourier",
  apiVersion: "2024-10",
  method: "POST",
  path: "/couriers/detect",
  idempotent: true,
  errors: [detectionErrors]
} as const

export const predictBatch = {
  operation: "predictBatch",
  apiVersion: "2024-10",
  method: "POST",
  path: "/estimated-delivery-date/predict-batch",
  idempotent: true,
  errors: [bodyErrors]
} as const
