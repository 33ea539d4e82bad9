/**
 * The rules of the API for courier connections, shared by all versions that have them.
 */
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as couriers from "./couriers.ts"
import { newestFirst } from "./paging.ts"
import { type Refusal, refusalOf, refuse } from "./refusal.ts"
import { type Env, newId, type Outcome } from "./rule.ts"
import type { Connection, State } from "./state.ts"

const put = (state: State, connection: Connection): State => ({
  ...state,
  connections: HashMap.set(state.connections, connection.id, connection)
})

export const find = (state: State, id: string): Result.Result<Connection, Refusal> =>
  Option.match(HashMap.get(state.connections, id), { onNone: () => refuse(404), onSome: Result.succeed })

/** The connections of a courier, or all of them, newest first. */
export const list = (state: State, courierSlug: string | undefined): ReadonlyArray<Connection> =>
  HashMap.toValues(state.connections)
    .filter((connection) => courierSlug === undefined || connection.courierSlug === courierSlug)
    .sort((a, b) => newestFirst(a, b))

type Credentials = Connection["credentials"]

export const create = (state: State, env: Env, courierSlug: string, credentials: Credentials): Outcome<Connection> => {
  if (couriers.get(courierSlug) === undefined) return Result.fail(refusalOf(4008, "courier_slug"))
  const id = newId(env, state.ids)
  const connection: Connection = { id, courierSlug, credentials, createdAt: env.now, editedAt: env.now }
  return Result.succeed([connection, put({ ...state, ids: state.ids + 1 }, connection)])
}

export const update = (state: State, env: Env, id: string, credentials: Credentials): Outcome<Connection> =>
  Result.map(find(state, id), (before) => {
    const connection: Connection = { ...before, credentials, editedAt: env.now }
    return [connection, put(state, connection)] as const
  })

export const remove = (state: State, id: string): Outcome<Connection> =>
  Result.map(
    find(state, id),
    (connection) => [connection, { ...state, connections: HashMap.remove(state.connections, id) }] as const
  )
