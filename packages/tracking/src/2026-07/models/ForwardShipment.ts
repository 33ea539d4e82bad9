export { ForwardShipment } from "../../models/ForwardShipment.ts"
