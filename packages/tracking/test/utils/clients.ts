/** Every version of the client, for tests that go over all of them. */
import type { AfterShipConfig } from "@effect-aftership/tracking/AfterShipConfig"
import type { AfterShipError } from "@effect-aftership/tracking/AfterShipError"
import { versions } from "@effect-aftership/tracking/ApiVersion"
import type * as Drift from "@effect-aftership/tracking/Drift"
import type { Operation } from "@effect-aftership/tracking/Operation"
import type * as Effect from "effect/Effect"
import type { HttpClient } from "effect/http/HttpClient"

type Client = Readonly<Record<string, unknown>> & { readonly responses: Drift.Responses }

const loaded = await Promise.all(
  Object.entries(versions).map(async ([version, modules]) => {
    const [client, { operations }] = await Promise.all([modules.client(), modules.operations()])
    return [version, { client, operations: Object.values<Operation>(operations) }] as const
  })
)

export const clients: Readonly<Record<string, Client>> = Object.fromEntries(
  loaded.map(([version, { client }]) => [version, client])
)

export const operationsOf = (version: string): ReadonlyArray<Operation> =>
  loaded.find(([name]) => name === version)?.[1].operations ?? []

/** A function of a version, whose arguments the test has from the description. */
export type Call = (
  ...input: ReadonlyArray<unknown>
) => Effect.Effect<object, AfterShipError, AfterShipConfig | HttpClient>
