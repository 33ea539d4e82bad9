import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"

/** A body as text. With a fault, `text` is its readable beginning or the nearest to it. */
export interface Text {
  readonly text: string
  readonly fault: "TooLarge" | "Malformed" | undefined
}

/** Reads a body up to a number of bytes, which counts what was inflated. What is beyond is not read, let alone kept. */
export const readText = <E>(body: Stream.Stream<Uint8Array, E>, maxBytes: number): Effect.Effect<Text, E> =>
  Effect.suspend(() => {
    const chunks: Array<Uint8Array> = []
    let size = 0
    return Effect.map(
      Stream.runForEachWhile(body, (chunk) =>
        Effect.sync(() => {
          size += chunk.length
          chunks.push(chunk)
          return size <= maxBytes
        })
      ),
      () => (size > maxBytes ? { text: lossy(chunks.slice(0, 1)), fault: "TooLarge" as const } : strict(chunks))
    )
  })

const decode = (chunks: ReadonlyArray<Uint8Array>, fatal: boolean): string => {
  const decoder = new TextDecoder("utf-8", { fatal })
  return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join("") + decoder.decode()
}

const lossy = (chunks: ReadonlyArray<Uint8Array>): string => decode(chunks, false)

const strict = (chunks: ReadonlyArray<Uint8Array>): Text => {
  try {
    return { text: decode(chunks, true), fault: undefined }
  } catch {
    return { text: lossy(chunks), fault: "Malformed" }
  }
}
