export { GetTrackingByIdQuery } from "../../models/GetTrackingByIdQuery-2025-01.ts"
