import * as Result from "effect/Result"
import type { OutgoingRequest } from "../../Authentication.ts"
import { body } from "./body.ts"
import { headers } from "./headers.ts"
import { path } from "./path.ts"
import { query } from "./query.ts"

/** What is known of an operation before it is called. */
interface Route extends Pick<OutgoingRequest, "method"> {
  readonly apiVersion: string
  readonly path: string
  readonly bodyKey?: string
}

/** The arguments of a call. An operation that has a body has the key, whatever is in it. */
export interface Input {
  readonly path?: Readonly<Record<string, string>>
  readonly query?: object | undefined
  readonly body?: object
}

/** What is sent, the same on each try but for its authentication. */
export interface Prepared extends OutgoingRequest {
  /** Path and query, encoded. */
  readonly target: string
}

/** Checks the input of a call, and makes the request of it. */
export const prepare = (
  endpoint: Route,
  input: Input,
  domain: string,
  own: Readonly<Record<string, string>>
): Result.Result<Prepared, { readonly path: string; readonly problem: string }> => {
  const segments = path(endpoint.path, input.path ?? {})
  if (Result.isFailure(segments)) return Result.fail(segments.failure)
  const asked = query(input.query ?? {})
  if (Result.isFailure(asked)) return Result.fail(asked.failure)
  const bytes = "body" in input ? body(input.body, endpoint.bodyKey) : Result.succeed(undefined)
  if (Result.isFailure(bytes)) return Result.fail(bytes.failure)
  const further = headers(own)
  if (Result.isFailure(further)) return Result.fail(further.failure)
  const target = `/tracking/${endpoint.apiVersion}${segments.success}${asked.success}`
  return Result.succeed({
    method: endpoint.method,
    target,
    // Parsed only when it is read. An own property, so that a copy by spreading has it too.
    get url() {
      return new URL(domain + target)
    },
    headers: further.success,
    body: bytes.success
  })
}
