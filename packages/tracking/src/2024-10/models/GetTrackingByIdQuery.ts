export { GetTrackingByIdQuery } from "../../models/GetTrackingByIdQuery.ts"
