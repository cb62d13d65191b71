import type { InlineConfig } from 'vite'
import { buildConstants } from './constants.ts'
import { schemaValidators } from './schema-validator.ts'

/** How `scripts/run.mjs` runs a script: the same schema validators and constants as in the app. */
export function scriptConfig(): InlineConfig {
  return { plugins: [schemaValidators()], define: buildConstants(), logLevel: 'warn' }
}
