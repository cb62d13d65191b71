import { mkdirSync, rmSync } from 'node:fs'
import { runStep } from './steps.ts'
import { readTotals, type Totals } from './test-totals.ts'

/** Runs the tests of these vitest projects and counts them. */
export function runTests(title: string, projects: readonly string[], env: Readonly<Record<string, string>> = {}): Totals {
  const report = `.cache/tests-${projects.join('-')}.json`
  mkdirSync('.cache', { recursive: true })
  rmSync(report, { force: true })
  const selected = projects.flatMap((project) => ['--project', project])
  const command = ['vitest', 'run', ...selected, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return readTotals(report, runStep(title, command, env))
}

/** Prints what was left out, then the totals as the very last line, and sets the exit code. */
export function reportTotals({ passed, failed, notRun }: Totals): void {
  console.log('')
  for (const name of notRun) console.log(`not run: ${name}`)
  process.exitCode = failed === 0 ? 0 : 1
  console.log(`${passed} passed, ${failed} failed`)
}
