export { AftershipEstimatedDeliveryDate } from "../../models/AftershipEstimatedDeliveryDate-2026-01.ts"
