export { PredictBatchResponse } from "../../models/PredictBatchResponse-2024-07.ts"
