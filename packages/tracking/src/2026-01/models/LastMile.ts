export { LastMile } from "../../models/LastMile-2025-07.ts"
