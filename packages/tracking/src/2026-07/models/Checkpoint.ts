export { Checkpoint } from "../../models/Checkpoint-2026-07.ts"
