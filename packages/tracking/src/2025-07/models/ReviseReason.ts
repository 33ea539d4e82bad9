export { ReviseReason } from "../../models/ReviseReason.ts"
