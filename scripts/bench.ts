// npm run bench: measures the built tool in Chromium, prints a table and, as its last line, one JSON object. Fails above a limit.
// Times differ per machine and per moment, so no test depends on this.
import { chromium } from 'playwright-core'
import { type Figure, isWithin, summaryOf, tableOf } from './bench/figures.ts'
import { benchPdf } from './bench/pdf.ts'
import { isBuildStale } from './build/is-build-stale.ts'
import { runStep } from './build/steps.ts'
import { findBrowser } from './find-browser.ts'

// The runner of scripts has set it to development.
process.env['NODE_ENV'] = 'production'

const found = findBrowser()
if (!found.ok) {
  console.error(found.problem)
  process.exitCode = 1
} else if (isBuildStale() && !runStep('Build', ['node', 'scripts/run.mjs', 'build'])) process.exitCode = 1
else {
  const browser = await chromium.launch({ executablePath: found.value, args: ['--disable-gpu'] })
  try {
    report([...(await benchPdf(browser))])
  } finally {
    await browser.close()
  }
}

function report(figures: readonly Figure[]): void {
  for (const line of tableOf(figures)) console.log(line)
  if (!figures.every(isWithin)) process.exitCode = 1
  console.log(summaryOf(figures))
}
