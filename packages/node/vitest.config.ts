import { defineProject } from "vitest/config"

export default defineProject({
  test: {
    name: "node",
    include: ["test/**/*.test.ts"],
    // Less than the limits after which undici and we give up connections anyway (4 s idle, 5 s without an answer): a test
    // that waits for a connection's end must not pass by them.
    testTimeout: 3_000
  }
})
