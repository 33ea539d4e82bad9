// Vitest's configuration under the name of the workspace file; Vitest takes it by `--config`.
import { defineConfig } from "vitest/config"
import { ClosingLine } from "./.ci/reporter.ts"

export default defineConfig({
  test: {
    projects: ["packages/*/vitest.config.ts"],
    reporters: ["default", new ClosingLine()],
    // What a test that passed printed is nobody's business.
    silent: "passed-only"
  }
})
