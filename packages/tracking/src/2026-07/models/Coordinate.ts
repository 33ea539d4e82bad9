export { Coordinate } from "../../models/Coordinate-2026-07.ts"
