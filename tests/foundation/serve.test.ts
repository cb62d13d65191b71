import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { type Served, type ServeOptions, serve } from '../../scripts/serve.ts'

const parent = mkdtempSync(join(tmpdir(), 'serve-'))
const folder = join(parent, 'dist')
mkdirSync(join(folder, 'assets'), { recursive: true })
mkdirSync(join(parent, 'dist-other'))
writeFileSync(join(parent, 'secret.txt'), 'secret')
writeFileSync(join(parent, 'dist-other/secret.txt'), 'secret')
for (const name of ['index.html', 'service-worker.js', 'manifest.webmanifest', 'a.woff2', 'a.ttf', 'assets/a-1.js'])
  writeFileSync(join(folder, name), name)

let served: Served
afterEach(() => served.close())

async function status(path: string): Promise<number> {
  return (await fetch(served.url + path)).status
}

async function start(options: ServeOptions = {}): Promise<void> {
  served = await serve({ folder, ...options })
}

test('serves the folder, and 404 for every unknown path', async () => {
  await start()
  expect(await (await fetch(served.url)).text()).toBe('index.html')
  expect(await status('?x=1')).toBe(200)
  expect(await status('assets/a-1.js')).toBe(200)
  for (const path of ['nieuw', 'assets', 'assets/', 'index.html/', '%E0%A4%A', 'a.woff2%00.txt']) expect(await status(path)).toBe(404)
})

test.each([
  ['index.html', 'text/html; charset=utf-8'],
  ['assets/a-1.js', 'text/javascript; charset=utf-8'],
  ['manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['a.woff2', 'font/woff2'],
  ['a.ttf', 'font/ttf'],
])('%s is sent as %s', async (path, type) => {
  await start()
  expect((await fetch(served.url + path)).headers.get('content-type')).toBe(type)
})

test('nothing outside the folder can be read', async () => {
  await start()
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../dist-other/secret.txt',
    '/..%2fdist-other/secret.txt',
  ]) {
    expect(await rawStatus(path)).toBe(404)
  }
})

test('under a prefix only addresses with that prefix are known', async () => {
  await start({ prefix: '/repo/' })
  expect(await status('')).toBe(200)
  expect((await fetch(new URL('/index.html', served.url))).status).toBe(404)
})

test('the service worker can be left out', async () => {
  await start({ serviceWorker: false })
  expect(await status('service-worker.js')).toBe(404)
  expect(await status('index.html')).toBe(200)
})

test('a port that is taken is refused, not silently replaced', async () => {
  await start()
  await expect(serve({ folder, port: Number(new URL(served.url).port) })).rejects.toThrow('EADDRINUSE')
})

/** fetch() tidies `..` away; a raw request does not. */
function rawStatus(path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(served.url)
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end()
  })
}
