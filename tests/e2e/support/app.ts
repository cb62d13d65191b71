import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { serve } from '../../../scripts/serve.ts'
import { type Kept, keptAt } from './kept.ts'
import { type Watch, watch } from './watch.ts'

/** The built app, open in a browser of its own that knows nothing yet. */
export interface OpenApp {
  readonly page: Page
  readonly context: BrowserContext
  readonly url: string
  readonly watched: Watch
  /** Takes the network away for good: the browser is offline and the server is gone. */
  readonly cutNetwork: () => Promise<void>
  readonly close: () => Promise<void>
}

export interface OpenAppOptions
  extends Pick<BrowserContextOptions, 'bypassCSP' | 'colorScheme' | 'viewport' | 'deviceScaleFactor' | 'timezoneId'> {
  /** Where on the host the app stands; `/repo/` unless told. */
  readonly prefix?: string
  /** The build to serve; `dist` unless told. */
  readonly folder?: string
  /** False: the host answers 404 for the service worker. */
  readonly serviceWorker?: boolean
  /** The moment at which the clock of the device stands still; it runs as it does unless told. */
  readonly now?: string
  /** The first address, from the hash on. */
  readonly hash?: string
  /** What an earlier browser kept. */
  readonly kept?: Kept
}

/** Serves `dist` as a plain static host does and opens it in a fresh browser context, watched from the start. */
export async function openApp(browser: Browser, options: OpenAppOptions = {}): Promise<OpenApp> {
  const { prefix = '/repo/', folder = 'dist', serviceWorker = true, now, hash = '', kept, ...contextOptions } = options
  const served = await serve({ prefix, folder, serviceWorker })
  const { origin } = new URL(served.url)
  const context = await browser.newContext({
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
    reducedMotion: 'reduce',
    ...contextOptions,
    ...(kept ? { storageState: keptAt(kept, origin) } : {}),
  })
  context.setDefaultTimeout(20_000)
  const watched = await watch(context, origin)
  if (now !== undefined) await context.clock.setFixedTime(now)
  const page = await context.newPage()
  await page.goto(served.url + hash)
  let isServed = true
  const stopServing = async () => {
    if (isServed) await served.close()
    isServed = false
  }
  return {
    page,
    context,
    url: served.url,
    watched,
    cutNetwork: async () => {
      await context.setOffline(true)
      await stopServing()
    },
    close: async () => {
      await context.close()
      await stopServing()
    },
  }
}

/** Waits until every file of the build is on the device: from then on the app needs no network. */
export async function waitUntilOfflineReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    // The worker claims its pages right after it has kept every file of the build.
    if (navigator.serviceWorker.controller) return
    await new Promise((controlled) => navigator.serviceWorker.addEventListener('controllerchange', controlled, { once: true }))
  })
}
