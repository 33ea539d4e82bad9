export { NewestCheckpoint } from "../../models/NewestCheckpoint.ts"
