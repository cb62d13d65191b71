import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from '../../../scripts/find-browser.ts'

/**
 * Starts the Chromium of `findBrowser`, which says what to do when there is none. It looks up no other host than this computer: an
 * address elsewhere fails at once instead of reaching the network.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserProgram(), args: [...browserFlags] })
}

/** The program to start; throws with what to do when there is none. */
export function browserProgram(): string {
  const found = findBrowser()
  if (!found.ok) throw new Error(found.problem)
  return found.value
}

export const browserFlags: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
]
