/** Reads and checks the documents of this package. All code that needs the API versions gets them here. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { type Description, type Document, read } from "./Description.ts"
import { type ErrorTable, readErrors } from "./errors.ts"
import { problemsOf, problemsOfErrors } from "./problems.ts"

const folder = join(import.meta.dirname, "..")

/** All problems of the documents, one sentence each. */
export class InvalidDocuments extends Error {
  readonly problems: ReadonlyArray<string>
  constructor(problems: ReadonlyArray<string>) {
    super(problems.join("\n"))
    this.problems = problems
  }
}

const json = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(join(folder, file), "utf8"))
  } catch (error) {
    throw new InvalidDocuments([`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`])
  }
}

const documentOf = (version: string) => ({ file: `${version}.json`, document: json(`${version}.json`) })

/** The versions that have a document, oldest first. */
export const versionNames = (): ReadonlyArray<string> =>
  readdirSync(folder)
    .flatMap((name) => /^(\d{4}-\d{2})\.json$/.exec(name)?.[1] ?? [])
    .toSorted()

export const readTable = (): ErrorTable => {
  const problems = problemsOfErrors(json("errors.json"))
  if (problems.length > 0) throw new InvalidDocuments(problems)
  return readErrors()
}

/** Each version's description, oldest first. Fails with all problems of all documents. */
export const readAll = (table: ErrorTable = readTable()): ReadonlyArray<Description> => {
  const versions = versionNames()
  const found = versions.map(documentOf)
  const problems = found.flatMap(({ document, file }) => problemsOf(file, document, table, versions))
  if (versions.length === 0) problems.push("There is no document, such as 2026-07.json, in packages/openapi.")
  if (problems.length > 0) throw new InvalidDocuments(problems)
  const descriptions = found.map(({ document, file }): Description | string => {
    try {
      // `problemsOf` has checked it.
      return read(document as Document, table)
    } catch (error) {
      return `${file}: ${error instanceof Error ? error.message : String(error)}.`
    }
  })
  const failed = descriptions.filter((description) => typeof description === "string")
  if (failed.length > 0) throw new InvalidDocuments(failed)
  return descriptions.filter((description) => typeof description !== "string")
}

export const descriptionOf = (version: string): Description => {
  const table = readTable()
  const { document, file } = documentOf(version)
  const problems = problemsOf(file, document, table, versionNames())
  if (problems.length > 0) throw new InvalidDocuments(problems)
  return read(document as Document, table)
}
