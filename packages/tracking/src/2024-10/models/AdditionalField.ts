export { AdditionalField } from "../../models/AdditionalField.ts"
