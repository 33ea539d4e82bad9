/**
 * What differs between the API versions: a table of changes, each relative to the version before. The state uses the latest
 * name of each field. A dialect maps it to the name in one version, if the version has the field. The operations of a
 * version, its wrapping keys and the fields of its requests are in its OpenAPI document and not here.
 */
import type { TextField } from "./state.ts"

/** What the names belong to. `tracking` is a tracking in requests and responses, `query` the query of a list. */
type Kind =
  | "address"
  | "checkpoint"
  | "courier"
  | "customer"
  | "latestEstimate"
  | "nextCourier"
  | "prediction"
  | "query"
  | "tracking"

/** What differs beyond names. */
interface Behavior {
  /** Which of a tracking's two ids is called `id`. */
  readonly id: "id" | "legacyId"
  /** Whether a caller may choose the id of a new tracking. */
  readonly ownId: boolean
  readonly pages: "number" | "cursor"
  /** Whether all operations together have one rate limit. */
  readonly sharedLimit: boolean
  /** What happens to fields of a body that have another type than described. */
  readonly wrongTypes: "ignored" | "refused"
  /** What happens to times in a query that cannot be read. */
  readonly wrongTimes: "ignored" | "refused"
  readonly promisedDate: "text" | "object"
  /** The fields of a tracking in the response of a deletion and of a retrack. Undefined: all. */
  readonly deleted: ReadonlyArray<string> | undefined
  readonly retracked: ReadonlyArray<string> | undefined
  /** Additional fields for the courier, and the fields of the address that replaced them. */
  readonly merged: ReadonlyArray<readonly [old: TextField, field: TextField]>
}

interface Change {
  readonly version: string
  readonly added?: { readonly [kind in Kind]?: ReadonlyArray<string> }
  /** From the old name to the new one. */
  readonly renamed?: { readonly [kind in Kind]?: Readonly<Record<string, string>> }
  readonly removed?: { readonly [kind in Kind]?: ReadonlyArray<string> }
  readonly behavior?: Partial<Behavior>
}

/** The fields of a deleted tracking in the oldest version. */
const partial = [
  "id",
  "tracking_number",
  "slug",
  "tracking_account_number",
  "tracking_origin_country",
  "tracking_destination_country",
  "tracking_key",
  "tracking_postal_code",
  "tracking_ship_date",
  "tracking_state"
]

/** Of the oldest version, 2024-04. */
const oldestBehavior: Behavior = {
  id: "legacyId",
  ownId: false,
  pages: "number",
  sharedLimit: true,
  wrongTypes: "ignored",
  wrongTimes: "ignored",
  promisedDate: "text",
  deleted: partial,
  retracked: [...partial, "active"],
  merged: []
}

/** Oldest first. */
const changes: ReadonlyArray<Change> = [
  {
    version: "2024-07",
    added: { tracking: ["legacy_id", "delivery_location_type"], prediction: ["id"] },
    removed: { tracking: ["shipment_weight_unit", "unique_token"] },
    behavior: { id: "id", sharedLimit: false, deleted: undefined, retracked: undefined }
  },
  {
    version: "2024-10",
    added: {
      tracking: ["courier_estimated_delivery_date", "aftership_tracking_url", "aftership_tracking_order_url"],
      nextCourier: ["courier_tracking_link", "courier_redirect_link"]
    },
    removed: { tracking: ["expected_delivery"] },
    behavior: { pages: "cursor", wrongTypes: "refused" }
  },
  {
    version: "2025-01",
    added: { tracking: ["customers", "first_mile", "last_mile"], checkpoint: ["source"] },
    renamed: {
      tracking: {
        origin_country_iso3: "origin_country_region",
        destination_country_iso3: "destination_country_region",
        courier_destination_country_iso3: "courier_destination_country_region",
        tracking_origin_country: "tracking_origin_country_region",
        tracking_destination_country: "tracking_destination_country_region"
      },
      checkpoint: { country_iso3: "country_region", country_name: "country_region_name" },
      courier: { service_from_country_iso3: "service_from_country_regions" },
      address: { country: "country_region" },
      query: { courier_destination_country_iso3: "courier_destination_country_region" }
    },
    removed: { tracking: ["emails", "smses", "customer_name", "next_couriers", "last_updated_at"] },
    behavior: { wrongTimes: "refused" }
  },
  {
    version: "2025-04",
    added: { latestEstimate: ["revise_reason"], courier: ["credentials"] },
    removed: {
      tracking: [
        "tracking_origin_country_region",
        "tracking_destination_country_region",
        "tracking_postal_code",
        "tracking_state"
      ]
    },
    behavior: {
      ownId: true,
      merged: [
        ["tracking_origin_country_region", "origin_country_region"],
        ["tracking_destination_country_region", "destination_country_region"],
        ["tracking_postal_code", "destination_postal_code"],
        ["tracking_state", "destination_state"]
      ]
    }
  },
  { version: "2025-07" },
  {
    version: "2026-01",
    renamed: { checkpoint: { zip: "postal_code" } },
    removed: { tracking: ["last_mile_tracking_supported"] },
    behavior: { promisedDate: "object" }
  },
  {
    version: "2026-07",
    added: {
      tracking: [
        "shipment_dimensions",
        "proof_of_delivery",
        "multi_piece_info",
        "shipment_direction",
        "return_shipment",
        "forward_shipment"
      ],
      checkpoint: ["hash"],
      customer: ["id"]
    }
  }
]

/** The names and the behavior of one version. */
export interface Dialect {
  readonly version: string
  readonly behavior: Behavior
  /** The name in this version of a field, given by its latest name. Undefined if the version does not have it. */
  readonly nameOf: (kind: Kind, name: string) => string | undefined
  /** Fields that are described as nullable. They are null if the sandbox has no value for them. */
  readonly nullable: { readonly [kind in Kind]?: ReadonlyArray<string> }
}

/** Undoes the later changes, newest first. A field that this or an earlier version removed is not there. */
const nameIn = (version: string, kind: Kind, latestName: string): string | undefined => {
  let name = latestName
  for (const change of changes.toReversed()) {
    if (change.version <= version) {
      if (change.removed?.[kind]?.includes(name) === true) return undefined
    } else {
      if (change.added?.[kind]?.includes(name) === true) return undefined
      name = Object.entries(change.renamed?.[kind] ?? {}).find(([, later]) => later === name)?.[0] ?? name
    }
  }
  return name
}

/** The dialect of a version, given the fields that its document describes as nullable. */
export const dialect = (version: string, nullable: Dialect["nullable"]): Dialect => {
  const passed = changes.filter((change) => change.version <= version)
  // A field may still be described after it was last sent.
  const isSent = (kind: Kind, name: string) => !passed.some(({ removed }) => removed?.[kind]?.includes(name))
  const names = new Map<string, string | undefined>()
  return {
    version,
    behavior: passed.reduce((behavior, change) => ({ ...behavior, ...change.behavior }), oldestBehavior),
    nullable: {
      checkpoint: (nullable.checkpoint ?? []).filter((name) => isSent("checkpoint", name)),
      tracking: (nullable.tracking ?? []).filter((name) => isSent("tracking", name))
    },
    nameOf: (kind, name) => {
      const key = `${kind} ${name}`
      if (!names.has(key)) names.set(key, nameIn(version, kind, name))
      return names.get(key)
    }
  }
}
