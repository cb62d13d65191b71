// npm test: the whole normal tier. Checks, build with its size limits, unit tests, and the built app in a real browser.
import { checkSteps } from './build/check-steps.ts'
import { reportTotals, runTests } from './build/run-tests.ts'
import { runStep } from './build/steps.ts'
import { addTotals, stepTotals } from './build/test-totals.ts'
import { findBrowser } from './find-browser.ts'

const browser = findBrowser()
if (!browser.ok) console.error(browser.problem)

const checks = checkSteps.map(({ title, command }) => stepTotals(runStep(title, command)))
const built = runStep('Build', ['node', 'scripts/run.mjs', 'build'])
const unit = runTests('Unit tests', ['unit', 'unit-pure'])
const inBrowser = browser.ok && built ? runTests('The built app in a browser', ['e2e'], { CHROME_PATH: browser.value }) : stepTotals(false)

reportTotals(addTotals([...checks, stepTotals(built), unit, inBrowser]))
