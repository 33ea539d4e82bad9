export { SignatureRequirement } from "../../models/SignatureRequirement.ts"
