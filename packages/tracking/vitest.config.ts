import { defineProject } from "vitest/config"

export default defineProject({
  test: {
    name: "tracking",
    include: ["test/**/*.test.ts"],
    // For a busy machine. What should come at once is bounded by the tests themselves.
    testTimeout: 30_000
  }
})
