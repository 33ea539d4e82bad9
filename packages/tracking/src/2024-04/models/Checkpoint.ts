export { Checkpoint } from "../../models/Checkpoint.ts"
