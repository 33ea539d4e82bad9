export { NextCourier } from "../../models/NextCourier-2024-10.ts"
