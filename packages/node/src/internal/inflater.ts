import type { Transform } from "node:stream"
import * as zlib from "node:zlib"

/** Makes what inflates a body, whose first bytes it is given. */
export type MakeInflater = (first: Uint8Array) => Transform

/**
 * What inflates a body of a `content-encoding`; `undefined` where there is none, or none that is known. A body that lacks
 * its end is taken as far as it goes, as `fetch` takes it.
 */
export const inflaterOf = (coding: string | undefined): MakeInflater | undefined =>
  coding === undefined ? undefined : inflaters.get(coding.trim().toLowerCase())

const gunzip: MakeInflater = () => zlib.createGunzip(zlibOptions)

const inflaters: ReadonlyMap<string, MakeInflater> = new Map<string, MakeInflater>([
  ["gzip", gunzip],
  ["x-gzip", gunzip],
  // Zlib's format, as is specified, or the bare one, as some send it.
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
