// npm run test:more: long laws, witnesses (tools that read what we make) and further engines. A missing tool is named "not run";
// with REQUIRE_WITNESSES=1 it is a failure.
import { existsSync } from 'node:fs'
import { reportTotals, runTests } from './build/run-tests.ts'
import { runStep } from './build/steps.ts'
import { findBrowser } from './find-browser.ts'

const browser = findBrowser()
if (!browser.ok) console.error(browser.problem)
if (!existsSync('dist/index.html')) runStep('Build', ['node', 'scripts/run.mjs', 'build'])

reportTotals(
  runTests('Long laws, witnesses and further engines', ['more'], { LONG: '1', ...(browser.ok ? { CHROME_PATH: browser.value } : {}) }),
)
