// npm run check: everything that can be told within a minute, without a browser.
import { checkSteps } from './build/check-steps.ts'
import { runStep } from './build/steps.ts'

// A tenth of the cases of each law: `npm test` tries them all.
process.env['QUICK'] = '1'

const steps = [
  ...checkSteps,
  { title: 'Unit tests', command: ['vitest', 'run', '--project', 'unit', '--project', 'unit-pure', '--reporter=dot', '--maxWorkers=2'] },
]
const failed = steps.filter(({ title, command }) => !runStep(title, command)).map(({ title }) => title)

console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1
