export { PredictBatchResponse } from "../../models/PredictBatchResponse-2024-10.ts"
