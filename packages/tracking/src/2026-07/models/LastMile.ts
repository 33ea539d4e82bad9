export { LastMile } from "../../models/LastMile-2026-07.ts"
