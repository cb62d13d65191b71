import { existsSync, readFileSync } from 'node:fs'

/** What a run of the tests came to. */
export interface Totals {
  readonly passed: number
  readonly failed: number
  /** Full names of the tests that were left out because a tool is missing. */
  readonly notRun: readonly string[]
}

/**
 * Reads the JSON report of one vitest run. A file that did not load counts as one failure, and so does a run without any test, or
 * one that ended badly without a failed test (an unhandled error, or no report at all).
 */
export function readTotals(reportFile: string, endedWell: boolean): Totals {
  if (!existsSync(reportFile)) return { passed: 0, failed: 1, notRun: [] }
  // vitest's own reporter wrote this file in this run.
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as {
    readonly testResults: readonly {
      readonly status: string
      readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
    }[]
  }
  const tests = report.testResults.flatMap((file) => file.assertionResults)
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  )
  const failed = tests.filter((test) => test.status === 'failed').length + brokenFiles.length
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: failed === 0 && (!endedWell || tests.length === 0) ? 1 : failed,
    notRun: tests.filter((test) => test.status !== 'passed' && test.status !== 'failed').map((test) => test.fullName),
  }
}

/** A step that is no run of tests counts as one test. */
export function stepTotals(passed: boolean): Totals {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, notRun: [] }
}

/** The totals of several runs together. */
export function addTotals(all: readonly Totals[]): Totals {
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    notRun: all.flatMap(({ notRun }) => notRun),
  }
}
