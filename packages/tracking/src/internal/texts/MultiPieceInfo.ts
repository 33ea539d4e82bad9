import * as model from "../../models/MultiPieceInfo.ts"
import type { Texts } from "../described.ts"
import { Piece } from "./Piece.ts"
import { PieceType } from "./PieceType.ts"

export const MultiPieceInfo: Texts<model.MultiPieceInfo> = {
  schema: model.MultiPieceInfo,
  title: "MultiPieceInfo",
  description: "A shipment of several pieces.",
  fields: {
    type: "What this tracking is among the pieces.",
    pieces: "All pieces, this one included."
  },
  uses: [Piece, PieceType]
}
