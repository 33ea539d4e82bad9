export { PredictBatchRequest } from "../../models/PredictBatchRequest-2025-07.ts"
