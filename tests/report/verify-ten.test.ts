import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { renderTen } from './ten-reports.ts'
import { verifyPdf } from './verify/verify-pdf.ts'

const ten = await Promise.all((await renderTen()).map(async (made) => ({ ...made, verdict: await verifyPdf(made.pdf, made.origin) })))
const folder = mkdtempSync(join(tmpdir(), 'verify-'))
afterAll(() => rmSync(folder, { recursive: true }))

test.each(ten)('$name: every check of the bytes finds it sound', ({ verdict }) => {
  expect(verdict.faults).toEqual([])
})

test('the bytes are those of last time', async () => {
  const lines = ten.map(({ name, sha256 }) => `${sha256}  ${name}\n`)
  await expect(lines.join('')).toMatchFileSnapshot('report-hashes.txt')
})

test('all are different files, also two editions of one record', () => {
  expect(new Set(ten.map(({ sha256 }) => sha256)).size).toBe(ten.length)
})

test('the report of the example is at most 45 kB', () => {
  expect(ten.find(({ name }) => name === 'example, parties')?.pdf.length).toBeLessThanOrEqual(45_000)
})

test('only what is long takes more than two pages', () => {
  const long = ten.filter(({ verdict }) => verdict.pages > 2).map(({ name }) => name.replace(/, (?:parties|insurer|public)$/, ''))
  expect([...new Set(long)]).toEqual(['example, parties with answers', 'longest', 'all-differences', 'all-scripts', 'long-word'])
  expect(Math.max(...ten.map(({ verdict }) => verdict.pages))).toBeLessThanOrEqual(5)
})

describe('npm run verify:pdf', () => {
  const run = (files: readonly string[], zone = 'America/New_York') => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'verify-pdf', ...files], {
      encoding: 'utf8',
      env: { ...process.env, TZ: zone },
    })
    return { status, stderr, lines: stdout.trimEnd().split('\n') }
  }

  test('checks the ten, and their bytes are the same on the other side of the ocean', () => {
    // The tests themselves run in the time zone of the Netherlands.
    expect(new Date('2018-06-12T12:00:00Z').getHours()).toBe(14)
    const { status, lines, stderr } = run([])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const found = JSON.parse(lines.at(-1) ?? '') as { ok: boolean; files: { name: string; sha256: string }[] }
    expect(found.ok).toBe(true)
    expect(found.files.map(({ name, sha256 }) => ({ name, sha256 }))).toEqual(ten.map(({ name, sha256 }) => ({ name, sha256 })))
    expect(lines).toHaveLength(ten.length + 1)
  })

  test('checks files that are named: one that is sound, and one that is not', () => {
    const sound = join(folder, 'sound.pdf')
    const broken = join(folder, 'broken.pdf')
    const bytes = ten[0]?.pdf ?? new Uint8Array()
    writeFileSync(sound, bytes)
    // As long as before, so that nothing else in the file moves.
    writeFileSync(broken, Buffer.from(Buffer.from(bytes).toString('latin1').replace('/Lang (nl-NL)', '/Long (nl-NL)'), 'latin1'))
    const { status, lines } = run([sound, broken])
    expect(status).toBe(1)
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
      ok: false,
      files: [{ faults: [] }, { faults: [{ check: 'language' }, { check: 'second-reader' }] }],
    })
    expect(run([join(folder, 'nowhere.pdf')]).status).toBe(2)
  })
})
