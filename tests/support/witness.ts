import { test } from 'vitest'
import { programInPath } from '../../scripts/find-browser.ts'

/**
 * A test that needs a program which not every machine has (pdftotext, qpdf, another browser). Without it the test is left out and
 * `npm run test:more` names it as "not run"; with REQUIRE_WITNESSES=1, as in CI, it fails instead.
 */
export function witness(program: string, name: string, run: (path: string) => void | Promise<void>): void {
  const path = programInPath(program)
  if (path !== undefined) test(name, () => run(path))
  else if (process.env['REQUIRE_WITNESSES'] === '1') test(name, () => Promise.reject(new Error(`${program} is not installed`)))
  else test.skipIf(true)(`${name} (${program} is not installed)`, () => undefined)
}
