export { PredictBatchRequest } from "../../models/PredictBatchRequest-2025-01.ts"
