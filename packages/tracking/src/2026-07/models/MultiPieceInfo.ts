export { MultiPieceInfo } from "../../models/MultiPieceInfo.ts"
