export { AddNotificationBySlugTrackingNumberQuery } from "../../models/AddNotificationBySlugTrackingNumberQuery.ts"
