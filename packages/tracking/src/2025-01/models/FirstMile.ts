export { FirstMile } from "../../models/FirstMile.ts"
