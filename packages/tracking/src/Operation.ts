/**
 * What an operation of the API is, as data: for programs that find it by its name, such as a command line, a tool for
 * agents, or documentation. Each version has all of its operations in a module of their own, such as
 * `@effect-aftership/tracking/2026-07/operations`.
 *
 * **Gotchas**
 *
 * That module has every function and every schema of its version. A program that knows which function it calls imports
 * that function.
 *
 * @since 0.1.0
 */
import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"
import type * as Schema from "effect/Schema"
import type { AfterShipConfig } from "./AfterShipConfig.ts"
import type { AfterShipError, ApiErrorClass, InvalidInput } from "./AfterShipError.ts"

/**
 * An argument of an operation's function.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameter {
  /** The name of the argument, such as `id`, `body` or `query`. */
  readonly name: string
  /** Where it is sent. */
  readonly in: "path" | "body" | "query"
  readonly required: boolean
  readonly description: string
  /** What it may be, with what is said of each field. Its encoded side is JSON: times are texts there. */
  readonly schema: Schema.Codec<unknown, unknown>
}

/**
 * How an operation gives its answer page by page.
 *
 * **Details**
 *
 * - `"cursor"`: `pagination.next_cursor` of an answer is the `cursor` of the next query, until
 *   `pagination.has_next_page` is not true
 * - `"page"`: the next query has a `page` that is one higher, until a page has fewer items than `limit` allows
 *
 * @category models
 * @since 0.1.0
 */
export interface Paging {
  readonly by: "cursor" | "page"
  /** The field of the answer that holds the items of a page. */
  readonly items: string
}

/**
 * An operation of one API version.
 *
 * **Details**
 *
 * `Input` are the types of its function's arguments, `A` is the type of its data and `E` that of its errors. What is
 * left out may be any.
 *
 * @example
 * import { operations } from "@effect-aftership/tracking/2026-07/operations"
 * import * as Schema from "effect/Schema"
 *
 * // What a tool for agents needs of each operation: a name, a text, and a JSON Schema of its arguments.
 * export const tools = Object.values(operations).map(({ description, input, name }) => ({
 *   name,
 *   description,
 *   inputSchema: Schema.toJsonSchemaDocument(input)
 * }))
 *
 * @category models
 * @since 0.1.0
 */
export interface Operation<
  in Input extends ReadonlyArray<unknown> = never,
  out A extends object = object,
  out E extends AfterShipError = AfterShipError
> {
  /** The name of its function, such as `getTrackingById`. */
  readonly name: string
  readonly apiVersion: string
  /** What it is about, such as `Trackings`. */
  readonly group: string
  /** What it does, in a few words. */
  readonly summary: string
  readonly description: string
  /** The page of AfterShip's documentation. */
  readonly documentation: string
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
  /** The path below the version, its parameters in braces. */
  readonly path: string
  /** The arguments of its function, in their order. */
  readonly parameters: ReadonlyArray<Parameter>
  /** All arguments as one object, by their names: `{ id, body, query }`. */
  readonly input: Schema.Codec<Readonly<Record<string, unknown>>, unknown>
  /** The schema of the body, where it has one. */
  readonly body: Schema.Codec<unknown, unknown> | undefined
  /** The schema of the query, where it has one. */
  readonly query: Schema.Codec<unknown, unknown> | undefined
  /** The schema of the data of its answer. */
  readonly data: Schema.Codec<A, unknown>
  /** The keys that the body and the data are wrapped under on the wire, in the versions that wrap. */
  readonly bodyKey: string | undefined
  readonly dataKey: string | undefined
  /** The classes of the errors that it adds to those of every call. */
  readonly errors: ReadonlyArray<ApiErrorClass>
  /** How many calls an account may make that has no other limit. */
  readonly rateLimit: { readonly requests: number; readonly seconds: number }
  /** Whether a call may be sent again where it may have been carried out already. */
  readonly idempotent: boolean
  readonly paging: Paging | undefined
  /** Arguments that are as described, by their names. */
  readonly example: Readonly<Record<string, unknown>>
  /** The function. */
  readonly call: (...input: Input) => Effect.Effect<A, E, AfterShipConfig | HttpClient>
  /**
   * Calls the function with arguments that come from elsewhere, as {@link Operation.input} has them. What is not as
   * described, or has no place in it, fails with `InvalidInput` before anything is sent.
   */
  readonly run: (input: unknown) => Effect.Effect<A, E | InvalidInput, AfterShipConfig | HttpClient>
}
