import { spawnSync } from 'node:child_process'

/** Runs a command with its output on the screen; true when it ended well. `env` is added to the environment. */
export function runStep(title: string, [command = '', ...args]: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  console.log(`\n── ${title}`)
  const began = performance.now()
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    // npm puts node_modules/.bin in PATH, so tools go by their own names; on Windows they are .cmd files.
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(status === 0 ? `   ${title}: passed (${seconds} s)` : `   ${title}: FAILED (${seconds} s)`)
  return status === 0
}
