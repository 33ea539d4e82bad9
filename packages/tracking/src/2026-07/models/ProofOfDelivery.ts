export { ProofOfDelivery } from "../../models/ProofOfDelivery.ts"
