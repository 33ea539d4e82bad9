/** Reads a routed request: checks its path, query and body against the description of the version. */
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import * as couriers from "./couriers.ts"
import * as description from "./description.ts"
import type { JsonObject } from "./json.ts"
import type { OperationName } from "./operationNames.ts"
import { type Refusal, refusal, refusalOf, refuse } from "./refusal.ts"
import type { Routed } from "./router.ts"
import type { Settings } from "./settings.ts"
import type { Issue } from "./validate.ts"

/** What an operation is called with, checked against the description. */
export interface Call {
  readonly path: Routed["path"]
  readonly query: JsonObject
  readonly body: JsonObject
}

const parseJson = Option.liftThrowable((text: string): unknown => JSON.parse(text))

/** The error of a path parameter that is not valid. */
const checkPath = (path: Call["path"]): Refusal | undefined => {
  const { slug, ...others } = path
  if (slug === undefined) {
    return Object.values(others).every((id) => /^[0-9A-Za-z_-]{1,128}$/.test(id)) ? undefined : refusal(4015)
  }
  if (couriers.get(slug) === undefined && slug !== "unrecognized") return refusal(4010)
  return /^[A-Z0-9._/-]{4,100}$/i.test(path.tracking_number ?? "") ? undefined : refusal(4005)
}

/** Query parameters that are left out if they are wrong, in the versions that ignore wrong times. */
const times: ReadonlySet<string> = new Set(["created_at_min", "created_at_max", "updated_at_min", "updated_at_max"])

const readQuery = ({ operation, params, version }: Routed): Result.Result<Call["query"], Refusal> => {
  const query = description.readQuery(version.description, operation, params)
  const wrong = description.checkQuery(version.description, operation, query).map(({ path }) => path[0] ?? "")
  const { wrongTimes } = version.dialect.behavior
  const refused = wrong.find((name) => wrongTimes === "refused" || !times.has(name))
  return refused !== undefined
    ? Result.fail(refusalOf(4008, refused))
    : Result.succeed(Object.fromEntries(Object.entries(query).filter(([name]) => !wrong.includes(name))))
}

/** The value under the wrapping key, for a body that has one. */
const unwrap = ({ bodyKey, metaCodes }: description.Operation, body: unknown): Result.Result<unknown, Refusal> => {
  if (bodyKey === undefined) return Result.succeed(body)
  if (!Predicate.isObject(body)) return refuse(400)
  const inner = Object.entries(body).find(([name]) => name === bodyKey)?.[1]
  if (Predicate.isObject(inner)) return Result.succeed(inner)
  if (bodyKey === "notification") return refuse(4014)
  return metaCodes.includes(4006) ? refuse(4006) : Result.fail(refusalOf(4009, bodyKey))
}

/** The error of a shipment to predict for. It has no code of its own. */
export const badPredictionItem = (field: string): Refusal =>
  refusal(400, { message: `The value of \`${field}\` is missing or invalid.` })

/** The error of a body that is not as described. */
const refusalOfIssue = (operation: OperationName, { path, problem }: Issue): Refusal => {
  const [field] = path
  if (field === undefined) return refusal(400)
  if (operation === "predict" || (operation === "predictBatch" && path.length > 1)) {
    return badPredictionItem(path.join("."))
  }
  if (field === "tracking_number") return refusal(problem === "required" ? 4007 : problem === "type" ? 4005 : 4017)
  if (field === "slug") return refusal(4010)
  if (field === "id") return refusal(4015)
  return refusalOf(problem === "required" ? 4009 : 4008, path.join("."))
}

const readBody = ({ operation, version }: Routed, body: string): Result.Result<Call["body"], Refusal> =>
  Result.gen(function* () {
    if (operation.body === undefined) return {}
    const json = parseJson(body)
    if (Option.isNone(json)) return yield* refuse(4001)
    const inner = yield* unwrap(operation, json.value)
    const { wrongTypes } = version.dialect.behavior
    return yield* Result.mapError(description.readBody(version.description, operation, inner, wrongTypes), (issue) =>
      refusalOfIssue(operation.name, issue)
    )
  })

/** Reads path, query and body, in this order. The body is undefined if it was too large. */
export const readCall = (
  { maxBodySize }: Settings,
  routed: Routed,
  body: string | undefined
): Result.Result<Call, Refusal> =>
  Result.gen(function* () {
    const wrongPath = checkPath(routed.path)
    if (wrongPath !== undefined) return yield* Result.fail(wrongPath)
    const query = yield* readQuery(routed)
    if (body === undefined) {
      return yield* refuse(413, { message: `The sandbox takes bodies of at most ${maxBodySize} bytes.` })
    }
    return { path: routed.path, query, body: yield* readBody(routed, body) }
  })
