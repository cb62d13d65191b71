// npm run test:more: long laws, witnesses (tools that read what we make) and further engines. A missing tool is named "not run";
// with REQUIRE_WITNESSES=1 it is a failure.
import { isBuildStale } from './build/is-build-stale.ts'
import { reportTotals, runTests } from './build/run-tests.ts'
import { runStep } from './build/steps.ts'
import { addTotals, stepTotals } from './build/test-totals.ts'
import { findBrowser } from './find-browser.ts'

const browser = findBrowser()
if (!browser.ok) console.error(browser.problem)

const builds = isBuildStale() ? [stepTotals(runStep('Build', ['node', 'scripts/run.mjs', 'build']))] : []
const env = { LONG: '1', ...(browser.ok ? { CHROME_PATH: browser.value } : {}) }
const long = runTests('Long laws, witnesses and further engines', ['more'], env)

reportTotals(addTotals([...builds, long]))
