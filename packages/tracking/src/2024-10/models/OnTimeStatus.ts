export { OnTimeStatus } from "../../models/OnTimeStatus.ts"
