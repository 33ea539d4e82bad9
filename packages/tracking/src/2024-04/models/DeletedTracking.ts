export { DeletedTracking } from "../../models/DeletedTracking.ts"
