export { CompletionReason } from "../../models/CompletionReason.ts"
