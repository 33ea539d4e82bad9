/** The API versions that a sandbox answers for. Each is made from its OpenAPI document when it is first called. */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import { type Description, nullableFields, type OpenApiDocument, read } from "./description.ts"
import { type Dialect, dialect } from "./dialects.ts"

export interface Version {
  readonly dialect: Dialect
  readonly description: Description
}

type Loader = () => Promise<{ readonly default: OpenApiDocument }>

/** A document, or what loads it. */
export type DocumentSource = OpenApiDocument | Loader

/** The documents by the names of their versions. */
export type Documents = Readonly<Record<string, DocumentSource>>

const loaded = new WeakMap<Loader, OpenApiDocument>()
const versions = new WeakMap<OpenApiDocument, Version>()

const load = (loader: Loader): Effect.Effect<OpenApiDocument> =>
  Effect.suspend(() => {
    const known = loaded.get(loader)
    if (known !== undefined) return Effect.succeed(known)
    return Effect.map(Effect.promise(loader), ({ default: document }) => {
      loaded.set(loader, document)
      return document
    })
  })

const fromDocument = (document: OpenApiDocument): Version => {
  const known = versions.get(document)
  if (known !== undefined) return known
  const description = read(document)
  const nullable = {
    checkpoint: nullableFields(description, "Checkpoint"),
    tracking: nullableFields(description, "Tracking")
  }
  const version = { dialect: dialect(document.info.version, nullable), description }
  versions.set(document, version)
  return version
}

/** Gives a version: within the same task if its document is in memory, so that no virtual time passes. */
export const get = (source: DocumentSource): Effect.Effect<Version> =>
  Effect.map(typeof source === "function" ? load(source) : Effect.succeed(source), fromDocument)

const realClock = Context.get(Context.empty(), Clock.Clock)

/**
 * Loads the documents that are not in memory if the clock is a virtual one. Loading takes real time: if a test moved its
 * clock while the first call still loads, the call would time out.
 */
export const loadForVirtualClock = (sources: Iterable<DocumentSource>): Effect.Effect<void> =>
  Effect.flatMap(Clock.Clock, (clock) => {
    const loaders = clock === realClock ? [] : [...sources].filter((source) => typeof source === "function")
    return Effect.forEach(loaders, load, { concurrency: "unbounded", discard: true })
  })
