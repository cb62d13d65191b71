import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'builds-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('the same sources give the same build, byte for byte', () => {
  expect(checksums(buildInto('second'))).toEqual(checksums(buildInto('first')))
})

function buildInto(name: string): string {
  const target = join(folder, name)
  const env = { ...process.env, NODE_ENV: 'production' }
  const { status, stderr } = spawnSync('vite', ['build', '--outDir', target, '--logLevel', 'warn'], {
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  expect(status, stderr).toBe(0)
  return target
}

function checksums(target: string): Record<string, string> {
  const names = readdirSync(target, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(target, name)).isFile())
  return Object.fromEntries(
    names.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(target, name)))
        .digest('hex'),
    ]),
  )
}
