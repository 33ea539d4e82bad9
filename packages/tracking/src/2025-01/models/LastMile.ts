export { LastMile } from "../../models/LastMile.ts"
