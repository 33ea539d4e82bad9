export { AdditionalField } from "../../models/AdditionalField-2025-01.ts"
