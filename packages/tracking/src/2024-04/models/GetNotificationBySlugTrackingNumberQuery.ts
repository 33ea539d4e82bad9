export { GetNotificationBySlugTrackingNumberQuery } from "../../models/GetNotificationBySlugTrackingNumberQuery.ts"
