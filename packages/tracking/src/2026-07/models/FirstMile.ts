export { FirstMile } from "../../models/FirstMile-2026-07.ts"
