// Runs a TypeScript script with the Vite we already have: node scripts/run.mjs lint-surveys [args]
// On a bare clone it installs what is missing first.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { installMissing } from './install.mjs'

/** Scripts for much data, with the scripts of their threads: run without Vite beside them, which would take 200 MB and start no sooner. */
const bundled = {
  insurer: ['insurer', 'insurer/intake-worker'],
  'bench-intake': ['bench-intake', 'insurer/intake-worker'],
}

installMissing()
const [name] = process.argv.splice(2, 1)
if (Object.hasOwn(bundled, name)) await runBundled(name, bundled[name])
else {
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport('./scripts/build/script-config.ts')
  await runnerImport(`./scripts/${name}.ts`, module.scriptConfig())
}

/** Builds the scripts in a process of its own, in a folder where packages are found, and runs the first here. */
async function runBundled(script, all) {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const folder = `${root}node_modules/.cache/scripts/${process.pid}`
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const { status } = spawnSync(process.execPath, [`${root}scripts/build/bundle-scripts.mjs`, folder, ...all], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) process.exit(status ?? 1)
  // Where the script finds those of its threads.
  process.argv[1] = `${folder}/${script}.mjs`
  await import(pathToFileURL(process.argv[1]).href)
}
