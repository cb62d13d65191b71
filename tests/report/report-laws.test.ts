import fc from 'fast-check'
import { test } from 'vitest'
import { parties } from '../../src/domain/party.ts'
import { glyphCheckOf, openPdf } from '../../src/report/pdf/jspdf-door.ts'
import { renderPdf } from '../../src/report/pdf/render-pdf.ts'
import { runs } from '../support/runs.ts'
import { exampleCase, type ReportCase, reportFonts } from './report-fixture.ts'
import { editionOf } from './ten-reports.ts'
import { verifyPdf } from './verify/verify-pdf.ts'

const fonts = await reportFonts()
const hasGlyph = glyphCheckOf(openPdf(fonts))
const example = await exampleCase()

/** What people paste: ordinary words, and everything that has ever gone wrong in a PDF. */
const awkward = fc.constantFrom(
  ...[
    '\t',
    '\r\n',
    '\u0007',
    '\u0080',
    '\u00a0',
    '\u00ad',
    '\u2011',
    '\u200d',
    '\u202e',
    '\ud800',
    '\u0301',
    '\ufeff',
    '👍🏽',
    '中',
    'ع',
    'ﬁ',
    'č',
  ],
  ...['(', ')', '\\', '<', '&', ']]>', '\u2028', '\uffff', '\u0000', 'Ĩ', '/', '-', ' ', 'een', 'wijkverpleegkundige', 'x'.repeat(120)],
)
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(awkward, { maxLength: 40 }).map((parts) => parts.join('').slice(0, 300)),
  fc.lorem({ maxCount: 40 }).map((words) => words.slice(0, 300)),
)

test('random text in every field: no crash, nothing lost, nothing outside the margins, no empty page, and every other check', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { minLength: 1, maxLength: 12 }),
      fc.constantFrom('parties', 'insurer', 'public'),
      async (texts, edition) => {
        const report = editionOf(filled(example, texts), edition, texts.length > 10 ? 'answers' : undefined)
        const { faults } = await verifyPdf(renderPdf(report, fonts), { report, hasGlyph })
        if (faults.length > 0) throw new Error(faults.map(({ check, fault }) => `${check}: ${fault}`).join('\n'))
      },
    ),
    runs(10),
  )
})

/** The case with these texts, in turn, in every field that holds text. */
function filled(given: ReportCase, texts: readonly string[]): ReportCase {
  let turn = 0
  const next = () => {
    turn += 1
    return texts[turn % texts.length] ?? ''
  }
  const { record, privateDocument } = given
  const { evaluation, meeting } = record
  const lines = () => ({ municipality: next(), provider: next() })
  return {
    ...given,
    record: {
      ...record,
      evaluation: {
        ...evaluation,
        municipality: { ...evaluation.municipality, name: next() },
        provider: { ...evaluation.provider, name: next() },
        region: { ...evaluation.region, name: next() },
        covers: [{ code: null, name: next() }],
      },
      agreements: record.agreements.map((agreement) => ({ ...agreement, what: next() })),
      meeting: {
        ...meeting,
        present: meeting.present.map((attendee) => ({ ...attendee, function: next() })),
        themes: meeting.themes.map((theme) => ({
          ...theme,
          lines: Object.fromEntries(Object.keys(theme.lines).map((id) => [id, lines()])),
          explanation: next(),
        })),
        regionalPoints: [next(), next(), next()],
        example: next(),
      },
    },
    privateDocument: {
      ...privateDocument,
      names: meeting.present.map(next),
      lines: { pos_aanspreek: lines() },
      regionalPoints: [next()],
      caseNumbers: { municipality: next(), provider: next() },
      revises: { frozenAt: record.frozenAt, reason: next() },
    },
    confirmations: parties.flatMap((party) =>
      given.confirmations
        .filter((word) => word.party === party)
        .map((word) => ({ ...word, function: next(), name: next(), outcome: 'declined' as const, text: next(), share: true })),
    ),
  }
}
