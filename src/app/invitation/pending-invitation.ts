import { observable } from '../hooks/observable.ts'

const key = 'wijkgericht-werken/uitnodiging'

/** What came in with an invitation in it, as it came, until it was used; a reload of this tab finds it back. */
export const pendingInvitation = observable<string | undefined>(readHeld())

/** Holds it in this tab until it is used: what follows may be a reload. */
export function holdInvitation(text: string): void {
  pendingInvitation.set(text)
  try {
    sessionStorage.setItem(key, text)
  } catch {
    // Without storage a reload loses it; whoever was invited still has the mail.
    return
  }
}

/** Used or given up: its secret does not stay in the tab. */
export function forgetInvitation(): void {
  pendingInvitation.set(undefined)
  stopHoldingInvitation()
}

/** Still on screen, but not found back by a reload: nothing on this device needs its secret. */
export function stopHoldingInvitation(): void {
  try {
    sessionStorage.removeItem(key)
  } catch {
    // Where site data is blocked nothing was held.
    return
  }
}

/** True for an address that an invitation came in: it never reaches the router, the history or the server (formats §10). */
export function isInvitationAddress(hash: string): boolean {
  return /^#\/?uitnodiging(=|%3d)/i.test(hash)
}

function readHeld(): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}
