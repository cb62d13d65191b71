// Runs a TypeScript script with the Vite we already have: node scripts/run.mjs lint-surveys [args]
// On a bare clone it installs what is missing first.
import { installMissing } from './install.mjs'

installMissing()
const { runnerImport } = await import('vite')
const [name] = process.argv.splice(2, 1)
const { module } = await runnerImport('./scripts/build/script-config.ts')
await runnerImport(`./scripts/${name}.ts`, module.scriptConfig())
