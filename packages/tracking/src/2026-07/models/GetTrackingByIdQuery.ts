export { GetTrackingByIdQuery } from "../../models/GetTrackingByIdQuery-2025-04.ts"
