export { CourierConnection } from "../../models/CourierConnection.ts"
