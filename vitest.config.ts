import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import preact from '@preact/preset-vite'
import { defineConfig } from 'vitest/config'
import { buildConstants } from './scripts/build/constants.ts'
import { schemaValidators } from './scripts/build/schema-validator.ts'

const shared = {
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false }), schemaValidators()],
  define: buildConstants(),
}
const env = { TZ: 'Europe/Amsterdam', LANG: 'nl_NL.UTF-8' }
const server = { deps: { inline: ['survey-react-ui'] } }

// A busy machine is slow, not wrong.
const unitTimeouts = { testTimeout: 60_000, hookTimeout: 60_000 }
/** Tests of what keeps state: screens in a DOM, and databases. */
const withState = ['tests/app/**/*.test.{ts,tsx}', 'tests/storage/**/*.test.ts']

/** Three tiers: unit (in `npm run check`), e2e (the built app, in `npm test`), more (long laws and witnesses). */
export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: { name: 'unit', pool: 'threads', include: withState, env, server, ...unitTimeouts },
      },
      {
        ...shared,
        test: {
          // Functions of their arguments alone: they can share one world, which saves loading everything again for each file.
          name: 'unit-pure',
          isolate: false,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/more/**', ...withState],
          env,
          server,
          ...unitTimeouts,
        },
      },
      {
        ...shared,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.{ts,tsx}'],
          env,
          server,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A write waits its turn on a busy machine.
          expect: { poll: { timeout: 15_000 } },
        },
      },
      {
        ...shared,
        test: {
          name: 'more',
          include: ['tests/more/**/*.test.{ts,tsx}', ...filesWithLaws()],
          env,
          server,
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
})

/** Tests that take their number of cases from tests/support/runs.ts: they run again in the long tier, ten times as long. */
function filesWithLaws(): string[] {
  const tests = readdirSync('tests', { recursive: true, encoding: 'utf8' }).filter((name) => /\.test\.tsx?$/.test(name))
  return tests.map((name) => join('tests', name)).filter((path) => readFileSync(path, 'utf8').includes('support/runs.ts'))
}
