export { DeleteNotificationBySlugTrackingNumberQuery } from "../../models/DeleteNotificationBySlugTrackingNumberQuery.ts"
