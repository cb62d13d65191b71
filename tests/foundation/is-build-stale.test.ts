import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isBuildStale } from '../../scripts/build/is-build-stale.ts'

const folder = mkdtempSync(join(tmpdir(), 'stale-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a build is trusted only while nothing that it is made of has changed since', () => {
  mkdirSync(join(folder, 'src/app'), { recursive: true })
  write('src/app/main.tsx', 1)
  expect(isBuildStale(folder)).toBe(true)

  mkdirSync(join(folder, 'dist'))
  write('dist/index.html', 2)
  for (const path of ['src', 'src/app']) utimesSync(join(folder, path), 1, 1)
  expect(isBuildStale(folder)).toBe(false)

  write('README.md', 3)
  expect(isBuildStale(folder)).toBe(false)
  write('src/app/main.tsx', 3)
  expect(isBuildStale(folder)).toBe(true)
})

test('a source that went away makes it stale too', () => {
  write('src/app/main.tsx', 1)
  utimesSync(join(folder, 'src/app'), 3, 3)
  expect(isBuildStale(folder)).toBe(true)
})

function write(path: string, seconds: number): void {
  writeFileSync(join(folder, path), path)
  utimesSync(join(folder, path), seconds, seconds)
}
