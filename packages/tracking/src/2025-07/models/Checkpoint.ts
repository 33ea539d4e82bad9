export { Checkpoint } from "../../models/Checkpoint-2025-07.ts"
