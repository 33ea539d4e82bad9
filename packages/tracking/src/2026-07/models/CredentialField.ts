export { CredentialField } from "../../models/CredentialField.ts"
