// npm run check: everything that can be told within a minute, without a browser.
import { checkSteps } from './build/check-steps.ts'
import { runStep } from './build/steps.ts'

const steps = [
  ...checkSteps,
  { title: 'Unit tests', command: ['vitest', 'run', '--project', 'unit', '--project', 'unit-pure', '--reporter=dot'] },
]
const failed = steps.filter(({ title, command }) => !runStep(title, command)).map(({ title }) => title)

console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1
