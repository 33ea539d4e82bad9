import * as model from "../../models/Coordinate-2026-07.ts"
import type { Texts } from "../described.ts"

export const Coordinate: Texts<model.Coordinate> = {
  schema: model.Coordinate,
  title: "Coordinate",
  description: "A place on the map. The reference says numbers; one of its examples shows strings.",
  fields: {
    latitude: "Degrees north of the equator.",
    longitude: "Degrees east of Greenwich."
  }
}
