import * as model from "../../models/Piece.ts"
import type { Texts } from "../described.ts"
import { PieceType } from "./PieceType.ts"

export const Piece: Texts<model.Piece> = {
  schema: model.Piece,
  title: "Piece",
  description: "One piece of a shipment.",
  fields: {
    tracking_id: "Identifier of the piece's own tracking.",
    tracking_number: "The courier's number of the piece.",
    type: "What the piece is among all.",
    trackable: "Whether the piece can be followed by its own number."
  },
  uses: [PieceType]
}
