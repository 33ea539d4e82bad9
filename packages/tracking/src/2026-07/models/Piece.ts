export { Piece } from "../../models/Piece.ts"
