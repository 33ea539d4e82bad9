export { Notification } from "../../models/Notification.ts"
