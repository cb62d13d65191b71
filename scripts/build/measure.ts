import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzipSync } from 'node:zlib'
import type { Rolldown } from 'vite'
import { firstScreenFiles } from './page.ts'

/** Bytes; 1 kB is 1000 bytes. */
export const limits = { firstPaintGzip: 60_000, precacheBrotli: 750_000 } as const

/** What one file of the build weighs, in bytes. */
export interface Weight {
  readonly name: string
  readonly raw: number
  readonly gzip: number
  readonly brotli: number
  readonly firstPaint: boolean
}

/**
 * Weighs every file that the service worker keeps, and what the first paint needs: the entry script, the screen "Welkom", all these
 * import statically, and their CSS. The files are read from `folder`, as they will be served.
 */
export async function measureBuild(
  output: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[],
  folder: string,
): Promise<{ readonly rows: readonly Weight[]; readonly firstPaintGzip: number; readonly precacheBrotli: number }> {
  const first = firstPaintFiles(output)
  const rows = await Promise.all(precachedFiles(folder).map((name) => weigh(name, folder, first.has(name))))
  rows.sort((a, b) => b.brotli - a.brotli)
  const missing = [...first].filter((name) => !rows.some((row) => row.name === name))
  if (missing.length > 0) throw new Error(`not kept offline: ${missing.join(', ')}`)
  return {
    rows,
    firstPaintGzip: rows.filter((row) => row.firstPaint).reduce((sum, row) => sum + row.gzip, 0),
    precacheBrotli: rows.reduce((sum, row) => sum + row.brotli, 0),
  }
}

/** True when the build exceeds a limit: then it fails. */
export function isTooHeavy(weights: { readonly firstPaintGzip: number; readonly precacheBrotli: number }): boolean {
  return weights.firstPaintGzip > limits.firstPaintGzip || weights.precacheBrotli > limits.precacheBrotli
}

function firstPaintFiles(output: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]): Set<string> {
  const bundle = Object.fromEntries(output.map((file) => [file.fileName, file]))
  const scripts = firstScreenFiles(bundle)
  const styles = scripts.flatMap((name) => {
    const chunk = bundle[name]
    return chunk?.type === 'chunk' ? [...(chunk.viteMetadata?.importedCss ?? [])] : []
  })
  const html = bundle['index.html']
  const linked = html?.type === 'asset' ? [...String(html.source).matchAll(/<link rel="stylesheet"[^>]*href="\.\/([^"]+)"/g)] : []
  return new Set([...scripts, ...styles, ...linked.map(([, href = '']) => href)])
}

/** The list that was written into the worker. */
function precachedFiles(folder: string): string[] {
  const worker = readFileSync(join(folder, 'service-worker.js'), 'utf8')
  return [...worker.matchAll(/"?url"?:"([^"]+)"/g)].map(([, url = '']) => url)
}

async function weigh(name: string, folder: string, firstPaint: boolean): Promise<Weight> {
  const bytes = readFileSync(join(folder, name))
  const compressed = await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
  return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: compressed.length, firstPaint }
}
