export { Checkpoint } from "../../models/Checkpoint-2024-07.ts"
