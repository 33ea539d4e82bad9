export { ShipmentDimensions } from "../../models/ShipmentDimensions.ts"
