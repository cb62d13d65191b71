import { Workbox } from 'workbox-window'
import { answerWhichBuild, askWorkerBuild, buildId } from './builds.ts'

/** What the update strip has to tell; nothing here ever reloads a page unless the user clicked in this very tab. */
export interface UpdateState {
  /** `waiting`: a new version is ready; `other-tab`: another tab switched to it while this one runs the older build. */
  readonly update: 'none' | 'waiting' | 'other-tab'
  /** All files are on this device: from now on the tool works without network. */
  readonly offlineReady: boolean
  /** A part of the tool could not be fetched (an older build, or no network on a first visit): a reload helps. */
  readonly missingPart: boolean
  /** What the browser said when it would not keep the files, or could not look for a new version; for the helpdesk. */
  readonly trouble?: string
}

/** `unkept`: something could not be written, so that a reload would lose it; nothing happened. */
export type ReloadOutcome = 'reloading' | 'unkept'

let state: UpdateState = { update: 'none', offlineReady: false, missingPart: false }
let clickedHere = false
const listeners = new Set<(state: UpdateState) => void>()
const hour = 3_600_000

/** The present state, for a first render. */
export function currentUpdate(): UpdateState {
  return state
}

/** Calls `listener` at every change until the returned function is called. */
export function watchUpdate(listener: (state: UpdateState) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Registers the service worker and keeps the state up to date (formats §11). Resolves when registered; where the browser refuses
 * (private window, file address) the tool works on without offline copy and `offlineReady` stays false.
 */
export async function startOffline(): Promise<void> {
  window.addEventListener('vite:preloadError', () => change({ missingPart: true }))
  if (!('serviceWorker' in navigator)) return change({ trouble: 'no service worker' })
  answerWhichBuild(buildId())
  const workbox = new Workbox('./service-worker.js', { scope: './' })
  workbox.addEventListener('waiting', () => change({ update: 'waiting' }))
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    noticeNewController().catch(noteTrouble)
  })
  try {
    const registration = await workbox.register({ immediate: true })
    if (!registration) return
    lookForUpdateWhenShown(registration)
    await navigator.serviceWorker.ready
    change({ offlineReady: true })
    navigator.serviceWorker.controller?.postMessage({ type: 'TAB_STARTED' })
  } catch (error) {
    noteTrouble(error)
  }
}

/** Goes to the new version after the user's click: first `settle` waits for every write, then the page reloads. */
export async function applyUpdate(settle: () => Promise<boolean>): Promise<ReloadOutcome> {
  if (!(await settle())) return 'unkept'
  clickedHere = true
  const registration = await navigator.serviceWorker?.getRegistration('./')
  // Read again at the click: another tab may have switched in the meantime, and then a reload is all that is left to do.
  const waiting = registration?.waiting
  if (waiting) waiting.postMessage({ type: 'SKIP_WAITING' })
  else location.reload()
  return 'reloading'
}

/** Loads the page anew after the user's click, once `settle` says that every write came back and was good. */
export async function reloadWhenKept(settle: () => Promise<boolean>): Promise<ReloadOutcome> {
  if (!(await settle())) return 'unkept'
  location.reload()
  return 'reloading'
}

async function noticeNewController(): Promise<void> {
  if (clickedHere) {
    location.reload()
    return
  }
  const { controller } = navigator.serviceWorker
  // The very first worker claims this page with the build the page already runs.
  const build = controller ? await askWorkerBuild(controller) : undefined
  if (build !== undefined && build !== buildId()) change({ update: 'other-tab' })
}

/** A tab may stay open for weeks; looked at again after an hour or more, it asks once whether there is a new version. */
function lookForUpdateWhenShown(registration: ServiceWorkerRegistration): void {
  let last = performance.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - last < hour) return
    last = performance.now()
    registration.update().catch(noteTrouble)
  })
}

function change(part: Partial<UpdateState>): void {
  state = { ...state, ...part }
  for (const listener of listeners) listener(state)
}

/** No network or no permission is an ordinary day for this tool: the next visit tries again, and Instellingen tells. */
function noteTrouble(error: unknown): void {
  change({ trouble: String(error) })
}
