export { NotificationRequest } from "../../models/NotificationRequest.ts"
