export { PredictBatchRequest } from "../../models/PredictBatchRequest.ts"
