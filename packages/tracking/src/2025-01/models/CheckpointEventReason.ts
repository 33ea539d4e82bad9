export { CheckpointEventReason } from "../../models/CheckpointEventReason.ts"
