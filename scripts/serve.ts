import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, resolve, sep } from 'node:path'

export interface ServeOptions {
  /** The folder to serve; `dist` unless told. */
  readonly folder?: string
  /** 0 takes any free port. */
  readonly port?: number
  /** The path under which the folder appears, as on a host with sub-paths: `/` or `/repo/`. */
  readonly prefix?: string
  /** False answers 404 for the service worker, as a host that lost the file would. */
  readonly serviceWorker?: boolean
}

export interface Served {
  readonly url: string
  /** Stops listening and drops open connections, so that a page sees no network at all; a second time does nothing. */
  readonly close: () => Promise<void>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
}

/**
 * Serves a built folder on this computer only, as the plainest static host does: no fallback, 404 for every unknown path.
 * Rejects when the port is taken.
 */
export async function serve({ folder = 'dist', port = 0, prefix = '/', serviceWorker = true }: ServeOptions = {}): Promise<Served> {
  const root = resolve(folder)
  const server = createServer((request, response) => {
    const path = filePathOf(request.url ?? '/', prefix)
    const blocked = !serviceWorker && path === 'service-worker.js'
    if (path === undefined || blocked || (request.method !== 'GET' && request.method !== 'HEAD')) return notFound(response)
    sendFile(join(root, path), root, request.method, response).catch(() => notFound(response))
  })
  await new Promise<void>((listening, refused) => {
    server.once('error', refused)
    server.listen(port, 'localhost', listening)
  })
  // A listening TCP server has an address with a port.
  const { port: taken } = server.address() as AddressInfo
  return { url: `http://localhost:${taken}${prefix}`, close: () => closeServer(server) }
}

async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return
  await new Promise<void>((closed) => {
    server.close(() => closed())
    server.closeAllConnections()
  })
}

/** The path within the folder; undefined for an address outside the prefix or one that cannot be decoded. */
function filePathOf(url: string, prefix: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
    if (!path.startsWith(prefix) || path.includes('\0')) return undefined
    const inside = path.slice(prefix.length)
    return inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside
  } catch {
    return undefined
  }
}

async function sendFile(path: string, root: string, method: string, response: ServerResponse): Promise<void> {
  if (!path.startsWith(root + sep)) return notFound(response)
  const { size } = await stat(path).then((found) => (found.isFile() ? found : Promise.reject(new Error('not a file'))))
  const hashed = path.startsWith(join(root, 'assets') + sep)
  response.writeHead(200, {
    'Content-Type': types[extname(path)] ?? 'application/octet-stream',
    'Content-Length': size,
    'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  })
  if (method === 'HEAD') response.end()
  else
    createReadStream(path)
      .on('error', () => response.destroy())
      .pipe(response)
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404')
}
