import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { type BrowserContext, chromium } from 'playwright-core'
import { browserFlags, browserProgram } from './browser.ts'

/** A browser with a profile on disk that can be killed as a crash or an empty battery would. */
export interface KillableBrowser {
  readonly context: BrowserContext
  /** SIGKILL to the browser and all its processes: nothing in them gets a chance to tidy up. Resolves when it is gone. */
  readonly kill: () => Promise<void>
}

/** Starts Chromium on this profile, in a process group of its own. */
export async function launchKillableBrowser(profile: string): Promise<KillableBrowser> {
  const flags = ['--headless=new', '--no-sandbox', '--remote-debugging-port=0', `--user-data-dir=${profile}`, ...browserFlags]
  const child = spawn(browserProgram(), [...flags, 'about:blank'], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
    const gone = once(child, 'exit')
    // The group that only this browser is in.
    process.kill(-child.pid, 'SIGKILL')
    await gone
  }
  try {
    const browser = await chromium.connectOverCDP(await addressOf(child))
    const [context] = browser.contexts()
    if (!context) throw new Error('a browser without its own profile')
    context.setDefaultTimeout(10_000)
    return { context, kill }
  } catch (error) {
    await kill()
    throw error
  }
}

/** Where the browser listens, as it says itself at its start. */
async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('a browser without output')
  for await (const line of createInterface(child.stderr)) {
    const [, address] = /DevTools listening on (ws:\S+)/.exec(line) ?? []
    // What it says later must not fill up a pipe that nobody reads.
    child.stderr.resume()
    if (address) return address
  }
  throw new Error('the browser did not start')
}
