export { PredictBatchResponse } from "../../models/PredictBatchResponse-2025-01.ts"
