/**
 * The parts of undici that this package uses, imported one by one. The root of undici imports all of it, and Bun replaces
 * the root with a stand-in that cannot dispatch. The pinned version range, `~7.30`, fixes the path of each part, and a test
 * fails if one moves. Undici 8 is not used: it is twice the size in a bundle, and needs Node 22.19.
 */
import type { Socket } from "node:net"
import type { Duplex } from "node:stream"
import type {
  buildConnector as BuildConnector,
  Client as UndiciClient,
  Dispatcher,
  FormData as UndiciFormData
} from "undici"
// @ts-expect-error Undici has types for its root only.
import untypedBuildConnector from "undici/lib/core/connect.js"
// @ts-expect-error Undici has types for its root only.
import untypedClient from "undici/lib/dispatcher/client.js"

/** Names and values of headers, alternating, as received. */
export type RawHeaders = ReadonlyArray<Buffer>

/**
 * Undici's callbacks for a request. The last call is to `onUpgrade`, `onComplete` or `onError`. This is the older of
 * undici's two kinds of handlers. Undici wraps the newer kind in the older one, which alone costs a twentieth of a call,
 * mostly for headers that are never read.
 */
export interface Handler {
  /** The request is about to be written. */
  onConnect(): void
  /** The connection no longer speaks HTTP. */
  onUpgrade(status: number, headers: RawHeaders, socket: Duplex): void
  /**
   * Also called for 1xx responses, which come before the final one. Returning `false`, here or for a chunk, pauses the
   * response until `resume` is called.
   */
  onHeaders(status: number, headers: RawHeaders, resume: () => void): boolean
  onData(chunk: Uint8Array): boolean
  onComplete(): void
  onError(error: Error): void
}

/** A request to send. */
export interface Outgoing extends Pick<Dispatcher.DispatchOptions, "method"> {
  /** Path and query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** Undici accepts more than its types say. It checks the body itself, and reports one it cannot send to the handler. */
  readonly body: unknown
  /** The protocol to upgrade to. */
  readonly upgrade?: string
}

/** Sends requests over one connection, which it opens for the first request. */
export interface Client extends Pick<UndiciClient, "destroy" | "on" | "stats"> {
  readonly dispatch: (outgoing: Outgoing, handler: Handler) => boolean
}

export const Client: new (url: string, options: UndiciClient.Options) => Client = untypedClient

export type Target = BuildConnector.Options

export type Callback = BuildConnector.Callback

/** Returns a function that connects. It returns the socket at once, and passes it to the callback once it is ready. */
export const buildConnector: (options: BuildConnector.BuildOptions) => (target: Target, callback: Callback) => Socket =
  untypedBuildConnector

/** Undici's own `FormData`: it does not accept the runtime's. Loaded on demand, since it imports much of `fetch`. */
export const loadFormData = async (): Promise<typeof UndiciFormData> => {
  // @ts-expect-error Undici has types for its root only.
  const { FormData } = await import("undici/lib/web/fetch/formdata.js")
  return FormData
}
