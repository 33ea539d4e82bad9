export { Checkpoint } from "../../models/Checkpoint-2025-01.ts"
