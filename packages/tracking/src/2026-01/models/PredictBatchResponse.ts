export { PredictBatchResponse } from "../../models/PredictBatchResponse-2026-01.ts"
