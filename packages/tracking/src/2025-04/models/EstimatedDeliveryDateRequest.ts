export { EstimatedDeliveryDateRequest } from "../../models/EstimatedDeliveryDateRequest-2025-01.ts"
