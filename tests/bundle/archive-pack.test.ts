import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sha256Hex } from '../../src/bundle/content-hash.ts'
import { archivePackNames, writeArchivePack } from '../../src/bundle/write-archive-pack.ts'
import { openZip } from '../../src/bundle/zip/read-zip.ts'

const limits = { maxEntries: 6, maxTotal: 1_000_000, maxRatio: 200, maxBytesOf: () => 500_000 }
const names = archivePackNames('2018-12-03_gespreksverslag-wijkgericht-werken_haarlem_thuiszorg-voorbeeld_2018-2_v1.pdf')
const pdf = new TextEncoder().encode('%PDF-1.7 not really')

async function aPack(): Promise<Uint8Array> {
  return writeArchivePack({
    names,
    pdf,
    sha256: await sha256Hex(pdf),
    recordXml: '<MDTO/>',
    fileXml: '<MDTO/>',
    json: '{}',
    readme: 'Lees mij.',
  })
}

describe('the archive pack', () => {
  test('is opened by our own strict reader, report first, each file named after it', async () => {
    const archive = openZip(await aPack(), limits)
    if (!archive.ok) throw new Error(archive.problem.kind)
    expect(archive.value.names).toEqual([names.pdf, names.sum, names.record, names.file, names.json, names.readme])
    expect(await archive.value.read(names.pdf)).toEqual(pdf)
    expect(names.pack).toMatch(/_v1_archief\.zip$/)
  })

  test('is the same twice, byte for byte', async () => {
    expect(await aPack()).toEqual(await aPack())
  })

  test('holds a checksum that sha256sum accepts, and refuses for another file', async () => {
    const archive = openZip(await aPack(), limits)
    if (!archive.ok) throw new Error(archive.problem.kind)
    const folder = mkdtempSync(join(tmpdir(), 'archief-'))
    const check = () => execFileSync('sha256sum', ['-c', '--strict', names.sum], { cwd: folder, stdio: 'pipe' }).toString()
    try {
      for (const name of [names.pdf, names.sum]) writeFileSync(join(folder, name), (await archive.value.read(name)) ?? '')
      expect(check()).toBe(`${names.pdf}: OK\n`)
      writeFileSync(join(folder, names.pdf), 'another')
      expect(check).toThrow('did NOT match')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
