import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { encryptTo } from '../src/bundle/age/encrypt.ts'
import { readBundle } from '../src/bundle/read-bundle.ts'
import { forgeBundle } from '../src/insurer/example/forge-bundle.ts'
import { measureBaseline } from './bench/baseline.ts'
import { makeExampleFolder } from './bench/example-folder.ts'
import { measureFloor } from './bench/floor.ts'
import { measureIntake } from './bench/measure-intake.ts'
import { nodeReadingTools } from './insurer/node-reading-tools.ts'

// npm run bench:intake -- --bundles N: how fast intake is, without and with a report of 40 kB, against what this machine's own native
// operations would take and against a plain loop over age's command. The last line is JSON.

const { values } = parseArgs({
  options: { bundles: { type: 'string', default: '10000' }, measure: { type: 'string' }, folder: { type: 'string' } },
})
const bundles = Number(values.bundles)
/** So many different contents; each is encrypted anew until there are enough files. */
const distinct = 1000

if (values.measure === 'intake' && values.folder !== undefined) console.log(JSON.stringify(await measureIntake(values.folder)))
else if (values.measure === 'floor' && values.folder !== undefined) console.log(JSON.stringify(measureFloor(values.folder)))
else await bench()

interface Measured {
  readonly bundlesPerSecond: number
  readonly cpuMicros: number
  readonly floorRatio: number
  readonly baselineRatio: number | null
  readonly peakMegabytes: number
}

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'wgw-bench-'))
  try {
    console.log(`${cpus().length} × ${cpus()[0]?.model ?? '?'}, Node ${process.version}, load ${readLoad()}`)
    await makeExampleFolder(folder, Math.min(bundles, distinct))
    const without = await measure(folder, undefined)
    const withPdf = await measure(folder, 40 * 1024)
    console.log(`with a report of 40 kB: ${JSON.stringify(withPdf)}`)
    console.log(JSON.stringify(without))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measure(folder: string, pdfBytes: number | undefined): Promise<Measured> {
  const inbox = join(folder, 'inbox')
  rmSync(inbox, { recursive: true, force: true })
  mkdirSync(inbox)
  await fill(folder, inbox, pdfBytes)
  const child = (what: string) =>
    JSON.parse(
      execFileSync('node', ['scripts/run.mjs', 'bench-intake', '--measure', what, '--folder', folder], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      })
        .trim()
        .split('\n')
        .at(-1) ?? '',
    )
  const again = child('intake') as Awaited<ReturnType<typeof measureIntake>>
  const floor = child('floor') as ReturnType<typeof measureFloor>
  const baseline = measureBaseline(folder)
  rmSync(join(folder, 'out'), { recursive: true })
  const perSecond = bundles / again.seconds
  const cpuMicros = (again.cpuSeconds * 1e6) / bundles
  console.log(
    [
      `${bundles} bundles, ${pdfBytes === undefined ? 'without report' : 'with report'}: ${again.seconds.toFixed(2)} s; once more over the same inbox: ${again.againSeconds.toFixed(2)} s`,
      `CPU ${cpuMicros.toFixed(0)} µs a bundle, floor of native operations ${floor.micros.toFixed(0)} µs`,
      baseline === undefined
        ? 'baseline not run: age or python3 is missing'
        : `baseline (python3 and age -d, ${baseline.files} files): ${baseline.perSecond.toFixed(0)} bundles/s`,
      `load ${readLoad()}`,
    ].join('\n'),
  )
  return {
    bundlesPerSecond: Math.round(perSecond),
    cpuMicros: Math.round(cpuMicros),
    floorRatio: round(floor.micros / cpuMicros),
    baselineRatio: baseline === undefined ? null : round(perSecond / baseline.perSecond),
    peakMegabytes: Math.round(again.peakKilobytes / 1024),
  }
}

/** The inbox, of the plain archives in `zips`. */
async function fill(folder: string, inbox: string, pdfBytes: number | undefined): Promise<void> {
  const { recipients } = JSON.parse(readFileSync(join(folder, 'keys', 'insurer.json'), 'utf8')) as {
    readonly recipients: readonly string[]
  }
  const names = readdirSync(join(folder, 'zips'))
  const zips: Uint8Array[] = []
  for (const name of names) {
    const zip = new Uint8Array(readFileSync(join(folder, 'zips', name)))
    zips.push(pdfBytes === undefined ? zip : await withReport(zip, pdfBytes))
  }
  for (let place = 0; place < bundles; place += 1) {
    const encrypted = await encryptTo(recipients, zips[place % zips.length] ?? new Uint8Array())
    if (!encrypted.ok) throw new Error(encrypted.problem.kind)
    writeFileSync(join(inbox, `${place}.zip.age`), encrypted.value)
  }
}

/** The same bundle with so many bytes that do not shrink for its report; the content hash and the proofs stay. */
async function withReport(zip: Uint8Array, bytes: number): Promise<Uint8Array> {
  const bundle = await readBundle(zip, nodeReadingTools)
  if (!bundle.ok) throw new Error(bundle.problem.kind)
  const pdf = crypto.getRandomValues(new Uint8Array(bytes))
  pdf.set(new TextEncoder().encode('%PDF-1.7\n'))
  const { manifest, record, confirmations } = bundle.value
  return forgeBundle({
    manifest: { ...manifest },
    recordJson: JSON.stringify(record),
    confirmations: confirmations.map((word) => ({ ...word })),
    pdf,
  })
}

function readLoad(): string {
  return readFileSync('/proc/loadavg', 'utf8').split(' ')[0] ?? '?'
}

function round(ratio: number): number {
  return Math.round(ratio * 100) / 100
}
