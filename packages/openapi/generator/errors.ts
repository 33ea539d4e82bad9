/** The table of errors, `errors.json`, and the code that is generated from it. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { doc } from "./text.ts"

export interface ApiError {
  /** The code of the envelope. */
  readonly code: number
  /** AfterShip's name for the error, which several codes may share. */
  readonly name: string
  /** The HTTP status of the response. */
  readonly status: number
  /** The `type` of the envelope. */
  readonly type: string
  /** The message in the envelope. `[field_name]` stands for the fields it is about. */
  readonly message: string
  /** The description of the class. Codes that share a name share a class, and the first of them describes it. */
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

/** The group of errors that every operation can return. */
export const every = "every"

/** The class name for an error, such as `TrackingDoesNotExist` for `TRACKING_DOES_NOT_EXIST`. */
const className = ({ name }: ApiError): string =>
  name
    .split("_")
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join("")

/** The classes for some codes, without duplicates. */
export const classes = (table: ErrorTable, codes: ReadonlyArray<number>): ReadonlyArray<string> => [
  ...new Set(table.errors.filter(({ code }) => codes.includes(code)).map(className))
]

/** The codes of some groups together, in numerical order. */
export const codesOf = ({ groups }: ErrorTable, names: ReadonlyArray<string>): ReadonlyArray<number> =>
  [...new Set(names.flatMap((name) => groups[name]?.codes ?? []))].sort((a, b) => a - b)

/** The name of the constant with the classes of a group. */
export const groupName = (group: string): string => `${group}Errors`

/** The errors that have their own class. */
const described = ({ errors }: ErrorTable): ReadonlyArray<ApiError> =>
  errors.filter(({ description }) => description !== undefined)

/** An additional member of a class, and an example. */
const more: Readonly<Record<string, { readonly member: string; readonly example: ReadonlyArray<string> }>> = {
  TrackingAlreadyExist: {
    member: "readonly tracking: ExistingTracking | undefined = existing(this.data)",
    example: [
      "@example",
      'import { createTracking } from "@effect-aftership/tracking/2026-07/createTracking"',
      'import { getTrackingById } from "@effect-aftership/tracking/2026-07/getTrackingById"',
      'import * as Effect from "effect/Effect"',
      "",
      "// The tracking, new or existing.",
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
  // These may be chosen by the HTTP status alone.
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

/** The generated part of `AfterShipError.ts`: the classes for meta codes, their union, and the table by code. */
export const errorClasses = (table: ErrorTable): string => {
  const shared = described(table).flatMap((error) => {
    const codes = table.errors.filter(({ name }) => name === error.name).map(({ code }) => code)
    const [last] = codes.slice(-1)
    return codes.length === 1
      ? []
      : [`\`${className(error)}\` has the codes ${codes.slice(0, -1).join(", ")} and ${last}.`]
  })
  return [
    ...described(table).map(errorClass),
    [
      doc(["All errors that have a meta code in AfterShip's table."], ["@category models", "@since 0.1.0"]),
      `export type ApiError = ${described(table)
        .map((error) => `\n  | ${className(error)}`)
        .join("")}`
    ].join("\n"),
    [
      doc(
        [
          [
            "The error classes by meta code, for programs that read the codes themselves, such as a",
            `proxy or a log analyser. ${shared.join(" ")}`
          ].join(" "),
          "**Gotchas**",
          "Importing this table adds all of its classes to the bundle. No endpoint imports it."
        ],
        ["@see https://www.aftership.com/docs/tracking/quickstart/request-errors", "@category models", "@since 0.1.0"]
      ),
      "export const apiErrorByMetaCode: ReadonlyMap<number, ApiErrorClass> = new Map<number, ApiErrorClass>([",
      table.errors.map((error) => `  [${error.code}, ${className(error)}]`).join(",\n"),
      "])"
    ].join("\n")
  ].join("\n\n")
}

/** The exports of the package's index. */
export const errorExports = (table: ErrorTable): string =>
  `export { ${[...described(table).map(className), "apiErrorByMetaCode", "type ApiError"].join(", ")} } from "./AfterShipError.ts"`

/** The groups of errors, as tuples of classes. */
export const errorGroups = (table: ErrorTable): string => {
  const groups = Object.entries(table.groups).filter(([name]) => name !== every)
  const used = classes(
    table,
    groups.flatMap(([, group]) => group?.codes ?? [])
  )
  return [
    doc([
      [
        "The errors that operations have in addition to those of every call, in the groups of `packages/openapi/errors.json`.",
        "Written by `npm run generate`. Each group is a separate constant, so that a bundle contains only the groups that are used."
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
