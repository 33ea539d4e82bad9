export { CheckpointSource } from "../../models/CheckpointSource.ts"
