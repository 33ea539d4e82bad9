export { ShipmentWeight } from "../../models/ShipmentWeight.ts"
