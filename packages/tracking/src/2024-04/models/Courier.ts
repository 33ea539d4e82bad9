export { Courier } from "../../models/Courier.ts"
