export { PredictResponse } from "../../models/PredictResponse.ts"
