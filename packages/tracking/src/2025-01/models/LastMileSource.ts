export { LastMileSource } from "../../models/LastMileSource.ts"
