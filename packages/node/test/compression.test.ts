/** Answers that are compressed though none was asked to be: by the short way, and by the whole `HttpClient`. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as Stream from "effect/Stream"
import { createHash, randomBytes } from "node:crypto"
import { once } from "node:events"
import * as zlib from "node:zlib"
import * as UndiciHttpClient from "../src/UndiciHttpClient.ts"
import { peak, turn } from "./utils/memory.ts"
import { serving } from "./utils/servers.ts"
import { codeOf, exchange, requestTo, straight } from "./utils/transport.ts"

const body = JSON.stringify({ text: "Zwei \u2615 ".repeat(20_000) })

const codings: ReadonlyArray<readonly [name: string, coding: string, compressed: Buffer]> = [
  ["gzip", "gzip", zlib.gzipSync(body)],
  ["x-gzip", "x-gzip", zlib.gzipSync(body)],
  ["gzip, in capitals", " GZIP ", zlib.gzipSync(body)],
  ["gzip, in two parts", "gzip", Buffer.concat([zlib.gzipSync(body.slice(0, 9)), zlib.gzipSync(body.slice(9))])],
  ["gzip, without its last bytes", "gzip", zlib.gzipSync(body).subarray(0, -8)],
  ["deflate", "deflate", zlib.deflateSync(body)],
  ["deflate, without the head of zlib", "deflate", zlib.deflateRawSync(body)],
  ["br", "br", zlib.brotliCompressSync(body)],
  ...("zstdCompressSync" in zlib ? [["zstd", "zstd", zlib.zstdCompressSync(body)] as const] : [])
]

/** A server that sends bytes in that coding, a few at a time. */
const sending = (coding: string, bytes: Uint8Array) =>
  serving(async (_, response) => {
    response.writeHead(200, { "content-encoding": coding, "content-length": bytes.byteLength })
    for (let at = 0; at < bytes.byteLength; at += 1000) {
      response.write(bytes.subarray(at, at + 1000))
      await new Promise(setImmediate)
    }
    response.end()
  })

const fetched = (port: number) =>
  Effect.provide(
    Effect.flatMap(HttpClient.get(`http://127.0.0.1:${port}`), ({ text }) => text),
    UndiciHttpClient.layer
  )

describe("a compressed answer", () => {
  for (const [name, coding, compressed] of codings) {
    it.effect(`is inflated: ${name}`, () =>
      Effect.gen(function* () {
        const { port } = yield* sending(coding, compressed)
        const { fault, text } = yield* exchange(yield* straight, requestTo(port))
        assert.strictEqual(fault, undefined)
        assert.isTrue(text === body)
        assert.isTrue((yield* fetched(port)) === body)
      })
    )
  }

  it.effect("ends where it ends, though more is sent that has no end: its connection is closed", () =>
    Effect.gen(function* () {
      const server = yield* serving((_, response) => {
        response.writeHead(200, { "content-encoding": "gzip" })
        response.write(Buffer.concat([zlib.gzipSync(body), Buffer.of(0)]))
      })
      const { text } = yield* exchange(yield* straight, requestTo(server.port))
      assert.isTrue(text === body)
      yield* server.idle
    })
  )

  for (const coding of ["gzip", "deflate", "br"]) {
    it.effect(`may have no body at all: ${coding}`, () =>
      Effect.gen(function* () {
        const { port } = yield* sending(coding, new Uint8Array())
        assert.strictEqual((yield* exchange(yield* straight, requestTo(port))).text, "")
        assert.strictEqual(yield* fetched(port), "")
      })
    )

    it.effect(`that is none fails with a code, and its connection is closed: ${coding}`, () =>
      Effect.gen(function* () {
        const server = yield* serving((_, response) => {
          response.writeHead(200, { "content-encoding": coding }).write(Buffer.from('{"no": "compression"}'))
        })
        const error = yield* Effect.flip(exchange(yield* straight, requestTo(server.port)))
        assert.match(String(codeOf(error)), /^(Z_DATA_ERROR|ERR_)/)
        yield* server.idle
        const { reason } = yield* Effect.flip(fetched(server.port))
        assert.strictEqual(reason._tag, "DecodeError")
        yield* server.idle
      })
    )
  }

  it.effect(
    "is inflated as slowly as it is read, and is whole in the end",
    () =>
      Effect.gen(function* () {
        const bytes = randomBytes(64 * 2 ** 20)
        const compressed = zlib.gzipSync(bytes, { level: 0 })
        let written = 0
        const { port } = yield* serving(async (_, response) => {
          response.writeHead(200, { "content-encoding": "gzip" })
          while (written < compressed.length) {
            const more = response.write(compressed.subarray(written, (written += 65_536)))
            if (!more) await once(response, "drain")
          }
          response.end()
        })
        yield* Effect.gen(function* () {
          const { stream } = yield* HttpClient.get(`http://127.0.0.1:${port}`)
          // Until no more is written for as many turns as it would take to inflate far more.
          for (let turns = 0, before = 0; turns < 10_000; turns++) {
            yield* turn
            if (written === before) continue
            before = written
            turns = 0
          }
          // What was sent and not read lies in the buffers of the system.
          assert.isBelow(written, compressed.length / 2)
          const hash = createHash("sha256")
          yield* Stream.runForEach(stream, (chunk) => Effect.sync(() => hash.update(chunk)))
          assert.strictEqual(hash.digest("hex"), createHash("sha256").update(bytes).digest("hex"))
        }).pipe(Effect.provide(UndiciHttpClient.layer))
      }),
    30_000
  )

  it.effect("is handed on as it is where the compression is not known", () =>
    Effect.gen(function* () {
      const { port } = yield* sending("compress", Buffer.from("as it is"))
      const { header, text } = yield* exchange(yield* straight, requestTo(port))
      assert.deepStrictEqual([text, header("content-encoding")], ["as it is", "compress"])
      assert.strictEqual(yield* fetched(port), "as it is")
    })
  )

  const zeros = Buffer.alloc(200 * 2 ** 20, "0")
  for (const [coding, bomb] of [
    ["gzip", zlib.gzipSync(zeros)],
    ["br", zlib.brotliCompressSync(zeros, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 } })]
  ] as const) {
    it.effect(`is inflated up to the limit, and no more is held: 200 MiB of ${coding}`, () =>
      Effect.gen(function* () {
        const server = yield* sending(coding, bomb)
        const { mebibytes, result } = yield* peak(exchange(yield* straight, requestTo(server.port)))
        assert.deepStrictEqual([result.status, result.fault], [200, "TooLarge"])
        assert.match(result.text, /^0+$/)
        assert.isBelow(mebibytes, 16)
        // What is left of the answer is not waited for. That of `br` is a few bytes, which have all come.
        if (coding === "gzip") yield* server.idle
      })
    )
  }
})
