export { Checkpoint } from "../../models/Checkpoint-2025-04.ts"
