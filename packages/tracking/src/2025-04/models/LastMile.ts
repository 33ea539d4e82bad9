export { LastMile } from "../../models/LastMile-2025-04.ts"
