/** Finds the version and the operation that a request is for. */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as description from "./description.ts"
import { type Refusal, refuse } from "./refusal.ts"
import type { Settings } from "./settings.ts"
import * as versions from "./versions.ts"
import type { WireRequest } from "./wire.ts"

export interface Routed {
  readonly version: versions.Version
  readonly operation: description.Operation
  readonly path: Readonly<Record<string, string>>
  readonly params: URLSearchParams
}

const decodeSegment = Option.liftThrowable(decodeURIComponent)

const parseTarget = (target: string) => {
  const [path = "", query = ""] = target.split(/\?(.*)/s, 2)
  // An encoded slash is part of a segment. A segment that cannot be decoded stays as it is.
  const segments = path
    .slice(1)
    .split("/")
    .map((segment) => Option.getOrElse(decodeSegment(segment), () => segment))
  return { path, segments, params: new URLSearchParams(query) }
}

const unknownRoute = ({ supported }: Settings, problem: string) =>
  refuse(404, { message: `${problem} The sandbox knows /tracking/${[...supported.keys()].join(", ")} of the API.` })

/** The document of the version that answers. The oldest supported version answers in place of a retired one. */
const documentFor = ({ retired, supported }: Settings, version: string): versions.DocumentSource | undefined => {
  const [oldest] = supported.values()
  return retired.includes(version) ? oldest : supported.get(version)
}

export const route = (settings: Settings, request: WireRequest): Effect.Effect<Result.Result<Routed, Refusal>> =>
  Effect.gen(function* () {
    if (request.misdirected !== undefined) return refuse(421, { message: request.misdirected })
    const {
      params,
      path,
      segments: [product, name = "", ...segments]
    } = parseTarget(request.target)
    if (product !== "tracking") return unknownRoute(settings, `The sandbox does not know the path ${path}.`)
    const document = documentFor(settings, name)
    if (document === undefined) return unknownRoute(settings, `The sandbox does not know the version ${name}.`)
    const version = yield* versions.get(document)
    const operations = description.match(version.description, segments)
    const operation = operations.find(({ method }) => method === request.method)
    if (operation === undefined) {
      return unknownRoute(
        settings,
        operations.length === 0
          ? `The sandbox does not know the path ${path}.`
          : `The sandbox does not know ${request.method} for the path ${path}.`
      )
    }
    return Result.succeed({ version, operation, path: description.readPath(operation, segments), params })
  })
