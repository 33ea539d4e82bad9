/** Calls written down as one would type them. */
import * as Arr from "effect/Array"
import * as Predicate from "effect/Predicate"

/** Long texts that nobody types, such as cursors, are cut. */
const text = (value: string): string => JSON.stringify(value.length > 48 ? `${value.slice(0, 12)}…` : value)

const key = (name: string): string => (/^[\w$]+$/.test(name) ? name : JSON.stringify(name))

const inline = (value: unknown): string =>
  Predicate.isString(value)
    ? text(value)
    : Arr.isArray(value)
      ? `[${value.map(inline).join(", ")}]`
      : Predicate.isObject(value)
        ? `{ ${Object.entries(value)
            .map(([name, member]) => `${key(name)}: ${inline(member)}`)
            .join(", ")} }`
        : String(value)

const block = (open: string, members: ReadonlyArray<string>, close: string): string =>
  `${open}\n${members.join(",\n").replaceAll(/^/gm, "  ")}\n${close}`

/** An array or object with a line of its own for each member, which is spread in turn where its line is too long. */
const spread = (value: unknown, columns: number): string => {
  // Indented by two, and followed by a comma.
  const inner = columns - 3
  return Arr.isArray(value)
    ? block(
        "[",
        value.map((member) => source(member, inner)),
        "]"
      )
    : Predicate.isObject(value)
      ? block(
          "{",
          Object.entries(value).map(([name, member]) => source(member, inner, `${key(name)}: `)),
          "}"
        )
      : inline(value)
}

/** A value as source text, after a prefix: on one line if that fits into so many columns, else spread over several. */
export const source = (value: unknown, columns: number, prefix = ""): string => {
  const line = prefix + inline(value)
  return line.length <= columns ? line : prefix + spread(value, columns)
}

/** A call as source text; where it takes several lines, it is the last argument that is spread. */
export const callSource = (name: string, args: ReadonlyArray<unknown>, columns: number): string => {
  const line = `${name}(${args.map(inline).join(", ")})`
  if (line.length <= columns) return line
  const others = args.slice(0, -1).map((argument) => `${inline(argument)}, `)
  return `${name}(${others.join("")}${spread(args.at(-1), columns)})`
}
