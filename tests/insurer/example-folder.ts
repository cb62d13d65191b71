import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256Hex } from '../../src/bundle/content-hash.ts'
import { writeBundle } from '../../src/bundle/write-bundle.ts'
import { type IndexRow, indexFileName, writeIndex } from '../../src/insurer/accepted-index.ts'
import { packFileName, packFolder, writePack } from '../../src/insurer/pack.ts'
import { loadAllSurveys } from '../../src/survey/published.ts'
import { samplePdf } from '../bundle/sample.ts'
import { exampleBundles } from './any-accepted.ts'

/** A folder as intake leaves it: accepted bundles of the questionnaire that ships, and one file that was refused. */
export async function writeExampleFolder(folder: string, bundles: number, seed = 1): Promise<void> {
  const [loaded] = await loadAllSurveys()
  if (loaded === undefined) throw new Error('nothing is published')
  const rows: IndexRow[] = [
    {
      fileName: 'mail.txt',
      sha256: 'e'.repeat(64),
      status: 'refused',
      problem: 'not-a-bundle',
      superseded: false,
      fork: false,
      proofs: [],
    },
  ]
  const archives = new Map<string, Uint8Array>()
  for (const [place, { frozen }] of (await exampleBundles(bundles, seed, loaded)).entries()) {
    const { fileName, bytes } = await writeBundle({ frozen, reportPdf: samplePdf, appVersion: '0.1.0', hasSeveralRegions: false })
    const zipSha256 = await sha256Hex(bytes)
    archives.set(zipSha256, bytes)
    const proofs = place % 5 === 0 ? [] : place % 7 === 0 ? (['provider'] as const) : (['municipality', 'provider'] as const)
    rows.push({
      ...{
        fileName: `${fileName}.age`,
        sha256: await sha256Hex(`${fileName}.age`),
        status: proofs.length > 0 ? 'accepted' : 'accepted-unverified',
      },
      ...{ contentHash: frozen.contentHash, zipSha256, proofs, superseded: false, fork: false },
    })
  }
  await mkdir(join(folder, packFolder), { recursive: true })
  const pack = writePack(archives)
  await writeFile(join(folder, packFolder, packFileName(await sha256Hex(pack))), pack)
  await writeFile(join(folder, indexFileName), writeIndex(rows))
}
