/**
 * Plays AfterShip on this machine: one tracking of some 9 kB, made once. A process of its own, so that what it costs is
 * not counted as a client's. Tells its parent where it listens, and ends with it.
 */
import { createServer } from "node:http"
import description from "../openapi/2026-07.json" with { type: "json" }
import { apiKey, id, path } from "./target.ts"

/** What the parent is told. */
export interface Listening {
  readonly origin: string
  /** The size of the answer. */
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

// No connection is ever closed from this side: a request that crosses the closing would fail, and not all try again.
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
