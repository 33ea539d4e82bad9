export { CheckpointEvent } from "../../models/CheckpointEvent.ts"
