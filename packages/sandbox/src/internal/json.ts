/** Reads values of parsed JSON. A value of another type is undefined or empty. */
import * as Predicate from "effect/Predicate"

export type JsonObject = Readonly<Record<string, unknown>>

export const text = (value: unknown): string | undefined => (Predicate.isString(value) ? value : undefined)

export const integer = (value: unknown): number | undefined => (Predicate.isNumber(value) ? value : undefined)

export const texts = (value: unknown): ReadonlyArray<string> | undefined =>
  Array.isArray(value) ? value.filter(Predicate.isString) : undefined

export const record = (value: unknown): JsonObject => (Predicate.isObject(value) ? value : {})

export const list = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [])
