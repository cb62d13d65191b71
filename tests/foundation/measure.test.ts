import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isTooHeavy, limits, measureBuild } from '../../scripts/build/measure.ts'

const folder = mkdtempSync(join(tmpdir(), 'measure-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a build within its limits passes, and a byte more before first paint or offline fails it', () => {
  expect(isTooHeavy(limits)).toBe(false)
  expect(isTooHeavy({ ...limits, firstPaintGzip: limits.firstPaintGzip + 1 })).toBe(true)
  expect(isTooHeavy({ ...limits, precacheBrotli: limits.precacheBrotli + 1 })).toBe(true)
})

test('what the entry and the first screen import statically, with their CSS, counts as before first paint', async () => {
  const weights = await measure({ entry: 20_000, screen: 15_000, shared: 12_000, styles: 10_000, later: 3_000 })
  const first = weights.rows.filter((row) => row.firstPaint).map(({ name }) => name)
  expect(first.toSorted()).toEqual(['entry.js', 'screen.js', 'shared.js', 'styles.css'])
  expect(weights.firstPaintGzip).toBeGreaterThanOrEqual(57_000)
  expect(weights.precacheBrotli).toBeGreaterThanOrEqual(60_000)
  expect(isTooHeavy(weights)).toBe(false)
})

test('files that weigh too much before first paint fail the build', async () => {
  expect(isTooHeavy(await measure({ entry: 20_000, screen: 15_000, shared: 12_000, styles: 14_000, later: 3_000 }))).toBe(true)
})

test('a file before first paint that is not kept offline is a bug', async () => {
  await expect(measure({ entry: 1, screen: 1, shared: 1, styles: 1, later: 1 }, ['shared.js'])).rejects.toThrow('shared.js')
})

type Sizes = Readonly<Record<'entry' | 'screen' | 'shared' | 'styles' | 'later', number>>

/** A build of files that no compression makes smaller; `forgotten` are left out of the worker's list. */
async function measure(sizes: Sizes, forgotten: readonly string[] = []) {
  const files = Object.entries(sizes).map(([name, size]) => ({ name: name === 'styles' ? 'styles.css' : `${name}.js`, size }))
  for (const { name, size } of files) writeFileSync(join(folder, name), randomBytes(size))
  const kept = files.filter(({ name }) => !forgotten.includes(name)).map(({ name }) => `{"revision":null,"url":"${name}"}`)
  writeFileSync(join(folder, 'service-worker.js'), `const list = [${kept.join(',')}]`)
  const chunks = [
    chunk('entry.js', { isEntry: true, imports: ['shared.js'], css: ['styles.css'] }),
    chunk('screen.js', { name: 'HomePage' }),
    chunk('shared.js'),
    chunk('later.js'),
  ]
  // Only what the measuring reads of Rolldown's output.
  return await measureBuild(chunks as unknown as Parameters<typeof measureBuild>[0], folder)
}

function chunk(fileName: string, { name = '', isEntry = false, imports = [] as string[], css = [] as string[] } = {}) {
  return { type: 'chunk', fileName, name, isEntry, imports, viteMetadata: { importedCss: new Set(css) } }
}
