export { Coordinate } from "../../models/Coordinate.ts"
