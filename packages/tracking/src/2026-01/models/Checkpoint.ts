export { Checkpoint } from "../../models/Checkpoint-2026-01.ts"
