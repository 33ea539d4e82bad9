import * as model from "../../models/PieceType.ts"
import type { Texts } from "../described.ts"

export const PieceType: Texts<model.PieceType> = {
  schema: model.PieceType,
  title: "PieceType",
  description: "The role of a piece among several: the main one, or one of the others."
}
