import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseSegment } from '../../src/insurer/intake/intake-log.ts'

// A laptop that falls asleep, a power cut, Ctrl-C: intake may stop at any moment.

const folder = mkdtempSync(join(tmpdir(), 'wgw-kill-'))
const at = (...names: readonly string[]) => join(folder, ...names)
const intakeWords = (out: string) => [
  'scripts/run.mjs',
  'insurer',
  'intake',
  '--inbox',
  at('inbox'),
  '--register',
  at('register.csv'),
  '--keys',
  at('keys'),
  '--out',
  at(out),
  '--workers',
  '2',
]

beforeAll(() => {
  execFileSync('node', ['scripts/run.mjs', 'insurer', 'example', '--out', folder, '--bundles', '400', '--plain-reports', '--only-good'])
  execFileSync('node', intakeWords('whole'))
  makeTables('whole')
})
afterAll(() => rmSync(folder, { recursive: true }))

function makeTables(out: string): void {
  execFileSync('node', ['scripts/run.mjs', 'insurer', 'tables', '--from', at(out), '--out', at(`${out}-tables`), '--as-of', '2019-12-31'])
}

/** Until so many archives are kept, or the run seems over. */
async function untilKept(out: string, count: number): Promise<void> {
  for (let tries = 0; tries < 20_000; tries += 1) {
    const kept = existsSync(at(out, 'aanvaard')) ? readdirSync(at(out, 'aanvaard')).filter((name) => name.endsWith('.zip')).length : 0
    if (kept >= Math.min(count, wholeCount()) || existsSync(at(out, 'bundels.csv'))) return
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}

function wholeCount(): number {
  return readdirSync(at('whole', 'aanvaard')).length
}

function hashesOf(...names: readonly string[]): readonly string[] {
  const entries = readdirSync(at(...names), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return entries
    .map(
      ({ parentPath, name }) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(parentPath, name)))
          .digest('hex')}`,
    )
    .toSorted()
}

test('killed at ten random moments and run again: the same tables, and never half a file under its final name', async () => {
  const progress: number[] = []
  for (let round = 0; round < 10; round += 1) {
    const out = `round-${round}`
    const child = spawn('node', intakeWords(out), { stdio: 'ignore' })
    const ended = new Promise((resolve) => child.on('exit', resolve))
    // Some time between the first archive and the list that ends it all.
    await untilKept(out, Math.floor(Math.random() * 402))
    child.kill('SIGKILL')
    await ended
    const zips = existsSync(at(out, 'aanvaard')) ? readdirSync(at(out, 'aanvaard')).filter((name) => name.endsWith('.zip')) : []
    progress.push(zips.length)
    for (const zip of zips)
      expect(
        `${createHash('sha256')
          .update(readFileSync(at(out, 'aanvaard', zip)))
          .digest('hex')}.zip`,
      ).toBe(zip)
    const pieces = existsSync(at(out, 'verwerkt')) ? readdirSync(at(out, 'verwerkt')).filter((name) => name.endsWith('.jsonl')) : []
    for (const piece of pieces) expect(parseSegment(readFileSync(at(out, 'verwerkt', piece), 'utf8'))).toBeDefined()
    if (existsSync(at(out, 'bundels.csv'))) expect(readFileSync(at(out, 'bundels.csv'))).toEqual(readFileSync(at('whole', 'bundels.csv')))
    execFileSync('node', intakeWords(out))
    expect(hashesOf(out, 'aanvaard')).toEqual(hashesOf('whole', 'aanvaard'))
    expect(readFileSync(at(out, 'bundels.csv'), 'utf8')).toBe(readFileSync(at('whole', 'bundels.csv'), 'utf8'))
    if (round % 5 === 0) {
      makeTables(out)
      expect(hashesOf(`${out}-tables`)).toEqual(hashesOf('whole-tables'))
    }
  }
  console.info('archives kept at the moment of SIGKILL:', progress.join(', '))
}, 600_000)
