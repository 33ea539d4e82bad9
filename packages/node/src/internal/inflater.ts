import type { Transform } from "node:stream"
import * as zlib from "node:zlib"

/** Makes a stream that decompresses a body, given the body's first bytes. */
export type MakeInflater = (first: Uint8Array) => Transform

/**
 * Makes the decompressing stream for a `content-encoding`. It is `undefined` if there is no encoding, or an unknown one. A
 * body that is cut off is decompressed as far as it goes, as in `fetch`.
 */
export const inflaterOf = (coding: string | undefined): MakeInflater | undefined =>
  coding === undefined ? undefined : inflaters.get(coding.trim().toLowerCase())

const gunzip: MakeInflater = () => zlib.createGunzip(zlibOptions)

const inflaters: ReadonlyMap<string, MakeInflater> = new Map<string, MakeInflater>([
  ["gzip", gunzip],
  ["x-gzip", gunzip],
  // The zlib format, as specified, or raw deflate, which some servers send.
  [
    "deflate",
    ([byte = 0]) => ((byte & 15) === 8 ? zlib.createInflate(zlibOptions) : zlib.createInflateRaw(zlibOptions))
  ],
  ["br", () => zlib.createBrotliDecompress({ finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH })],
  // Since Node 22.15.
  ...("createZstdDecompress" in zlib
    ? [["zstd", () => zlib.createZstdDecompress({ finishFlush: zlib.constants.ZSTD_e_continue })] as const]
    : [])
])

const zlibOptions: zlib.ZlibOptions = { finishFlush: zlib.constants.Z_SYNC_FLUSH }
