import * as model from "../../models/Coordinate.ts"
import type { Texts } from "../described.ts"

export const Coordinate: Texts<model.Coordinate> = {
  schema: model.Coordinate,
  title: "Coordinate",
  description:
    "A place on the map. The published field lists say numbers; one documented example of a later version shows strings.",
  fields: {
    latitude: "Degrees north of the equator.",
    longitude: "Degrees east of Greenwich."
  }
}
