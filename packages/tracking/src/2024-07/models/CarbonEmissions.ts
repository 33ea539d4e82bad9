export { CarbonEmissions } from "../../models/CarbonEmissions.ts"
