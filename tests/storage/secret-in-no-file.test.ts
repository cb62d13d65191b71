import 'fake-indexeddb/auto'
import { constants, inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { prove } from '../../src/app/confirm/prove.ts'
import { deviceStore } from '../../src/app/hooks/stores.ts'
import { buildArchivePack } from '../../src/app/report/archive-pack.ts'
import { hasArmour, writeArmour } from '../../src/bundle/armour.ts'
import { base64Of, base64UrlOf } from '../../src/bundle/base64.ts'
import { bundleLimits } from '../../src/bundle/bundle-limits.ts'
import { writeBackup } from '../../src/bundle/envelope.ts'
import { hexOf } from '../../src/bundle/hex.ts'
import { readBundle } from '../../src/bundle/read-bundle.ts'
import { readHandOver } from '../../src/bundle/read-hand-over.ts'
import { withoutNames, writeBundle } from '../../src/bundle/write-bundle.ts'
import { writeAnswersFile, writeNoteFile, writeRecordFile } from '../../src/bundle/write-hand-over.ts'
import { writeRows } from '../../src/bundle/write-rows.ts'
import { openZip } from '../../src/bundle/zip/read-zip.ts'
import { emptySheet } from '../../src/domain/answers.ts'
import { buildCsv } from '../../src/domain/csv.ts'
import type { Evaluation } from '../../src/domain/evaluation.ts'
import { beginEvaluation } from '../../src/domain/evaluation-state.ts'
import { keptInvitationOf } from '../../src/domain/kept-invitation.ts'
import { buildPeriodOverview } from '../../src/domain/period-overview.ts'
import { type Confirmation, recordCodeOf } from '../../src/domain/record.ts'
import { buildReport } from '../../src/report/build-report.ts'
import { renderPdf } from '../../src/report/pdf/render-pdf.ts'
import { renderText } from '../../src/report/report-text.ts'
import { exchangeTexts } from '../../src/texts/exchange.ts'
import { overviewTable } from '../../src/texts/overview.ts'
import { sendTexts } from '../../src/texts/send.ts'
import { evaluationTitle } from '../../src/texts/terms.ts'
import { invitation, jti, secret } from '../bundle/invitation/sample.ts'
import { frozenSample, samplePdf, samplePrivate, sampleRecord } from '../bundle/sample.ts'
import { reportFonts } from '../report/report-fixture.ts'
import { sourcesOf } from '../support/sources.ts'
import { shipped } from '../survey/shipped-survey.ts'

const at = '2018-12-03T10:00:00.000Z'
const making = { at, hasSeveralRegions: false }
const written = base64UrlOf(secret)

/** A device of the municipality that holds the secret and has confirmed with it. */
const device = await confirmedDevice()

test.each([
  ['answers', async () => [await answersFile()]],
  [
    'a note',
    async () => [(await writeNoteFile({ ...making, ...device, party: 'municipality', revision: 1, from: 'Kim', remarks: {} })).text],
  ],
  ['a record', async () => [(await writeRecordFile({ ...making, frozen: device.frozen })).text]],
  ['a backup, also as the rescue file', async () => [(await writeBackup([device.state], { at, appVersion: '0.1.0' })).text]],
  ['the rows of a broken evaluation', async () => [writeRows(device.rows, { id: device.evaluation.id, at, appVersion: '0.1.0' }).text]],
  ['answers as text', async () => [await asText(await answersFile())]],
  ['a record as text', async () => [await asText((await writeRecordFile({ ...making, frozen: device.frozen })).text)]],
  ['a bundle', bundleFiles],
  ['the report, in both editions, as PDF and as text', reportFiles],
  ['the archive pack', archiveFiles],
  ['the overview of the period', async () => [overviewFile()]],
  ['the words for a mail', async () => mailTexts()],
] as const)('the secret of the invitation is not in %s, in any spelling', async (_, make) => {
  for (const file of await make()) expect(spellingsIn(file)).toEqual([])
})

test('but the proof made with it is, and says of which invitation: in the record file, in the backup and in the bundle', async () => {
  const { proof = '' } = device.frozen.confirmations[0] ?? {}
  expect(proof).toMatch(/^[0-9a-f]{64}$/)
  const { text } = await writeRecordFile({ ...making, frozen: device.frozen })
  const read = await readHandOver(text)
  expect(read).toMatchObject({ value: { handOver: { frozen: { confirmations: [{ proof, jti }] } } } })
  expect((await writeBackup([device.state], { at, appVersion: '0.1.0' })).text).toContain(proof)
  const bundle = await readBundle((await sentBundle()).bytes)
  expect(bundle).toMatchObject({ value: { manifest: { invitations: [{ party: 'municipality', jti }] }, confirmations: [{ proof }] } })
})

test('and it could not be: only these files ask for it, and its table is in one', () => {
  const sources = [...sourcesOf('src')]
  const filesWith = (pattern: RegExp) => sources.filter(({ source }) => pattern.test(source)).map(({ path }) => path)
  expect(filesWith(/\bloadSecret\b/)).toEqual([
    'src/app/confirm/prove.ts',
    'src/app/invitation/open-invitation.ts',
    'src/domain/evaluation-store.ts',
    'src/storage/dexie-store.ts',
    'src/storage/memory-store.ts',
  ])
  expect(filesWith(/\.secrets\b/)).toEqual(['src/storage/dexie-store.ts'])
  expect(filesWith(/\bletter\b.*\bsecret\b|\bsecret\b.*\bletter\b/i).filter((path) => path.startsWith('src/app/'))).toEqual([
    'src/app/invitation/begin-invited.ts',
  ])
})

async function confirmedDevice() {
  const [invited] = invitation.evaluations
  if (!invited) throw new Error('the sample invites to one evaluation')
  const store = await deviceStore()
  const evaluation: Evaluation = { ...sampleRecord.evaluation, survey: sampleRecord.survey, createdAt: at }
  const empty = { ...beginEvaluation(evaluation, 'municipality'), invitations: { municipality: keptInvitationOf(invitation, invited) } }
  await store.create(empty, at)
  await store.keepSecret(jti, written)
  const sample = await frozenSample()
  const word: Confirmation = {
    ...{ party: 'municipality', function: 'Teamleider', at, outcome: 'agreed', share: false },
    ...{ how: 'own-device', contentHash: sample.contentHash },
  }
  const frozen = { ...sample, confirmations: [await prove(word, empty)] }
  await store.save(evaluation.id, { kind: 'record-adopted', record: frozen }, at)
  const [loaded, rows, kept] = [await store.load(evaluation.id), await store.loadRows(evaluation.id), await store.loadSecret(jti)]
  if (!loaded.ok || !loaded.value || !rows.ok || !kept.ok || kept.value !== written) throw new Error('not kept')
  return { evaluation, frozen, state: loaded.value, rows: rows.value }
}

async function answersFile(): Promise<string> {
  const { evaluation } = device
  const sheet = emptySheet('municipality')
  return (await writeAnswersFile({ ...making, evaluation, sheet, agreements: [], reports: [], visible: new Set() })).text
}

async function asText(file: string): Promise<string> {
  const armoured = await writeArmour(file)
  if (!armoured.ok || !hasArmour(armoured.value)) throw new Error('no text')
  return armoured.value
}

async function sentBundle() {
  return await writeBundle({ frozen: device.frozen, reportPdf: samplePdf, appVersion: '0.1.0', hasSeveralRegions: false })
}

/** The archive, and each entry unpacked. */
async function bundleFiles(): Promise<readonly (string | Uint8Array)[]> {
  return await unpacked((await sentBundle()).bytes, bundleLimits)
}

async function reportFiles(): Promise<readonly (string | Uint8Array)[]> {
  const { contentHash, confirmations } = device.frozen
  const about = { record: sampleRecord, contentHash, survey: shipped.survey }
  const documents = [
    buildReport({ ...about, edition: 'parties', privateDocument: samplePrivate, confirmations }),
    buildReport({ ...about, edition: 'insurer', confirmations: confirmations.map(withoutNames) }),
  ]
  const fonts = await reportFonts()
  return documents.flatMap((document) => {
    const pdf = renderPdf(document, fonts)
    return [renderText(document), pdf, ...streamsOf(pdf)]
  })
}

/** What stands compressed in a PDF. */
function streamsOf(pdf: Uint8Array): readonly Uint8Array[] {
  const text = new TextDecoder('latin1').decode(pdf)
  const streams = [...text.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: { length } }) => {
    try {
      return [inflateSync(pdf.subarray(index + length), { finishFlush: constants.Z_SYNC_FLUSH })]
    } catch {
      // A stream that is not compressed was looked at as it stands.
      return []
    }
  })
  if (streams.length === 0) throw new Error('no stream was opened')
  return streams
}

async function archiveFiles(): Promise<readonly (string | Uint8Array)[]> {
  const { frozen } = device
  const input = {
    frozen,
    record: sampleRecord,
    privateDocument: samplePrivate,
    survey: shipped.survey,
    name: 'verslag.pdf',
    pdf: samplePdf,
  }
  return await unpacked((await buildArchivePack(input)).bytes, { maxEntries: 6, maxTotal: 1e6, maxRatio: 200, maxBytesOf: () => 5e5 })
}

function overviewFile(): string {
  const overview = buildPeriodOverview(device.evaluation.period, [{ state: device.state, record: sampleRecord }])
  if (overview.rows.length === 0) throw new Error('nothing in the overview')
  return buildCsv(overviewTable(overview, (theme) => theme))
}

function mailTexts(): readonly string[] {
  const { evaluation, frozen } = device
  return [
    exchangeTexts.mail(evaluation, 'bestand.wgw', 'record'),
    sendTexts.mail(evaluationTitle(evaluation), 'bestand.zip.age', recordCodeOf(frozen.contentHash)),
  ]
}

async function unpacked(bytes: Uint8Array, limits: Parameters<typeof openZip>[1]): Promise<readonly Uint8Array[]> {
  const archive = openZip(bytes, limits)
  if (!archive.ok) throw new Error('no archive')
  const entries = await Promise.all(archive.value.names.map((name) => archive.value.read(name)))
  return [bytes, ...entries.map((entry) => entry ?? new Uint8Array())]
}

/** Every way in which the secret could stand in the file. */
function spellingsIn(file: string | Uint8Array): readonly string[] {
  const text = typeof file === 'string' ? file : new TextDecoder('latin1').decode(file)
  const spellings = [written, base64Of(secret), hexOf(secret), String.fromCharCode(...secret)]
  return spellings.filter((spelling) => text.toLowerCase().includes(spelling.toLowerCase()))
}
