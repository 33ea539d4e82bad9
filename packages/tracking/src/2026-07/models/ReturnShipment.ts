export { ReturnShipment } from "../../models/ReturnShipment.ts"
