import * as model from "../../models/EstimatedDeliveryDateResponse-2024-07.ts"
import type { Texts } from "../described.ts"
import { AddressResponse } from "./AddressResponse.ts"
import { EstimatedPickupResponse } from "./EstimatedPickupResponse.ts"
import { WeightResponse } from "./WeightResponse.ts"

export const EstimatedDeliveryDateResponse: Texts<model.EstimatedDeliveryDateResponse> = {
  schema: model.EstimatedDeliveryDateResponse,
  title: "EstimatedDeliveryDateResponse",
  description: "A shipment as it was sent, together with its predicted delivery.",
  fields: {
    id: "Identifier of the prediction, 32 hexadecimal characters. New in this version.",
    slug: "Courier code.",
    service_type_name: "The courier's name of the service.",
    origin_address: "Where the courier picks the shipment up.",
    destination_address: "Where the shipment goes.",
    weight: "Weight of the shipment.",
    package_count: "Number of parcels.",
    pickup_time:
      "When the courier picks the shipment up, if that was sent, local time at the origin: YYYY-MM-DD HH:mm:ss.",
    estimated_pickup: "From what the pick-up was worked out, if that was sent.",
    estimated_delivery_date: "The likeliest date, YYYY-MM-DD.",
    confidence_code:
      "How sure the prediction is: 10001 high; 20001 high for the range and medium for the single date; 30001 medium because of force majeure; 30002 too little data; 30003 service too vague.",
    estimated_delivery_date_min: "Earliest likely date, YYYY-MM-DD.",
    estimated_delivery_date_max: "Latest likely date, YYYY-MM-DD."
  },
  uses: [AddressResponse, EstimatedPickupResponse, WeightResponse]
}
