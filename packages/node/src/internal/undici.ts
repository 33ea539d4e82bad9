/**
 * The parts of undici that are in use, imported one by one: its root brings all of them, and is replaced on Bun by a
 * stand-in that cannot dispatch. Where each part lies is settled by the pinned line of versions, `~7.30`; a test tells when
 * one has moved. Undici 8 is not used: it is twice the size in a bundle, and needs Node 22.19.
 */
import type { Socket } from "node:net"
import type { Duplex } from "node:stream"
import type {
  buildConnector as BuildConnector,
  Client as UndiciClient,
  Dispatcher,
  FormData as UndiciFormData
} from "undici"
// @ts-expect-error Undici has types for its root alone.
import untypedBuildConnector from "undici/lib/core/connect.js"
// @ts-expect-error Undici has types for its root alone.
import untypedClient from "undici/lib/dispatcher/client.js"

/** Names and values of headers in turn, as they came. */
export type RawHeaders = ReadonlyArray<Buffer>

/**
 * What undici tells of a request. One of `onUpgrade`, `onComplete` and `onError` is the last. This is the older of its two
 * kinds of handlers, which undici wraps the newer one in: that alone costs a twentieth of a call, mostly for headers that
 * are not looked at.
 */
export interface Handler {
  /** The request is about to be written. */
  onConnect(): void
  /** The connection is HTTP's no more. */
  onUpgrade(status: number, headers: RawHeaders, socket: Duplex): void
  /**
   * Also told of answers of status 1xx, which come before another one. As with a chunk, `false` holds back what comes next
   * until `resume` is called.
   */
  onHeaders(status: number, headers: RawHeaders, resume: () => void): boolean
  onData(chunk: Uint8Array): boolean
  onComplete(): void
  onError(error: Error): void
}

/** What is to be written. */
export interface Outgoing extends Pick<Dispatcher.DispatchOptions, "method"> {
  /** Path and query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** Undici takes more than its types tell, checks it itself, and tells the handler of what it cannot send. */
  readonly body: unknown
  /** The protocol to upgrade to. */
  readonly upgrade?: string
}

/** Requests over one connection, which is made when there is one to send. */
export interface Client extends Pick<UndiciClient, "destroy" | "on" | "stats"> {
  readonly dispatch: (outgoing: Outgoing, handler: Handler) => boolean
}

export const Client: new (url: string, options: UndiciClient.Options) => Client = untypedClient

export type Target = BuildConnector.Options

export type Callback = BuildConnector.Callback

/** Gives what makes connections. The socket is given back at once, and called back with once it is ready. */
export const buildConnector: (options: BuildConnector.BuildOptions) => (target: Target, callback: Callback) => Socket =
  untypedBuildConnector

/** The class of forms that undici sends: it does not know the runtime's. Few need it, and it brings much of `fetch`. */
export const loadFormData = async (): Promise<typeof UndiciFormData> => {
  // @ts-expect-error Undici has types for its root alone.
  const { FormData } = await import("undici/lib/web/fetch/formdata.js")
  return FormData
}
