/**
 * Holds what the documentation refers to against what there is: each `{@link}` names something that its file declares or
 * imports, and each link of a README leads to a file, and to a heading of it.
 */
import { existsSync, globSync, readFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"

const root = join(import.meta.dirname, "..")

const problems: Array<string> = []

const lineOf = (text: string, index: number): number => text.slice(0, index).split("\n").length

/** The names that a module declares at its top, exported or not. */
const declared = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(/^(?:export )?(?:declare )?(?:abstract )?(?:const|class|interface|type|function) (\w+)/gm)].map(
      ([, name = ""]) => name
    )
  )

/** The names that a module hands on from others. */
const handedOn = (text: string): ReadonlyArray<string> =>
  [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, names = ""]) => namesIn(names))

const namesIn = (list: string): ReadonlyArray<string> =>
  list
    .split(",")
    .map(
      (name) =>
        name
          .trim()
          .replace(/^type /, "")
          .split(" as ")
          .at(-1) ?? ""
    )
    .filter((name) => name !== "")

/** The modules that a file imports whole, by their name in it; and the single names that it imports. */
const imports = (text: string) => {
  const modules = new Map<string, string>()
  const names = new Set<string>()
  for (const [, clause = "", from = ""] of text.matchAll(/^import (?:type )?([^"]*?) from "([^"]+)"/gm)) {
    const [, module] = clause.match(/^\* as (\w+)$/) ?? []
    if (module !== undefined) modules.set(module, from)
    else namesIn(clause.replace(/[{}]/g, ",")).forEach((name) => names.add(name))
  }
  return { modules, names }
}

for (const file of globSync("packages/*/src/**/*.ts", { cwd: root })) {
  // What the examples import is not in the scope of the file.
  const text = readFileSync(join(root, file), "utf8")
  const code = text.replace(/\/\*\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "))
  const own = declared(code)
  const { modules, names } = imports(code)
  for (const { 1: target = "", index } of text.matchAll(/\{@link ([\w.]+)[^}]*\}/g)) {
    const [head = "", member] = target.split(".")
    const from = modules.get(head)
    const found =
      member === undefined || from === undefined
        ? own.has(head) || names.has(head) || handedOn(code).includes(head)
        : !from.startsWith(".") || declared(readFileSync(join(root, dirname(file), from), "utf8")).has(member)
    if (!found) problems.push(`${file}:${lineOf(text, index)}: {@link ${target}} is not in the scope of the file`)
  }
}

/** A heading as the address of its place, as GitHub writes it. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[`*]/g, "")
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .trim()
    .replaceAll(" ", "-")

const anchorsOf = (file: string): ReadonlySet<string> =>
  new Set([...readFileSync(file, "utf8").matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => anchor(heading)))

for (const file of globSync(["*.md", ".github/**/*.md", "packages/*/*.md", "packages/*/docs/**/*.md"], { cwd: root })) {
  const text = readFileSync(join(root, file), "utf8").replace(/```[\s\S]*?```/g, (code) => code.replace(/[^\n]/g, " "))
  for (const { 1: target = "", index } of text.matchAll(/\]\(([^)\s]+)\)/g)) {
    if (URL.canParse(target)) continue
    const [path = "", heading] = target.split("#")
    const to = path === "" ? join(root, file) : join(root, dirname(file), path)
    if (!existsSync(to) || (heading !== undefined && !anchorsOf(to).has(heading))) {
      problems.push(`${relative(root, join(root, file))}:${lineOf(text, index)}: ${target} leads nowhere`)
    }
  }
}

if (problems.length > 0) {
  console.error(problems.join("\n"))
  process.exit(1)
}
