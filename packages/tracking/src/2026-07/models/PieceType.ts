export { PieceType } from "../../models/PieceType.ts"
