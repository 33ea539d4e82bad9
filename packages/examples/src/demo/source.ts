/** Calls as source code, as you would type them. */
import * as Arr from "effect/Array"
import * as Predicate from "effect/Predicate"

/** Long strings such as cursors are shortened. */
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

/** An array or object with each member on its own line. A member that is too long is broken over lines in turn. */
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

/** A value as source code after a prefix: on one line if it fits into the columns, or else on several. */
export const source = (value: unknown, columns: number, prefix = ""): string => {
  const line = prefix + inline(value)
  return line.length <= columns ? line : prefix + spread(value, columns)
}

/** A call as source code. If it needs several lines, the last argument is broken over lines. */
export const callSource = (name: string, args: ReadonlyArray<unknown>, columns: number): string => {
  const line = `${name}(${args.map(inline).join(", ")})`
  if (line.length <= columns) return line
  const others = args.slice(0, -1).map((argument) => `${inline(argument)}, `)
  return `${name}(${others.join("")}${spread(args.at(-1), columns)})`
}
