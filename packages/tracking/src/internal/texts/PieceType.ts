import * as model from "../../models/PieceType.ts"
import type { Texts } from "../described.ts"

export const PieceType: Texts<model.PieceType> = {
  schema: model.PieceType,
  title: "PieceType",
  description: "What a piece is among several: the one that leads, or one of the others."
}
