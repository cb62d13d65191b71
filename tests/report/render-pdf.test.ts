import { beforeAll, describe, expect, test } from 'vitest'
import type { EvaluationState } from '../../src/domain/evaluation-state.ts'
import type { Meeting } from '../../src/domain/meeting.ts'
import type { ReportDocument } from '../../src/report/blocks.ts'
import { renderPdf } from '../../src/report/pdf/render-pdf.ts'
import { readPdf } from './read-pdf.ts'
import {
  agreements,
  contentHash,
  exampleCase,
  insurerReport,
  partiesReport,
  type ReportCase,
  reportFonts,
  withThemes,
} from './report-fixture.ts'

const fonts = await reportFonts()
const render = (report: ReportDocument) => renderPdf(report, fonts)

let example: ReportCase
beforeAll(async () => {
  example = await exampleCase()
})

function meetingOf({ meeting }: EvaluationState): Meeting {
  if (!meeting) throw new Error('no meeting')
  return meeting
}

/** The largest evaluation that is still a normal one (mission §3). */
async function largestNormalCase(): Promise<ReportCase> {
  const long =
    'Bij dementie weten wij vaak niet welke wet geldt en wie er moet helpen. Inwoners wachten dan te lang op een besluit, en dat is niet goed voor hun hulp.'
  return exampleCase((state) => {
    const meeting = meetingOf(state)
    const everyTheme = <Value>(value: Value) =>
      Object.fromEntries(['t1', 't2', 't3', 't4', 't5', 't6', 't7', 't8'].map((id) => [id, value]))
    return {
      ...state,
      agreements: [...agreements(5, 'existing'), ...agreements(5, 'meeting')],
      reports: [],
      meeting: {
        ...meeting,
        present: [
          ...meeting.present,
          { id: 'a5', party: 'provider', function: 'Wijkverpleegkundige', name: 'Sanne van den Berg' },
          { id: 'a6', party: 'other', function: 'Huisarts', name: 'Pieter Bakker' },
        ],
        conclusions: everyTheme('attention' as const),
        explanations: everyTheme(long),
        joint: { ...meeting.joint, gren_werkwijze: 'difference' },
        lines: { ...meeting.lines, gren_werkwijze: { municipality: long, provider: long } },
      },
    }
  })
}

describe('the PDF of the example', () => {
  test('is the same bytes every time', () => {
    const [once, again] = [render(partiesReport(example)), render(partiesReport(example))]
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true)
  })

  test('holds every agreement and every theme, and its two pages', async () => {
    const { text, pages } = await readPdf(render(partiesReport(example)))
    for (const { what } of example.record.agreements) expect(text).toContain(what)
    for (const { title } of example.survey.themes) expect(text).toContain(title)
    expect(text).toContain('Anouk de Vries (Beleidsadviseur Wmo)')
    expect(text).toContain('Pagina 2 van 2')
    expect(text).toContain('Code 1a2b3c4d')
    expect(pages).toBe(2)
  })

  test('says what it is: language, title, PDF/A-2a, PDF/UA-1, version and identifier', async () => {
    const { language, title, metadata, isMarked } = await readPdf(render(partiesReport(example)))
    expect({ language, title, isMarked }).toEqual({
      language: 'nl-NL',
      title: 'Gespreksverslag wijkgericht werken – Haarlem en Thuiszorg Voorbeeld, eerste halfjaar 2018',
      isMarked: true,
    })
    for (const fact of [
      '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>',
      '<rdf:li>Gemeente Haarlem en Thuiszorg Voorbeeld</rdf:li>',
      '<xmp:CreateDate>2018-06-12T13:24:00+00:00</xmp:CreateDate>',
      `<dc:identifier>${contentHash}</dc:identifier>`,
      '<xmpMM:VersionID>1</xmpMM:VersionID>',
    ]) {
      expect(metadata).toContain(fact)
    }
    const raw = Buffer.from(render(partiesReport(example))).toString('latin1')
    expect(raw).toMatch(/^%PDF-1\.7/)
    expect(raw).toContain('/OutputIntents [<</Type/OutputIntent/S/GTS_PDFA1')
    expect(raw).toContain('/DisplayDocTitle true')
    expect(raw).toContain(`/ID [ <${contentHash.slice(0, 32).toUpperCase()}>`)
  })

  test('gives each marked-content id exactly one place in the structure tree', async () => {
    const { marks, treeMarks, roles } = await readPdf(render(partiesReport(example)))
    expect(treeMarks.map((ids) => [...ids].sort())).toEqual(marks.map((ids) => [...ids].sort()))
    for (const ids of marks) expect(new Set(ids).size).toBe(ids.length)
    for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'THead', 'TBody', 'TR', 'TH', 'TD'])
      expect(roles).toContain(role)
  })

  test('starts what looks ahead on page 2', async () => {
    const calm = withThemes(example, (theme) => ({ ...theme, conclusion: 'good', joint: {}, lines: {} }))
    const { text } = await readPdf(render(partiesReport(calm)))
    expect(text.indexOf('Nieuwe afspraken')).toBeGreaterThan(text.indexOf('Pagina 1 van 2'))
    expect(text.indexOf('Afspraken die er al waren')).toBeLessThan(text.indexOf('Pagina 1 van 2'))
  })
})

test('the largest normal evaluation takes two pages', async () => {
  const { pages, text } = await readPdf(render(partiesReport(await largestNormalCase())))
  expect(pages).toBe(2)
  expect(text).toContain('Afspraak 5')
})

test('a file id belongs to one edition', () => {
  const idOf = (report: ReportDocument) => /\/ID \[ <(\w+)>/.exec(Buffer.from(render(report)).toString('latin1'))?.[1]
  expect(idOf(partiesReport(example))).not.toBe(idOf(insurerReport(example)))
})

describe('hostile text', () => {
  test.each([
    ['tabs', 'voor\tna'],
    ['control characters', 'voor\u0007\u0080na einde'],
    ['an emoji', 'voor 👍 einde'],
    ['a very long word', `voor ${'samenwerkings'.repeat(23)} einde`],
    ['a lone surrogate', 'voor \ud800 einde'],
    ['markup', 'voor <b>&amp;"\') (einde'],
    ['Arabic, Chinese and combining accents', 'voor العربية 中文 q\u0323\u0301 einde'],
  ])('%s: the rest of the line is still there', async (_, text) => {
    const record = {
      ...example.record,
      agreements: example.record.agreements.map((agreement) => ({ ...agreement, what: `${text} slotwoord` })),
      meeting: { ...example.record.meeting, regionalPoints: [`${text} slotpunt`] },
    }
    const report = partiesReport({ ...example, record })
    const { text: found, marks, treeMarks } = await readPdf(render(report))
    expect(found.match(/slotwoord/g)).toHaveLength(example.record.agreements.length)
    expect(found).toContain('slotpunt')
    expect(treeMarks.flat()).toHaveLength(marks.flat().length)
  })

  test('what paper cannot show stands in the file as it was meant', () => {
    const record = { ...example.record, meeting: { ...example.record.meeting, regionalPoints: ['Goed 👍'] } }
    const raw = Buffer.from(render(partiesReport({ ...example, record }))).toString('latin1')
    expect(raw).toContain('/ActualText <FEFF0047006F006500640020D83DDC4D>')
  })

  test('a carriage return hidden in a name does not spoil the title', async () => {
    const evaluation = { ...example.record.evaluation, provider: { ...example.record.evaluation.provider, name: 'Čapek č' } }
    const { metadata } = await readPdf(render(partiesReport({ ...example, record: { ...example.record, evaluation } })))
    expect(metadata).toContain('Haarlem en Čapek č, eerste halfjaar 2018')
  })

  test('a clock that is far off still gives a report', () => {
    for (const frozenAt of ['1970-01-01T00:00:00.000Z', '2101-01-01T00:00:00.000Z']) {
      const record = { ...example.record, frozenAt }
      expect(render(partiesReport({ ...example, record, confirmations: [] })).length).toBeGreaterThan(0)
    }
  })
})
