/** What a version promises of its operations, for the compiler to compare. Nothing here runs. */
import type { AfterShipConfig } from "@effect-aftership/tracking/AfterShipConfig"
import type { Operation } from "@effect-aftership/tracking/Operation"
import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- two functions are the same type only if A and B are
export type Equals<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** Accepts `true` alone. */
export type Expect<T extends true> = T

/** What every call may fail with. */
type Common =
  | "InvalidInput"
  | "InvalidOption"
  | "InvalidRequest"
  | "ApiKeyInvalid"
  | "RequestNotAllowed"
  | "NotFound"
  | "TooManyRequest"
  | "InternalError"
  | "UnknownApiError"
  | "ConnectionFailed"
  | "TimedOut"
  | "ResponseError"

/**
 * Of each function of a version: what it takes, what it gives, and the tags of the errors that it adds to those of every
 * call. A call that lacks one of those, or requires anything but the configuration and a client, is `"broken"`.
 */
export type Contract<Version> = {
  readonly [
    Name in keyof Version as Version[Name] extends (...input: never) => Effect.Effect<unknown, unknown>
      ? Name
      : Version[Name] extends (...input: never) => Effect.Effect<unknown, unknown, AfterShipConfig | HttpClient>
        ? Name
        : never
  ]: Version[Name] extends (...input: infer Input) => Effect.Effect<infer Data, infer E, infer R>
    ? [Equals<R, AfterShipConfig | HttpClient>, Common] extends [true, TagOf<E>]
      ? readonly [Input, Data, Exclude<TagOf<E>, Common>]
      : "broken"
    : never
}

/** The same of the operations as data, by what their functions take and give when they are called by name. */
export type OfData<Operations> = {
  readonly [Name in keyof Operations]: Operations[Name] extends Operation<infer Input, infer Data, infer E>
    ? [Equals<ReturnType<Operations[Name]["run"]>, ReturnType<Operation<Input, Data, E>["run"]>>, Common] extends [
        true,
        TagOf<E>
      ]
      ? readonly [Input, Data, Exclude<TagOf<E>, Common>]
      : "broken"
    : "broken"
}

type TagOf<E> = E extends { readonly _tag: infer Tag } ? Tag : never
