/**
 * Version 2024-04 of the AfterShip Tracking API: its operations and models.
 *
 * @since 0.1.0
 */
export {
  addNotificationBySlugTrackingNumber,
  type AddNotificationBySlugTrackingNumberError
} from "./addNotificationBySlugTrackingNumber.ts"
export { addNotificationByTrackingId, type AddNotificationByTrackingIdError } from "./addNotificationByTrackingId.ts"
export { createTracking, type CreateTrackingError } from "./createTracking.ts"
export {
  deleteNotificationBySlugTrackingNumber,
  type DeleteNotificationBySlugTrackingNumberError
} from "./deleteNotificationBySlugTrackingNumber.ts"
export {
  deleteNotificationByTrackingId,
  type DeleteNotificationByTrackingIdError
} from "./deleteNotificationByTrackingId.ts"
export { deleteTrackingById, type DeleteTrackingByIdError } from "./deleteTrackingById.ts"
export {
  deleteTrackingBySlugTrackingNumber,
  type DeleteTrackingBySlugTrackingNumberError
} from "./deleteTrackingBySlugTrackingNumber.ts"
export { detectCourier, type DetectCourierError } from "./detectCourier.ts"
export { getAllCouriers, type GetAllCouriersError } from "./getAllCouriers.ts"
export {
  getCheckpointBySlugTrackingNumber,
  type GetCheckpointBySlugTrackingNumberError
} from "./getCheckpointBySlugTrackingNumber.ts"
export { getCheckpointByTrackingId, type GetCheckpointByTrackingIdError } from "./getCheckpointByTrackingId.ts"
export {
  getNotificationBySlugTrackingNumber,
  type GetNotificationBySlugTrackingNumberError
} from "./getNotificationBySlugTrackingNumber.ts"
export { getNotificationByTrackingId, type GetNotificationByTrackingIdError } from "./getNotificationByTrackingId.ts"
export { getTrackingById, type GetTrackingByIdError } from "./getTrackingById.ts"
export {
  getTrackingBySlugTrackingNumber,
  type GetTrackingBySlugTrackingNumberError
} from "./getTrackingBySlugTrackingNumber.ts"
export { getTrackings, type GetTrackingsError } from "./getTrackings.ts"
export { getUserCouriers, type GetUserCouriersError } from "./getUserCouriers.ts"
export { markTrackingCompletedById, type MarkTrackingCompletedByIdError } from "./markTrackingCompletedById.ts"
export {
  markTrackingCompletedBySlugTrackingNumber,
  type MarkTrackingCompletedBySlugTrackingNumberError
} from "./markTrackingCompletedBySlugTrackingNumber.ts"
export { predictBatch, type PredictBatchError } from "./predictBatch.ts"
export { retrackTrackingById, type RetrackTrackingByIdError } from "./retrackTrackingById.ts"
export {
  retrackTrackingBySlugTrackingNumber,
  type RetrackTrackingBySlugTrackingNumberError
} from "./retrackTrackingBySlugTrackingNumber.ts"
export { updateTrackingById, type UpdateTrackingByIdError } from "./updateTrackingById.ts"
export {
  updateTrackingBySlugTrackingNumber,
  type UpdateTrackingBySlugTrackingNumberError
} from "./updateTrackingBySlugTrackingNumber.ts"
export { responses } from "./responses.ts"
export { AddNotificationBySlugTrackingNumberQuery } from "../models/AddNotificationBySlugTrackingNumberQuery.ts"
export { AdditionalField } from "../models/AdditionalField.ts"
export { AddressRequest } from "../models/AddressRequest.ts"
export { AddressResponse } from "../models/AddressResponse.ts"
export { AftershipEstimatedDeliveryDate } from "../models/AftershipEstimatedDeliveryDate.ts"
export { CarbonEmissions } from "../models/CarbonEmissions.ts"
export { Checkpoint } from "../models/Checkpoint.ts"
export { CheckpointEvent } from "../models/CheckpointEvent.ts"
export { CheckpointEventReason } from "../models/CheckpointEventReason.ts"
export { CompletionReason } from "../models/CompletionReason.ts"
export { Coordinate } from "../models/Coordinate.ts"
export { Courier } from "../models/Courier.ts"
export { CourierList } from "../models/CourierList.ts"
export { CreateTrackingRequest } from "../models/CreateTrackingRequest.ts"
export { CustomEstimatedDeliveryDate } from "../models/CustomEstimatedDeliveryDate.ts"
export { DeleteNotificationBySlugTrackingNumberQuery } from "../models/DeleteNotificationBySlugTrackingNumberQuery.ts"
export { DeleteTrackingBySlugTrackingNumberQuery } from "../models/DeleteTrackingBySlugTrackingNumberQuery.ts"
export { DeletedTracking } from "../models/DeletedTracking.ts"
export { DeliveryType } from "../models/DeliveryType.ts"
export { DetectCourierRequest } from "../models/DetectCourierRequest.ts"
export { EstimatedDelivery } from "../models/EstimatedDelivery.ts"
export { EstimatedDeliveryDateRequest } from "../models/EstimatedDeliveryDateRequest.ts"
export { EstimatedDeliveryDateResponse } from "../models/EstimatedDeliveryDateResponse.ts"
export { EstimatedDeliverySource } from "../models/EstimatedDeliverySource.ts"
export { EstimatedDeliveryType } from "../models/EstimatedDeliveryType.ts"
export { EstimatedPickupRequest } from "../models/EstimatedPickupRequest.ts"
export { EstimatedPickupResponse } from "../models/EstimatedPickupResponse.ts"
export { GetCheckpointBySlugTrackingNumberQuery } from "../models/GetCheckpointBySlugTrackingNumberQuery.ts"
export { GetCheckpointByTrackingIdQuery } from "../models/GetCheckpointByTrackingIdQuery.ts"
export { GetNotificationBySlugTrackingNumberQuery } from "../models/GetNotificationBySlugTrackingNumberQuery.ts"
export { GetTrackingByIdQuery } from "../models/GetTrackingByIdQuery.ts"
export { GetTrackingBySlugTrackingNumberQuery } from "../models/GetTrackingBySlugTrackingNumberQuery.ts"
export { GetTrackingsQuery } from "../models/GetTrackingsQuery.ts"
export { LastCheckpoint } from "../models/LastCheckpoint.ts"
export { MarkTrackingCompletedByIdRequest } from "../models/MarkTrackingCompletedByIdRequest.ts"
export { MarkTrackingCompletedBySlugTrackingNumberQuery } from "../models/MarkTrackingCompletedBySlugTrackingNumberQuery.ts"
export { NewestCheckpoint } from "../models/NewestCheckpoint.ts"
export { NextCourier } from "../models/NextCourier.ts"
export { NextCourierRequest } from "../models/NextCourierRequest.ts"
export { Notification } from "../models/Notification.ts"
export { NotificationRequest } from "../models/NotificationRequest.ts"
export { OnTimeStatus } from "../models/OnTimeStatus.ts"
export { OrderProcessingTimeRequest } from "../models/OrderProcessingTimeRequest.ts"
export { OrderProcessingTimeResponse } from "../models/OrderProcessingTimeResponse.ts"
export { PredictBatchRequest } from "../models/PredictBatchRequest.ts"
export { PredictBatchResponse } from "../models/PredictBatchResponse.ts"
export { RetrackTrackingBySlugTrackingNumberQuery } from "../models/RetrackTrackingBySlugTrackingNumberQuery.ts"
export { RetrackedTracking } from "../models/RetrackedTracking.ts"
export { SignatureRequirement } from "../models/SignatureRequirement.ts"
export { SlugGroup } from "../models/SlugGroup.ts"
export { Tag } from "../models/Tag.ts"
export { Tracking } from "../models/Tracking.ts"
export { TrackingList } from "../models/TrackingList.ts"
export { UpdateTrackingByIdRequest } from "../models/UpdateTrackingByIdRequest.ts"
export { UpdateTrackingBySlugTrackingNumberQuery } from "../models/UpdateTrackingBySlugTrackingNumberQuery.ts"
export { UpdateTrackingBySlugTrackingNumberRequest } from "../models/UpdateTrackingBySlugTrackingNumberRequest.ts"
export { WeightRequest } from "../models/WeightRequest.ts"
export { WeightResponse } from "../models/WeightResponse.ts"
