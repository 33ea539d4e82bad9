export { PredictResponse } from "../../models/PredictResponse-2026-01.ts"
