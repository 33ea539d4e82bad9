export { EstimatedDeliveryDateRequest } from "../../models/EstimatedDeliveryDateRequest-2025-07.ts"
