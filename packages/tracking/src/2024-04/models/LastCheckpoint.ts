export { LastCheckpoint } from "../../models/LastCheckpoint.ts"
