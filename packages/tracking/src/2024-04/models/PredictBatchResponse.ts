export { PredictBatchResponse } from "../../models/PredictBatchResponse.ts"
