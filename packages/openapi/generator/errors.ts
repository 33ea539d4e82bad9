/** The table of errors, `errors.json`, and what is written from it. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { doc } from "./text.ts"

export interface ApiError {
  /** The code of the envelope. */
  readonly code: number
  /** AfterShip's name of it, which several codes may share. */
  readonly name: string
  /** The HTTP status that it comes with. */
  readonly status: number
  /** The `type` of the envelope. */
  readonly type: string
  /** The text of the envelope; `[field_name]` stands for the fields it is about. */
  readonly message: string
  /** What the class says of itself. Codes that share a name share a class, which the first of them describes. */
  readonly description?: string
  readonly details?: string
  readonly see?: ReadonlyArray<string>
}

export interface ErrorTable {
  readonly errors: ReadonlyArray<ApiError>
  readonly groups: Readonly<
    Record<string, { readonly description: string; readonly codes: ReadonlyArray<number> } | undefined>
  >
}

export const readErrors = (): ErrorTable =>
  JSON.parse(readFileSync(join(import.meta.dirname, "..", "errors.json"), "utf8"))

/** The group that every operation answers with, whatever else it names. */
export const every = "every"

/** `TRACKING_DOES_NOT_EXIST` is the class `TrackingDoesNotExist`. */
const className = ({ name }: ApiError): string =>
  name
    .split("_")
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join("")

/** The classes that stand for some codes, without repetition. */
export const classes = (table: ErrorTable, codes: ReadonlyArray<number>): ReadonlyArray<string> => [
  ...new Set(table.errors.filter(({ code }) => codes.includes(code)).map(className))
]

/** The codes of some groups together, by their number. */
export const codesOf = ({ groups }: ErrorTable, names: ReadonlyArray<string>): ReadonlyArray<number> =>
  [...new Set(names.flatMap((name) => groups[name]?.codes ?? []))].sort((a, b) => a - b)

/** The constant that holds the classes of a group. */
export const groupName = (group: string): string => `${group}Errors`

/** The errors that each have a class of their own. */
const described = ({ errors }: ErrorTable): ReadonlyArray<ApiError> =>
  errors.filter(({ description }) => description !== undefined)

/** What a class has besides, and an example. */
const more: Readonly<Record<string, { readonly member: string; readonly example: ReadonlyArray<string> }>> = {
  TrackingAlreadyExist: {
    member: "readonly tracking: ExistingTracking | undefined = existing(this.data)",
    example: [
      "@example",
      'import { createTracking } from "@effect-aftership/tracking/2026-07/createTracking"',
      'import { getTrackingById } from "@effect-aftership/tracking/2026-07/getTrackingById"',
      'import * as Effect from "effect/Effect"',
      "",
      "// The tracking, whether it is new or not.",
      'export const program = createTracking({ tracking_number: "920241085725456" }).pipe(',
      '  Effect.catchTag("TrackingAlreadyExist", Effect.fnUntraced(function*(error) {',
      "    if (error.tracking === undefined) return yield* error",
      "    return yield* getTrackingById(error.tracking.id)",
      "  }))",
      ")",
      ""
    ]
  }
}

const errorClass = (error: ApiError): string => {
  const name = className(error)
  const { example = [], member } = more[name] ?? {}
  // The HTTP status alone may choose these, whatever the envelope says.
  const fields = error.code < 1000 && error.code !== 400 ? "StatusErrorFields" : "ApiErrorFields"
  return [
    doc(
      [
        error.description ?? "",
        "**Details**",
        `\`${error.name}\`, meta code ${error.code}, HTTP status ${error.status}. ${error.details ?? ""}`.trimEnd()
      ],
      [
        ...example,
        ...(error.see ?? []).map((see) => `@see ${see}`),
        "@see https://www.aftership.com/docs/tracking/quickstart/request-errors",
        "@category api errors",
        "@since 0.1.0"
      ]
    ),
    `export class ${name} extends TaggedError("${name}")<${fields}> {`,
    `  static readonly metaCode = ${error.code}`,
    `  readonly code = ${JSON.stringify(error.name)}`,
    ...(member === undefined ? [] : [`  ${member}`]),
    "}"
  ].join("\n")
}

/** The classes that stand for a code, their union, and the look-up by code: a part of `AfterShipError.ts`. */
export const errorClasses = (table: ErrorTable): string => {
  const shared = described(table).flatMap((error) => {
    const codes = table.errors.filter(({ name }) => name === error.name).map(({ code }) => code)
    const [last] = codes.slice(-1)
    return codes.length === 1
      ? []
      : [`\`${className(error)}\` stands under ${codes.slice(0, -1).join(", ")} and ${last}.`]
  })
  return [
    ...described(table).map(errorClass),
    [
      doc(["Every error that stands for a meta code of AfterShip's table."], ["@category models", "@since 0.1.0"]),
      `export type ApiError = ${described(table)
        .map((error) => `\n  | ${className(error)}`)
        .join("")}`
    ].join("\n"),
    [
      doc(
        [
          [
            "Each class that stands for a meta code, by that code, for programs that read the codes themselves, such as a",
            `proxy or a log analyser. ${shared.join(" ")}`
          ].join(" "),
          "**Gotchas**",
          "Whoever imports the table has all of its classes in the bundle; no endpoint does."
        ],
        ["@see https://www.aftership.com/docs/tracking/quickstart/request-errors", "@category models", "@since 0.1.0"]
      ),
      "export const apiErrorByMetaCode: ReadonlyMap<number, ApiErrorClass> = new Map<number, ApiErrorClass>([",
      table.errors.map((error) => `  [${error.code}, ${className(error)}]`).join(",\n"),
      "])"
    ].join("\n")
  ].join("\n\n")
}

/** What the package's index exports of them. */
export const errorExports = (table: ErrorTable): string =>
  `export { ${[...described(table).map(className), "apiErrorByMetaCode", "type ApiError"].join(", ")} } from "./AfterShipError.ts"`

/** The groups that operations name, as tuples of classes. */
export const errorGroups = (table: ErrorTable): string => {
  const groups = Object.entries(table.groups).filter(([name]) => name !== every)
  const used = classes(
    table,
    groups.flatMap(([, group]) => group?.codes ?? [])
  )
  return [
    doc([
      [
        "The errors that operations add to those of every call, by the groups that `packages/openapi/errors.json` names.",
        "Written by `npm run generate`. Each group is a constant of its own, so that a program has those that it uses."
      ].join(" ")
    ]),
    `import { ${used.join(", ")} } from "../AfterShipError.ts"`,
    "",
    ...groups.flatMap(([name, group]) => [
      doc([group?.description ?? ""]),
      `export const ${groupName(name)} = [${classes(table, group?.codes ?? []).join(", ")}] as const`,
      ""
    ])
  ].join("\n")
}

/** The README's table. */
export const errorRows = (table: ErrorTable): ReadonlyArray<readonly [tag: string, name: string, codes: string]> =>
  described(table).map((error) => [
    className(error),
    error.name,
    table.errors
      .filter(({ name }) => name === error.name)
      .map(({ code }) => code)
      .join(", ")
  ])
