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

/** Three tiers: unit (in `npm run check`), e2e (the built app, in `npm test`), more (long laws and witnesses). */
export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/more/**'],
          env,
          server,
          // A busy machine is slow, not wrong.
          testTimeout: 30_000,
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
        },
      },
      {
        ...shared,
        test: {
          name: 'more',
          include: ['tests/more/**/*.test.{ts,tsx}', 'tests/**/*laws.test.ts'],
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
