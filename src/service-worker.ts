// Keeps one whole cache per build, so that a tab which still runs an older build keeps finding its own files.
// It never takes over by itself: only the message SKIP_WAITING, sent on the user's click, makes a new build current.
// Contract: formats §11. It stands outside the layers: it imports nothing.

declare global {
  interface WorkerGlobalScope {
    /** Every file of this build; the build puts it in place of these words. */
    readonly __WB_MANIFEST: readonly { readonly url: string; readonly revision: string | null }[]
  }
}

// The library types `self` as any kind of worker; this file only ever runs as a service worker.
const worker = self as unknown as ServiceWorkerGlobalScope

const entries = self.__WB_MANIFEST
const scope = new URL(worker.registration.scope)
const prefix = `wijkgericht-werken:${scope.pathname}:`
const ownBuild = __BUILD_ID__
const configCache = `${prefix}config`
const page = new URL('index.html', scope).href
const config = new URL('config.json', scope).href

/** Which build each open tab runs, as far as it is known; the worker may be restarted at any time and then asks again. */
const buildOfClient = new Map<string, string>()

worker.addEventListener('install', (event) => event.waitUntil(fillOwnCache()))

worker.addEventListener('activate', (event) => event.waitUntil(Promise.all([worker.clients.claim(), deleteUnusedCaches()])))

worker.addEventListener('message', (event) => {
  const type: unknown = event.data?.type
  if (type === 'SKIP_WAITING') event.waitUntil(worker.skipWaiting())
  // A tab that starts tells so; that is also the moment to drop the caches of builds that no tab runs any more.
  if (type === 'TAB_STARTED') event.waitUntil(deleteUnusedCaches())
  if (type === 'WHICH_BUILD') event.ports[0]?.postMessage({ build: ownBuild })
  // A browser that is short of room may have thrown some files away; the check before a meeting fetches those again.
  if (type === 'KEEP_FILES') event.waitUntil(keepMissingFiles().then((missing) => event.ports[0]?.postMessage({ missing })))
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return
  if (url.pathname === new URL(config).pathname) return event.respondWith(freshConfig(request))
  if (request.mode === 'navigate' && isPage(url)) {
    buildOfClient.set(event.resultingClientId, ownBuild)
    return event.respondWith(fromCache(page, ownBuild, request))
  }
  // A hashed name is the same in every build, so nobody needs to be asked.
  if (url.pathname.includes('/assets/')) return event.respondWith(fromAnyCache(request))
  event.respondWith(buildOf(event.clientId).then((build) => fromCache(request.url, build, request)))
})

async function fillOwnCache(): Promise<void> {
  const cache = await caches.open(cacheOf(ownBuild))
  await Promise.all(entries.map((entry) => keepFile(cache, entry)))
  await freshConfig(new Request(config))
}

/** Fetches what is gone from the own cache; how many files could not be had. */
async function keepMissingFiles(): Promise<number> {
  const cache = await caches.open(cacheOf(ownBuild))
  const kept = new Set((await cache.keys()).map(({ url }) => url))
  const missing = entries.filter(({ url }) => !kept.has(new URL(url, scope).href))
  const results = await Promise.allSettled(missing.map((entry) => keepFile(cache, entry)))
  return results.filter(({ status }) => status === 'rejected').length
}

async function keepFile(cache: Cache, { url, revision }: (typeof entries)[number]): Promise<void> {
  const address = new URL(url, scope).href
  // A hashed name never changes its content, so an older build's copy is as good as a download.
  const known = revision === null ? await caches.match(address) : undefined
  const response = known ?? (await fetch(address, { cache: revision === null ? 'default' : 'no-cache' }))
  if (!response.ok) throw new TypeError(`could not fetch ${url}: ${response.status}`)
  if (address === page) await expectOwnPage(response.clone())
  await cache.put(address, await withoutRedirect(response))
}

/** While a host is being updated its files may be of two builds; then this install fails and the browser tries again later. */
async function expectOwnPage(response: Response): Promise<void> {
  const html = await response.text()
  if (!html.includes(`content="${ownBuild}"`)) throw new TypeError('index.html belongs to another build')
}

/** A browser refuses a redirected response for a navigation, and some hosts redirect index.html. */
async function withoutRedirect(response: Response): Promise<Response> {
  if (!response.redirected) return response
  return new Response(await response.blob(), { status: response.status, headers: response.headers })
}

/** The file as that build knows it; what no build holds comes from the network. */
async function fromCache(address: string, build: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheOf(build))
  return (await cache.match(address, { ignoreVary: true })) ?? fetch(request)
}

async function fromAnyCache(request: Request): Promise<Response> {
  for (const cacheName of [cacheOf(ownBuild), ...(await buildCaches())]) {
    const response = await caches.match(request.url, { cacheName, ignoreVary: true })
    if (response) return response
  }
  return fetch(request)
}

/** The host's settings: from the network when it answers in time and in JSON, else the last good copy. */
async function freshConfig(request: Request): Promise<Response> {
  const cache = await caches.open(configCache)
  try {
    const response = await fetch(request, { cache: 'no-cache', signal: AbortSignal.timeout(3000) })
    if (response.ok) {
      // A log-in page of a guest network also answers 200.
      await response.clone().json()
      await cache.put(config, response.clone())
      return response
    }
    return (await cache.match(config)) ?? response
  } catch {
    // No network, too slow, or not JSON: the app starts with its defaults when there is no earlier copy either.
    return (await cache.match(config)) ?? new Response('', { status: 503 })
  }
}

async function deleteUnusedCaches(): Promise<void> {
  // A newer build that waits for the user's click has filled its cache already.
  if (worker.registration.waiting || worker.registration.installing) return
  const tabs = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const builds = await Promise.all(tabs.map((tab) => askBuild(tab)))
  // A tab that does not answer may run any build: then nothing is thrown away.
  if (builds.includes(undefined)) return
  const kept = new Set([cacheOf(ownBuild), ...builds.map((build) => cacheOf(build ?? ownBuild))])
  const unused = (await buildCaches()).filter((name) => !kept.has(name))
  await Promise.all(unused.map((name) => caches.delete(name)))
}

async function buildOf(clientId: string): Promise<string> {
  const known = buildOfClient.get(clientId)
  if (known) return known
  const tab = clientId === '' ? undefined : await worker.clients.get(clientId)
  const build = tab && tab.type === 'window' ? await askBuild(tab) : undefined
  if (build) buildOfClient.set(clientId, build)
  return build ?? ownBuild
}

/** The build a tab says it runs; undefined when it does not answer within a second. */
function askBuild(tab: Client): Promise<string | undefined> {
  return new Promise((resolve) => {
    const channel = new MessageChannel()
    const timer = setTimeout(() => resolve(undefined), 1000)
    channel.port1.onmessage = (event) => {
      clearTimeout(timer)
      resolve(typeof event.data?.build === 'string' ? event.data.build : undefined)
    }
    tab.postMessage({ type: 'WHICH_BUILD' }, [channel.port2])
  })
}

async function buildCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== configCache)
}

function cacheOf(build: string): string {
  return `${prefix}${build}`
}

function isPage(url: URL): boolean {
  return url.pathname === scope.pathname || url.href.startsWith(page)
}
