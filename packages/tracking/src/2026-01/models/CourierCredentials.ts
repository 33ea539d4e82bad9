export { CourierCredentials } from "../../models/CourierCredentials.ts"
