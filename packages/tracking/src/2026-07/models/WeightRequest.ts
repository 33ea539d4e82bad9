export { WeightRequest } from "../../models/WeightRequest.ts"
