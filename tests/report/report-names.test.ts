import { describe, expect, test } from 'vitest'
import type { EvaluationState } from '../../src/domain/evaluation-state.ts'
import { parties } from '../../src/domain/party.ts'
import { renderPdf } from '../../src/report/pdf/render-pdf.ts'
import { buildXmp } from '../../src/report/pdf/xmp.ts'
import { confirmation, exampleCase, type ReportCase, reportFonts } from './report-fixture.ts'
import { editionOf } from './ten-reports.ts'
import { readPages } from './verify/page-content.ts'
import { readRawPdf } from './verify/raw-pdf.ts'
import { rewritePdf } from './verify/rewrite-pdf.ts'

/** Words that occur nowhere by themselves, each in one place; the emoji makes the writer use the other way to write a text too. */
const seeds = {
  attendee: 'Naamzaad',
  signer: 'Ondertekenzaad',
  line: 'Regelzaad',
  explanation: 'Uitlegzaad',
  point: 'Puntzaad',
  example: 'Voorbeeldzaad',
  caseNumber: 'Zaakzaad',
  remark: 'Opmerkingzaad',
  reason: 'Versiezaad',
  sheetText: 'Bladzaad',
  note: 'Notitiezaad',
} as const
const fonts = await reportFonts()
const given = await plantedCase()
const seedsIn = (pdf: Uint8Array) => Object.keys(seeds).filter((key) => holds(pdf, seeds[key as keyof typeof seeds]))

describe('planted names and unshared texts', () => {
  test.each(['insurer', 'public'] as const)('are nowhere in the file of the edition %s', (edition) => {
    for (const annex of [undefined, 'answers'] as const) expect(seedsIn(renderPdf(editionOf(given, edition, annex), fonts))).toEqual([])
  })

  test('are in that of the parties: names, lines, explanations, points, example, case numbers, remarks and the reason of the version', () => {
    expect(seedsIn(renderPdf(editionOf(given, 'parties'), fonts))).toEqual(
      Object.keys(seeds).filter((key) => key !== 'sheetText' && key !== 'note'),
    )
  })

  test('would be found in any corner of the file', () => {
    const pdf = renderPdf(editionOf(given, 'public'), fonts)
    const hidden = (text: string) =>
      rewritePdf(pdf, ({ objects }) =>
        objects.set(Math.max(...objects.keys()) + 1, `${Math.max(...objects.keys()) + 1} 0 obj\n${text}\nendobj`),
      )
    const utf16 = Buffer.from('Naamzaad', 'utf16le').swap16()
    expect(seedsIn(hidden('(Naamzaad)'))).toEqual(['attendee'])
    expect(seedsIn(hidden(`<feff${utf16.toString('hex')}>`))).toEqual(['attendee'])
    expect(seedsIn(hidden(`<FEFF${utf16.toString('hex').toUpperCase()}>`))).toEqual(['attendee'])
    expect(seedsIn(hidden(`(\xfe\xff${utf16.toString('latin1')})`))).toEqual(['attendee'])
    expect(seedsIn(hidden(`<${Buffer.from('Naamzaad').toString('hex')}>`))).toEqual(['attendee'])
  })

  test('leave no trace in the metadata either', () => {
    for (const edition of ['insurer', 'public'] as const) expect(buildXmp(editionOf(given, edition))).not.toContain('zaad')
  })
})

async function plantedCase(): Promise<ReportCase> {
  const frozen = await exampleCase(planted)
  return {
    ...frozen,
    record: { ...frozen.record, revision: 2, parent: 'ab'.repeat(32) },
    privateDocument: {
      ...frozen.privateDocument,
      revises: { frozenAt: '2018-06-05T09:00:00.000Z', reason: seeds.reason },
      caseNumbers: { municipality: seeds.caseNumber, provider: `${seeds.caseNumber} 👍` },
    },
    confirmations: parties.map((party) =>
      confirmation(party, { name: `${seeds.signer} 👍`, outcome: 'agreed-with-remark', text: `${seeds.remark} 👍`, share: false }),
    ),
  }
}

/** Everything is filled in, and nothing is shared. */
function planted(state: EvaluationState): EvaluationState {
  const { meeting } = state
  if (!meeting) throw new Error('no meeting')
  const sheets = Object.fromEntries(
    Object.entries(state.sheets).map(([party, sheet]) => {
      const texts = ['ctx_bijzonder', 'pos_toelichting', 'sig_toelichting', 'res_behoud', 'reg_toelichting'].map((id) => [
        id,
        seeds.sheetText,
      ])
      return [party, { ...sheet, answers: { ...sheet.answers, ...Object.fromEntries(texts) }, shared: [] }]
    }),
  )
  return {
    ...state,
    sheets,
    reports: state.reports.map((report) => ({ ...report, note: seeds.note, noteShared: false })),
    meeting: {
      ...meeting,
      present: meeting.present.map((attendee, index) => ({ ...attendee, name: index === 0 ? `${seeds.attendee} 👍` : seeds.attendee })),
      lines: Object.fromEntries(Object.keys(meeting.lines).map((id) => [id, { municipality: `${seeds.line} 👍`, provider: seeds.line }])),
      explanations: { t3: seeds.explanation, t5: `${seeds.explanation} 👍` },
      regionalPoints: [{ id: 'p1', text: `${seeds.point} 👍` }],
      example: { text: seeds.example, consent: false },
      shared: [],
    },
  }
}

/** True when the word stands anywhere: as bytes, as UTF-16, in hexadecimal, inside a stream, or spelled with the glyphs of a page. */
function holds(bytes: Uint8Array, word: string): boolean {
  const pdf = readRawPdf(bytes)
  const utf16 = Buffer.from(word, 'utf16le').swap16()
  const places = [pdf.text, ...[...pdf.objects.values()].flatMap(({ stream }) => (stream ? Buffer.from(stream).toString('latin1') : []))]
  const spellings = [word, utf16.toString('latin1')]
  const hexadecimal = [Buffer.from(word).toString('hex'), utf16.toString('hex')]
  const drawn = readPages(pdf).map(({ texts }) => texts.map(({ text }) => text).join(''))
  return (
    places.some((place) => spellings.some((spelling) => place.includes(spelling))) ||
    places.some((place) => hexadecimal.some((digits) => place.toLowerCase().includes(digits))) ||
    drawn.some((page) => page.replace(/\s/g, '').includes(word))
  )
}
