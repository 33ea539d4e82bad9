export { ShipmentDirection } from "../../models/ShipmentDirection.ts"
