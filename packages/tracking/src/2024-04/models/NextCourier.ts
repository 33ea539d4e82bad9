export { NextCourier } from "../../models/NextCourier.ts"
