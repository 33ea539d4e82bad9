/** What `docs/VERSIONS.md` is made of: the differences between descriptions, against what AfterShip says changed. */
import { assert, describe, it } from "@effect/vitest"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Description } from "../generator/Description.ts"
import { differences } from "../generator/differences.ts"
import { readAll } from "../generator/documents.ts"
import { versionsPage } from "../generator/versions.ts"

const folder = join(import.meta.dirname, "..")

const versions = readAll()

const find = (name: string): Description => {
  const found = versions.find(({ version }) => version === name)
  assert(found !== undefined, name)
  return found
}

/** What AfterShip's change log and migration guides say of a tracking and its checkpoints, by the version that has it. */
const changes: Readonly<Record<string, Readonly<Record<"Tracking" | "Checkpoint", readonly [string, string]>>>> = {
  "2024-07": {
    Tracking: ["legacy_id delivery_location_type", "shipment_weight_unit"],
    Checkpoint: ["", ""]
  },
  "2024-10": {
    Tracking: [
      "courier_estimated_delivery_date aftership_tracking_url aftership_tracking_order_url",
      "expected_delivery"
    ],
    Checkpoint: ["", ""]
  },
  "2025-01": {
    Tracking: [
      "customers first_mile last_mile origin_country_region destination_country_region " +
        "courier_destination_country_region tracking_origin_country_region tracking_destination_country_region",
      "emails smses customer_name next_couriers last_updated_at origin_country_iso3 destination_country_iso3 " +
        "courier_destination_country_iso3 tracking_origin_country tracking_destination_country"
    ],
    Checkpoint: ["source country_region country_region_name", "country_iso3 country_name"]
  },
  "2025-04": {
    Tracking: [
      "",
      "tracking_origin_country_region tracking_destination_country_region tracking_postal_code tracking_state"
    ],
    Checkpoint: ["", ""]
  },
  "2025-07": { Tracking: ["", ""], Checkpoint: ["", ""] },
  "2026-01": { Tracking: ["", "last_mile_tracking_supported"], Checkpoint: ["postal_code", "zip"] },
  "2026-07": {
    Tracking: [
      "shipment_dimensions proof_of_delivery multi_piece_info shipment_direction return_shipment forward_shipment",
      ""
    ],
    Checkpoint: ["hash", ""]
  }
}

const fieldsOf = ({ models }: Description, model: string): ReadonlyArray<string> =>
  Object.keys(models.find(({ name }) => name === model)?.schema.properties ?? {})

const without = (these: ReadonlyArray<string>, those: ReadonlyArray<string>): string =>
  these
    .filter((name) => !those.includes(name))
    .toSorted()
    .join(" ")

const sorted = (names: string): string => names.split(" ").toSorted().join(" ")

describe("the descriptions", () => {
  it("are of all versions since 2024-04, two of them derived from their neighbours", () => {
    const known = ["2024-04", ...Object.keys(changes)]
    // A version that is not in the table of changes yet is newer than all that are.
    assert.deepStrictEqual(
      versions.slice(0, known.length).map(({ version }) => version),
      known
    )
    const derived = versions.flatMap(({ derivedFrom, version }, index) =>
      derivedFrom.length === 0 ? [] : [[version, derivedFrom, [versions[index - 1], versions[index + 1]]] as const]
    )
    assert.deepStrictEqual(
      derived.map(([version]) => version),
      ["2025-04", "2026-01"]
    )
    for (const [version, from, beside] of derived) {
      assert.strictEqual(from.join(), beside.map((description) => description?.version).join(), version)
    }
  })

  for (const [index, after] of versions.entries()) {
    const before = versions[index - 1]
    if (before === undefined || changes[after.version] === undefined) continue
    it(`of ${after.version} has the fields that came, and none that went`, () => {
      for (const model of ["Tracking", "Checkpoint"] as const) {
        const [old, now] = [fieldsOf(before, model), fieldsOf(after, model)]
        const [added, removed] = changes[after.version]?.[model] ?? []
        assert.deepStrictEqual([without(now, old), without(old, now)], [sorted(added ?? "?"), sorted(removed ?? "?")])
      }
    })
  }
})

describe("the differences", () => {
  const rows = (before: string, after: string) =>
    differences(find(before), find(after)).map((row) => [row.subject, row.before, row.after])

  it("are none between a version and itself", () => {
    for (const version of versions) assert.deepStrictEqual(differences(version, version), [])
  })

  it("tell of operations by their request", () => {
    assert.includeDeepMembers(rows("2025-01", "2025-04"), [
      ["`GET /couriers`", "`getUserCouriers`", "`getCouriers`"],
      ["`GET /couriers/all`", "`getAllCouriers`", undefined],
      ["`PATCH /courier-connections/{id}`", undefined, "`putCourierConnectionsById`"]
    ])
  })

  it("tell of wrapping, paging, errors and limits", () => {
    assert.includeDeepMembers(rows("2024-04", "2024-07"), [
      ["body of `createTracking`", "`{ tracking: CreateTrackingRequest }`", "`CreateTrackingRequest`"],
      [
        "answer of `deleteTrackingById`, `deleteTrackingBySlugTrackingNumber`",
        "`{ tracking: DeletedTracking }`",
        "`Tracking`"
      ],
      ["calls a second of `getTrackings`", "10", "6"]
    ])
    assert.includeDeepMembers(rows("2024-07", "2024-10"), [
      ["query of `getTrackings`", "`page: integer`", undefined],
      ["query of `getTrackings`", undefined, "`cursor: string`"],
      ["`TrackingList`", undefined, "`pagination: Pagination`"]
    ])
    assert.includeDeepMembers(rows("2025-01", "2025-04"), [["errors of `createTracking`", undefined, "`4015`"]])
  })

  it("set what replaces a field beside it, over several versions too", () => {
    assert.includeDeepMembers(rows("2024-10", "2025-01"), [
      ["`Checkpoint`", "`country_iso3: string`", "`country_region: string`"],
      ["`Tracking`", "`customer_name: string`, `emails: string[]`, `smses: string[]`", "`customers: Customer[]`"]
    ])
    assert.includeDeepMembers(rows("2024-10", "2026-07"), [
      [
        "`Tracking`, `CreateTrackingRequest`, `UpdateTrackingByIdRequest`, `DetectCourierRequest`",
        "`origin_country_iso3: string`, `tracking_origin_country: string`",
        "`origin_country_region: string`"
      ],
      ["`Checkpoint`", "`zip: string`", "`postal_code: string`"]
    ])
  })

  it("tell of types, and of what is required", () => {
    assert.includeDeepMembers(rows("2024-04", "2024-07"), [
      ["`Tracking`", "`shipment_weight: number`, `shipment_weight_unit: string`", "`shipment_weight: ShipmentWeight`"]
    ])
    assert.includeDeepMembers(rows("2026-01", "2026-07"), [["`LastMileRequest`", "`slug?: string`", "`slug: string`"]])
  })

  it("tell of rules and values alone where nothing else differs", () => {
    const found = rows("2024-10", "2025-01")
    const [, before, after] = found.find(([, before]) => before?.startsWith("`tracking_ship_date`")) ?? []
    assert.strictEqual(before, "`tracking_ship_date`, pattern `^[0-9]{8}$`")
    assert.match(after ?? "", /^`tracking_ship_date`, pattern `\^\(/)
    assert.includeDeepMembers(found, [
      [
        "values of `fields` in query of `getTrackingById`",
        "`tracking_origin_country`, `tracking_destination_country`",
        "`tracking_origin_country_region`, `tracking_destination_country_region`"
      ]
    ])
  })
})

describe("docs/VERSIONS.md", () => {
  it("is what the descriptions say", () => {
    assert.strictEqual(readFileSync(join(folder, "docs/VERSIONS.md"), "utf8"), versionsPage(versions))
  })

  it("has tables whose rows are all as wide as their heading", () => {
    const page = versionsPage(versions)
    const width = (row: string) => row.replaceAll("\\|", "").split("|").length
    const tables = page.match(/(^\|.*\n)+/gm) ?? []
    // A glance, three models, the farthest pair and each step.
    assert.lengthOf(tables, 1 + 3 + 1 + versions.length - 1)
    for (const table of tables) assert.lengthOf(new Set(table.trimEnd().split("\n").map(width)), 1)
  })
})
