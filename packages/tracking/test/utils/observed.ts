/** What tests see of a call from outside: the spans that it makes, and what it gives to `fetch`. */
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Layer from "effect/Layer"
import * as Tracer from "effect/Tracer"
import * as FakeApi from "./FakeApi.ts"

/** A tracer that keeps its spans. */
export const recording = (spans: Array<Tracer.NativeSpan> = []) => ({
  spans,
  tracer: Tracer.make({
    span: (options) => {
      const span = new Tracer.NativeSpan(options)
      spans.push(span)
      return span
    }
  })
})

/** A `fetch` that answers well, and the options that it is called with. */
export const fetching = () => {
  const seen: Array<RequestInit | undefined> = []
  const fetch: typeof globalThis.fetch = (_, init) => {
    seen.push(init)
    return Promise.resolve(FakeApi.ok()())
  }
  return { seen, fetch: Layer.succeed(FetchHttpClient.Fetch, fetch) }
}
