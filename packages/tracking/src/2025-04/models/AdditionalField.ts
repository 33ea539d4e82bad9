export { AdditionalField } from "../../models/AdditionalField-2025-04.ts"
