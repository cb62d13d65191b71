import { execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseSegment } from '../../src/insurer/intake/intake-log.ts'
import { packFileName, packFolder } from '../../src/insurer/pack.ts'

// A laptop that falls asleep, a power cut, Ctrl-C: intake may stop at any moment. The command is built once and run as what it is, so that
// a signal meets intake and not what starts it.

const folder = mkdtempSync(join(tmpdir(), 'wgw-kill-'))
const scripts = join(process.cwd(), 'node_modules', '.cache', 'scripts', `kill-${process.pid}`)
const at = (...names: readonly string[]) => join(folder, ...names)
const run = promisify(execFile)
const insurer = (...words: readonly string[]) => run('node', [join(scripts, 'insurer.mjs'), ...words])
const intakeWords = (out: string) => {
  const given = ['--inbox', at('inbox'), '--register', at('register.csv'), '--keys', at('keys'), '--out', at(out)]
  return ['intake', ...given, '--workers', '2']
}
const rounds = 10

beforeAll(async () => {
  await run('node', ['scripts/build/bundle-scripts.mjs', scripts, 'insurer', 'insurer/intake-worker'])
  await insurer('example', '--out', folder, '--bundles', '320', '--plain-reports', '--only-good')
  await insurer(...intakeWords('whole'))
  await makeTables('whole')
}, 120_000)
afterAll(() => {
  for (const made of [folder, scripts]) rmSync(made, { recursive: true, force: true })
})

async function makeTables(out: string): Promise<void> {
  await insurer('tables', '--from', at(out), '--out', at(`${out}-tables`), '--as-of', '2019-12-31')
}

/** The files that stand in a folder under a final name. */
function finalIn(...names: readonly string[]): readonly string[] {
  return existsSync(at(...names)) ? readdirSync(at(...names)).filter((name) => !name.endsWith('.tmp')) : []
}

/** Until so many packs and pieces stand there, or the run ends. */
async function untilMade(out: string, count: number, isEnded: () => boolean): Promise<void> {
  while (!isEnded() && finalIn(out, packFolder).length + finalIn(out, 'verwerkt').length < count)
    await new Promise((resolve) => setTimeout(resolve, 1))
}

function sha256(...names: readonly string[]): string {
  return createHash('sha256')
    .update(readFileSync(at(...names)))
    .digest('hex')
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
  const all = finalIn('whole', packFolder).length + finalIn('whole', 'verwerkt').length
  const progress: string[] = []
  for (let round = 0; round < rounds; round += 1) {
    const out = `round-${round}`
    const child = spawn('node', [join(scripts, 'insurer.mjs'), ...intakeWords(out)], { stdio: 'ignore' })
    let hasEnded = false
    const ended = new Promise((resolve) => child.on('exit', resolve)).finally(() => {
      hasEnded = true
    })
    // Some time between the first pack and the list that ends it all, also in the middle of a piece of work.
    await untilMade(out, Math.floor(Math.random() * (all + 1)), () => hasEnded)
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 60))
    child.kill('SIGKILL')
    await ended
    const [packs, pieces] = [finalIn(out, packFolder), finalIn(out, 'verwerkt')]
    progress.push(`${packs.length}+${pieces.length}${existsSync(at(out, 'bundels.csv')) ? ' and the list' : ''}`)
    for (const pack of packs) expect(packFileName(sha256(out, packFolder, pack))).toBe(pack)
    for (const piece of pieces) {
      const segment = parseSegment(readFileSync(at(out, 'verwerkt', piece), 'utf8'))
      // What is written down is kept.
      expect(packs).toEqual(expect.arrayContaining(segment?.packs.map(packFileName) ?? ['no segment']))
    }
    if (existsSync(at(out, 'bundels.csv'))) expect(sha256(out, 'bundels.csv')).toBe(sha256('whole', 'bundels.csv'))
    await insurer(...intakeWords(out))
    for (const made of [packFolder, 'verwerkt']) expect(hashesOf(out, made)).toEqual(hashesOf('whole', made))
    expect(readFileSync(at(out, 'bundels.csv'), 'utf8')).toBe(readFileSync(at('whole', 'bundels.csv'), 'utf8'))
    if (round % 5 === 4) {
      await makeTables(out)
      expect(hashesOf(`${out}-tables`)).toEqual(hashesOf('whole-tables'))
    }
  }
  console.info(`packs+pieces at the moment of SIGKILL, of ${all / 2}+${all / 2}:`, progress.join(', '))
}, 180_000)
