import type { Reporter, TestModule } from "vitest/node"

/**
 * Ends a test run with the one line a person or a program looks for: `12 passed, 0 failed`, and `, 1 skipped` where a test
 * was. A file that could not be loaded, a hook that failed and an error outside every test each count as one failure.
 * A run in which nothing ran is a failed run.
 */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, unhandledErrors: ReadonlyArray<unknown>): void {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) counts[test.result().state]++
      counts.failed += module.errors().length
      for (const suite of module.children.allSuites()) counts.failed += suite.errors().length
    }
    if (counts.passed + counts.failed === 0) process.exitCode = 1
    const skipped = counts.skipped + counts.pending
    console.log(`${counts.passed} passed, ${counts.failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`)
  }
}
