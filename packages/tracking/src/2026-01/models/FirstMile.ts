export { FirstMile } from "../../models/FirstMile-2025-04.ts"
