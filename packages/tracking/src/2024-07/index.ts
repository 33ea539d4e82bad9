/**
 * Version 2024-07 of the AfterShip Tracking API: its operations and models.
 *
 * @since 0.1.0
 */
export { createTracking, type CreateTrackingError } from "./createTracking.ts"
export { deleteTrackingById, type DeleteTrackingByIdError } from "./deleteTrackingById.ts"
export {
  deleteTrackingBySlugTrackingNumber,
  type DeleteTrackingBySlugTrackingNumberError
} from "./deleteTrackingBySlugTrackingNumber.ts"
export { detectCourier, type DetectCourierError } from "./detectCourier.ts"
export { getAllCouriers, type GetAllCouriersError } from "./getAllCouriers.ts"
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
export { AdditionalField } from "../models/AdditionalField.ts"
export { AddressRequest } from "../models/AddressRequest.ts"
export { AddressResponse } from "../models/AddressResponse.ts"
export { AftershipEstimatedDeliveryDate } from "../models/AftershipEstimatedDeliveryDate.ts"
export { CarbonEmissions } from "../models/CarbonEmissions.ts"
export { Checkpoint } from "../models/Checkpoint-2024-07.ts"
export { CheckpointEvent } from "../models/CheckpointEvent.ts"
export { CheckpointEventReason } from "../models/CheckpointEventReason.ts"
export { CompletionReason } from "../models/CompletionReason.ts"
export { Coordinate } from "../models/Coordinate.ts"
export { Courier } from "../models/Courier.ts"
export { CourierList } from "../models/CourierList.ts"
export { CreateTrackingRequest } from "../models/CreateTrackingRequest.ts"
export { CustomEstimatedDeliveryDate } from "../models/CustomEstimatedDeliveryDate.ts"
export { DeleteTrackingBySlugTrackingNumberQuery } from "../models/DeleteTrackingBySlugTrackingNumberQuery.ts"
export { DeliveryType } from "../models/DeliveryType.ts"
export { DetectCourierRequest } from "../models/DetectCourierRequest.ts"
export { EstimatedDelivery } from "../models/EstimatedDelivery.ts"
export { EstimatedDeliveryDateRequest } from "../models/EstimatedDeliveryDateRequest.ts"
export { EstimatedDeliveryDateResponse } from "../models/EstimatedDeliveryDateResponse-2024-07.ts"
export { EstimatedDeliverySource } from "../models/EstimatedDeliverySource.ts"
export { EstimatedDeliveryType } from "../models/EstimatedDeliveryType.ts"
export { EstimatedPickupRequest } from "../models/EstimatedPickupRequest.ts"
export { EstimatedPickupResponse } from "../models/EstimatedPickupResponse.ts"
export { GetTrackingByIdQuery } from "../models/GetTrackingByIdQuery.ts"
export { GetTrackingBySlugTrackingNumberQuery } from "../models/GetTrackingBySlugTrackingNumberQuery.ts"
export { GetTrackingsQuery } from "../models/GetTrackingsQuery.ts"
export { MarkTrackingCompletedByIdRequest } from "../models/MarkTrackingCompletedByIdRequest.ts"
export { MarkTrackingCompletedBySlugTrackingNumberQuery } from "../models/MarkTrackingCompletedBySlugTrackingNumberQuery.ts"
export { NextCourier } from "../models/NextCourier.ts"
export { NextCourierRequest } from "../models/NextCourierRequest.ts"
export { OnTimeStatus } from "../models/OnTimeStatus.ts"
export { OrderProcessingTimeRequest } from "../models/OrderProcessingTimeRequest.ts"
export { OrderProcessingTimeResponse } from "../models/OrderProcessingTimeResponse.ts"
export { PredictBatchRequest } from "../models/PredictBatchRequest.ts"
export { PredictBatchResponse } from "../models/PredictBatchResponse-2024-07.ts"
export { RetrackTrackingBySlugTrackingNumberQuery } from "../models/RetrackTrackingBySlugTrackingNumberQuery.ts"
export { ShipmentWeight } from "../models/ShipmentWeight.ts"
export { SignatureRequirement } from "../models/SignatureRequirement.ts"
export { SlugGroup } from "../models/SlugGroup.ts"
export { Tag } from "../models/Tag.ts"
export { Tracking } from "../models/Tracking-2024-07.ts"
export { TrackingList } from "../models/TrackingList-2024-07.ts"
export { UpdateTrackingByIdRequest } from "../models/UpdateTrackingByIdRequest.ts"
export { UpdateTrackingBySlugTrackingNumberQuery } from "../models/UpdateTrackingBySlugTrackingNumberQuery.ts"
export { UpdateTrackingBySlugTrackingNumberRequest } from "../models/UpdateTrackingBySlugTrackingNumberRequest.ts"
export { WeightRequest } from "../models/WeightRequest.ts"
export { WeightResponse } from "../models/WeightResponse.ts"
