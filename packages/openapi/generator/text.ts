/** JSDoc comments, wrapped to the width of the code. */

/** A JSDoc comment from paragraphs and tags. Lines that start with `- ` or are indented keep their line breaks. */
export const doc = (paragraphs: ReadonlyArray<string>, tags: ReadonlyArray<string> = [], indent = ""): string => {
  const [only] = paragraphs
  if (paragraphs.length === 1 && tags.length === 0 && only !== undefined && indent.length + only.length + 7 <= 120) {
    return `${indent}/** ${only} */`
  }
  const lines = paragraphs.flatMap((paragraph, index) => [
    ...(index === 0 ? [] : [""]),
    ...paragraph.split("\n").flatMap((line) => wrap(line, 117 - indent.length))
  ])
  const all = tags.length === 0 ? lines : [...lines, "", ...tags.flatMap((tag) => tag.split("\n"))]
  return [`${indent}/**`, ...all.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`].join("\n")
}

const wrap = (line: string, width: number): ReadonlyArray<string> => {
  if (line.length <= width || line.startsWith(" ")) return [line]
  const hang = line.startsWith("- ") ? "  " : ""
  const lines: Array<string> = []
  let current = ""
  // A link is not broken over lines.
  for (const word of line.match(/\{@link [^}]*\}\S*|\S+/g) ?? []) {
    if (current !== "" && current.length + 1 + word.length > width) {
      lines.push(current)
      current = hang + word
    } else {
      current = current === "" ? word : `${current} ${word}`
    }
  }
  return [...lines, current]
}

/** A value as TypeScript source, on several lines if one would be too long. */
export const literal = (value: unknown, indent = ""): string => {
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"]
  const items = (indent: string) =>
    Array.isArray(value)
      ? value.map((item) => literal(item, indent))
      : Object.entries(value).map(([key, item]) => `${keyLiteral(key)}: ${literal(item, indent)}`)
  const space = Array.isArray(value) ? "" : " "
  const line = `${open}${space}${items("").join(", ")}${space}${close}`
  const inner = `${indent}  `
  return line.length + indent.length <= 66 && !line.includes("\n")
    ? line
    : `${open}\n${items(inner)
        .map((item) => inner + item)
        .join(",\n")}\n${indent}${close}`
}

const keyLiteral = (key: string): string => (/^[\w$]+$/.test(key) ? key : JSON.stringify(key))

/** A source file with one generated part, which is between two comments, replaced. */
export const within = (source: string, path: string, name: string, part: string): string => {
  const [open, close] = [`// generated: ${name}\n`, "// end generated"]
  const start = source.indexOf(open)
  const end = source.indexOf(close, start)
  if (start === -1 || end === -1) throw new Error(`${path} has no "${open.trim()}" with an "${close}"`)
  return `${source.slice(0, start + open.length)}\n${part}\n\n${source.slice(end)}`
}
