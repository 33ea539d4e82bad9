import * as model from "../../models/EstimatedDeliveryDateRequest-2025-01.ts"
import type { Texts } from "../described.ts"
import { AddressRequest } from "./AddressRequest-2025-01.ts"
import { EstimatedPickupRequest } from "./EstimatedPickupRequest.ts"
import { WeightRequest } from "./WeightRequest.ts"

export const EstimatedDeliveryDateRequest: Texts<model.EstimatedDeliveryDateRequest> = {
  schema: model.EstimatedDeliveryDateRequest,
  title: "EstimatedDeliveryDateRequest",
  description: "A shipment, which need not exist yet. Either `pickup_time` or `estimated_pickup` is needed.",
  fields: {
    slug: "Courier code.",
    service_type_name: "The courier's name of the service.",
    origin_address: "Where the courier picks the shipment up.",
    destination_address: "Where the shipment goes.",
    weight: "Weight of the shipment.",
    package_count: "Number of parcels.",
    pickup_time: "When the courier picks the shipment up, local time at the origin: YYYY-MM-DD HH:mm:ss.",
    estimated_pickup: "The data to estimate the pick-up from, if its time is not known."
  },
  uses: [AddressRequest, EstimatedPickupRequest, WeightRequest]
}
