import * as model from "../../models/Checkpoint-2025-04.ts"
import type { Texts } from "../described.ts"
import { CheckpointEvent } from "./CheckpointEvent.ts"
import { CheckpointSource } from "./CheckpointSource.ts"
import { Coordinate } from "./Coordinate.ts"
import { Tag } from "./Tag.ts"

export const Checkpoint: Texts<model.Checkpoint> = {
  schema: model.Checkpoint,
  title: "Checkpoint",
  description: "One scan of a shipment.",
  fields: {
    created_at: "When AfterShip learned of the scan, in UTC, in the form YYYY-MM-DDTHH:mm:ss+00:00.",
    slug: "Code of the courier that made the scan.",
    checkpoint_time:
      "When the scan happened, as the courier says: with an offset (`2025-05-05T07:11:00-05:00`) or without any (`2025-05-05T07:11:00`). Offsets may change within one shipment.",
    location: "Place of the scan as one text.",
    city: "City of the scan.",
    state: "State or province of the scan.",
    zip: "Postal code of the scan; named `postal_code` from version 2026-01 on.",
    coordinate: "Place of the scan on the map, null when unknown.",
    country_region: "Country of the scan, ISO 3166-1 alpha-3.",
    country_region_name: "Name of the country of the scan; some couriers put other text there.",
    message: "What the courier wrote about the scan.",
    tag: "Delivery status this scan stands for.",
    subtag: "Finer status this scan stands for, an open set.",
    subtag_message: "The sub-status in words.",
    raw_tag: "The courier's own status code.",
    events:
      "What happened beyond the status, where AfterShip could tell. A beta feature: the same scan may get other events later.",
    source: "Where the checkpoint comes from. Other values are possible."
  },
  uses: [CheckpointEvent, CheckpointSource, Coordinate, Tag]
}
