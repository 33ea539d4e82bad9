export { WeightResponse } from "../../models/WeightResponse.ts"
