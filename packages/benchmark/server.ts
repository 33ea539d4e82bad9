/**
 * Emulates AfterShip on this machine with one tracking of about 9 kB, which is created once. Runs in its own process, so that
 * its cost is not counted as the client's. Sends its address to its parent, and ends together with it.
 */
import { createServer } from "node:http"
import description from "../openapi/2026-07.json" with { type: "json" }
import { apiKey, id, path } from "./target.ts"

/** The message to the parent. */
export interface Listening {
  readonly origin: string
  /** The size of the response body. */
  readonly bytes: number
}

const { data } = description.components.examples.TrackingInTransit.value

// A parcel on its way across the world: a dozen checkpoints.
const checkpoints = Array.from({ length: 6 }, () => data.checkpoints).flat()

const body = Buffer.from(JSON.stringify({ meta: { code: 200 }, data: { ...data, id, checkpoints } }))

const headers = {
  "content-type": "application/json; charset=utf-8",
  "content-length": body.length,
  "as-api-version": "2026-07",
  "as-trace-id": "b63c2e5f0a8d4719a4f1c07d92e8b356",
  "x-ratelimit-limit": "10",
  "x-ratelimit-remaining": "9",
  "x-ratelimit-reset": "1785974400"
}

// The server never closes a connection: a request sent at that moment would fail, and not all clients retry.
const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
  if (request.url !== path(id)) response.writeHead(404).end()
  else if (request.headers["as-api-key"] !== apiKey) response.writeHead(401).end()
  else response.writeHead(200, headers).end(body)
})

server.listen(0, "127.0.0.1", () => {
  const address = server.address()
  const port = typeof address === "object" && address !== null ? address.port : 0
  const listening: Listening = { origin: `http://127.0.0.1:${port}`, bytes: body.length }
  process.send?.(listening)
})

process.on("disconnect", () => process.exit())
