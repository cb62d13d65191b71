import { beforeAll, describe, expect, test } from 'vitest'
import { exampleId } from '../../src/domain/evaluation.ts'
import { type ReportBlock, type ReportDocument, textOf } from '../../src/report/blocks.ts'
import { renderText as renderMail } from '../../src/report/report-text.ts'
import { confirmation, contentHash, exampleCase, insurerReport, partiesReport, type ReportCase, withThemes } from './report-fixture.ts'

/** The words of the report, wherever its text for a mail breaks them. */
const renderText = (report: ReportDocument) => renderMail(report).replace(/\s+/g, ' ')

let example: ReportCase
beforeAll(async () => {
  example = await exampleCase()
})

function headingsOf(report: ReportDocument): readonly string[] {
  return report.blocks.flatMap((block) => (block.kind === 'heading' ? block.text : []))
}

/** The blocks under a heading, up to the next one. */
function under(report: ReportDocument, title: string): readonly ReportBlock[] {
  const start = report.blocks.findIndex((block) => block.kind === 'heading' && block.text === title)
  const rest = report.blocks.slice(start + 1)
  const end = rest.findIndex((block) => block.kind === 'heading')
  return start === -1 ? [] : rest.slice(0, end === -1 ? rest.length : end)
}

function cellsOf(block: ReportBlock | undefined): readonly (readonly string[])[] {
  return block?.kind === 'table' ? block.rows.map(({ cells }) => cells.map(textOf)) : []
}

describe('the report of the example', () => {
  test('tells everything in its fixed order', () => {
    expect(headingsOf(partiesReport(example))).toEqual([
      'Gespreksverslag wijkgericht werken',
      'Samenvatting',
      'Hoe gaat het per thema?',
      'Toelichting',
      'Hier blijft een verschil van beeld',
      'Afspraken die er al waren',
      'Nieuwe afspraken',
      'Punten voor het regio-overleg',
      'Praktijkvoorbeeld',
      'Eindoordeel en akkoord',
      'Over dit verslag',
    ])
  })

  test('never skips a heading level', () => {
    const levels = partiesReport(example).blocks.flatMap((block) => (block.kind === 'heading' ? block.level : []))
    expect(levels[0]).toBe(1)
    expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true)
  })

  test('gives every row of a table as many cells as columns', () => {
    for (const block of partiesReport(example).blocks) {
      if (block.kind === 'table') expect(block.rows.every(({ cells }) => cells.length === block.columns.length)).toBe(true)
      if (block.kind === 'scale') expect(block.rows.every(({ figures }) => figures.length === block.columns.length)).toBe(true)
    }
  })

  test('shows all eight themes with the counts of both and the conclusion', () => {
    const [scale] = partiesReport(example).blocks.filter((block) => block.kind === 'scale')
    expect(scale?.rows.map(({ label, conclusion }) => [label, textOf(conclusion)])).toContainEqual([
      'Ouderenzorg: welke wet geldt?',
      'Knelpunt',
    ])
    expect(scale?.rows).toHaveLength(8)
    const agreements = scale?.rows.find(({ label }) => label === 'Samenwerkingsafspraken')
    expect(agreements?.figures.map(({ text }) => text)).toEqual(['6 hoog, 2 midden', '4 hoog, 2 midden, 2 laag'])
  })

  test('keeps a judgement of the other out of the counts', () => {
    const [scale] = partiesReport(example).blocks.filter((block) => block.kind === 'scale')
    const contact = scale?.rows.find(({ label }) => label === 'Contact met de wijkverpleging')
    expect(contact?.figures.map(({ n, text, aboutOther }) => [n, text, aboutOther])).toEqual([
      [1, '1 hoog', 'over de ander: 2 hoog'],
      [1, '1 laag', 'over de ander: 1 hoog, 1 laag'],
    ])
  })

  test('gives both answers and both lines where the difference stays', () => {
    const [table] = under(partiesReport(example), 'Hier blijft een verschil van beeld')
    expect(cellsOf(table)).toContainEqual([
      'Is in elke wijk bekend wie het aanspreekpunt van de wijkverpleging is?',
      'Ja, in elke wijk\nWij vinden de lijst met contactpersonen duidelijk genoeg.',
      'Nee\nIn Haarlem-Oost weet bijna niemand wie het aanspreekpunt is.',
    ])
  })

  test('shows both reported statuses where they differ from the joint one', () => {
    const [table] = under(partiesReport(example), 'Afspraken die er al waren')
    const statuses = cellsOf(table).map((row) => row.at(-1))
    expect(statuses).toEqual([
      'Klaar',
      'Samen: Loopt\nGemeente: Klaar\nAanbieder: Loopt',
      'Loopt',
      'Samen: Gestopt\nGemeente: Gestopt\nAanbieder: Nog niet begonnen',
    ])
  })

  test('dates from the last confirmation, and names both organisations', () => {
    const { createdAt, author, code, isConcept, title } = partiesReport(example)
    expect({ createdAt, author, code, isConcept }).toEqual({
      createdAt: '2018-06-12T13:24:00.000Z',
      author: 'Gemeente Haarlem en Thuiszorg Voorbeeld',
      code: '1a2b3c4d',
      isConcept: false,
    })
    expect(title).toBe('Gespreksverslag wijkgericht werken – Haarlem en Thuiszorg Voorbeeld, eerste halfjaar 2018')
  })
})

describe('what must never be missing', () => {
  test('the report says that the elderly-care theme was not discussed (R47)', () => {
    const silent = withThemes(example, (theme) => ({ ...theme, conclusion: theme.id === 't6' ? 'not-discussed' : theme.conclusion }))
    const sentence = '‘Ouderenzorg: welke wet geldt?’ is niet besproken. Dit onderwerp hoort in elk verslag.'
    expect(renderText(partiesReport(silent))).toContain(sentence)
    expect(renderText(partiesReport(example))).not.toContain(sentence)
  })

  test('agreements that are not on paper come before everything else', () => {
    const sheets = example.record.sheets.map((sheet) => ({
      ...sheet,
      answers: sheet.party === 'provider' ? { ...sheet.answers, afs_vast: 'no' } : sheet.answers,
    }))
    const report = partiesReport({ ...example, record: { ...example.record, sheets } })
    const [first] = report.blocks.filter((block) => block.kind === 'paragraph' && block.tone === 'notice')
    expect(first?.kind === 'paragraph' && textOf(first.runs)).toBe(
      'Staan de afspraken op papier? Gemeente Haarlem: Ja. Thuiszorg Voorbeeld: Nee. Samen: Ja.',
    )
    if (!first) throw new Error('no notice')
    expect(report.blocks.indexOf(first)).toBeLessThan(report.blocks.findIndex(({ kind }) => kind === 'facts'))
  })

  test('an explanation stands only at an attention point or a problem', () => {
    const calm = withThemes(example, (theme) => ({ ...theme, conclusion: 'good', explanation: 'Een geplante uitleg.' }))
    expect(renderText(partiesReport(calm))).not.toContain('Een geplante uitleg.')
    const troubled = withThemes(example, (theme) => ({ ...theme, conclusion: 'attention', explanation: 'Een geplante uitleg.' }))
    expect(renderText(partiesReport(troubled))).toContain('Een geplante uitleg.')
  })

  test('an answer changed after the exchange stands with its first value, in the words of its own party', () => {
    const sheets = example.record.sheets.map((sheet) => ({
      ...sheet,
      firstValues: sheet.party === 'provider' ? { pos_snel: 5, sig_waar: null } : {},
    }))
    const [table] = under(partiesReport({ ...example, record: { ...example.record, sheets } }), 'Herzien na de uitwisseling')
    expect(cellsOf(table)).toEqual([
      ['Wij krijgen op tijd antwoord van het wijkteam.', 'Thuiszorg Voorbeeld', 'Helemaal eens', 'Oneens'],
      ['Weten uw medewerkers waar zij een signaal kunnen melden?', 'Thuiszorg Voorbeeld', 'Niet ingevuld', 'Een deel'],
    ])
  })

  test('an old agreement on which the reports differ, left open in the meeting, is shown as a difference', () => {
    const agreementWith = (status: 'running' | 'done') => {
      const reports = [
        { party: 'municipality' as const, status: 'running' as const },
        { party: 'provider' as const, status },
      ]
      const { jointStatus: _, ...agreement } = example.record.agreements.find(({ origin }) => origin === 'existing') ?? fail()
      return renderText(partiesReport({ ...example, record: { ...example.record, agreements: [{ ...agreement, reports }] } }))
    }
    expect(agreementWith('done')).toMatch(/Verschil van beeld\s+Gemeente: Loopt\s+Aanbieder: Klaar/)
    expect(agreementWith('running')).not.toContain('Verschil van beeld')
  })

  test('it says so when there are no agreements at all', () => {
    const text = renderText(partiesReport({ ...example, record: { ...example.record, agreements: [] } }))
    expect(text).toContain('Er waren nog geen afspraken.')
    expect(text).toContain('Er zijn geen nieuwe afspraken gemaakt.')
  })

  test('a sheet filled in together gives one column, and says so', () => {
    const [sheet] = example.record.sheets
    if (!sheet) throw new Error('no sheet')
    const record = {
      ...example.record,
      evaluation: { ...example.record.evaluation, mode: 'together' as const },
      sheets: [{ ...sheet, party: 'together' as const }],
    }
    const report = partiesReport({ ...example, record })
    const [scale] = report.blocks.filter((block) => block.kind === 'scale')
    expect(scale?.columns).toEqual([{ party: 'together', title: 'Samen' }])
    expect(renderText(report)).toContain('Wijze: Samen ingevuld')
  })
})

describe('the confirmation block', () => {
  test('says in words how each confirmed', () => {
    const confirmations = [
      confirmation('municipality', { how: 'by-mail' }),
      confirmation('provider', { how: 'own-device', outcome: 'declined', text: 'Dit klopt niet.' }),
    ]
    const text = renderText(partiesReport({ ...example, confirmations }))
    expect(text).toContain('Gemeente Haarlem is akkoord met dit verslag.')
    expect(text).toContain('Gegeven op 12 juni 2018 per e-mail van Anouk de Vries (Beleidsadviseur Wmo), vastgelegd door Gemeente Haarlem.')
    expect(text).toContain('Thuiszorg Voorbeeld is niet akkoord met dit verslag.')
    expect(text).toContain('Gegeven op 12 juni 2018 door Marijke Postma (Regiomanager), op het eigen apparaat. Reden: Dit klopt niet.')
  })

  test('dates a word by the Dutch day, wherever the report is made', () => {
    const late = [confirmation('municipality', { at: '2018-06-12T22:30:00.000Z' })]
    expect(renderText(partiesReport({ ...example, confirmations: late }))).toContain('Gegeven op 13 juni 2018')
  })

  test('one word is not enough: the report is a concept and says so', () => {
    const report = partiesReport({ ...example, confirmations: [confirmation('municipality')] })
    expect(report.isConcept).toBe(true)
    expect(report.title).toMatch(/^Concept: /)
    expect(report.createdAt).toBe(example.record.frozenAt)
    const text = renderText(report)
    expect(text).toContain('Dit is een concept. Nog niet beide partijen hebben gereageerd.')
    expect(text).toContain('Thuiszorg Voorbeeld heeft nog niet gereageerd.')
  })

  test('the example says in title, text and footer that it is one', () => {
    const evaluation = { ...example.record.evaluation, id: exampleId }
    const report = partiesReport({ ...example, record: { ...example.record, evaluation } })
    expect(report.title).toMatch(/^Voorbeeld: /)
    expect(renderText(report)).toContain('Dit is een voorbeeld. De organisaties, mensen en antwoorden zijn verzonnen.')
    expect(report.blocks.find(({ kind }) => kind === 'footer')).toMatchObject({ text: expect.stringMatching(/· voorbeeld$/) })
  })

  test('a word on another version does not count', () => {
    const other = [confirmation('municipality'), confirmation('provider', { contentHash: contentHash.replaceAll('1', '2') })]
    expect(partiesReport({ ...example, confirmations: other }).isConcept).toBe(true)
  })

  test('a later version names the one it replaces', () => {
    const record = { ...example.record, revision: 3, parent: `abcdef12${contentHash.slice(8)}` }
    expect(renderText(partiesReport({ ...example, record }))).toContain('Vervangt: Versie 2 (code abcdef12)')
  })
})

describe('the edition of the insurer', () => {
  test('holds no names, no texts that were not shared and no case numbers; the edition of the parties holds them all', () => {
    const planted: ReportCase = {
      ...example,
      privateDocument: {
        ...example.privateDocument,
        names: example.record.meeting.present.map((_, place) => `Naamzaad${place}`),
        lines: { pos_aanspreek: { municipality: 'Regelzaad een', provider: 'Regelzaad twee' } },
        explanations: { t3: 'Uitlegzaad' },
        regionalPoints: ['Puntzaad'],
        example: 'Voorbeeldzaad',
        caseNumbers: { municipality: 'Zaakzaad 12' },
      },
      confirmations: [
        confirmation('municipality', { name: 'Naamzaad8', outcome: 'agreed-with-remark', text: 'Opmerkingzaad' }),
        confirmation('provider', { name: 'Naamzaad9', outcome: 'declined', text: 'Gedeelde reden', share: true }),
      ],
    }
    const unshared = withThemes(planted, ({ explanation: _, ...theme }) => ({ ...theme, lines: {} }))
    const { example: __, ...meeting } = unshared.record.meeting
    const given = { ...unshared, record: { ...unshared.record, meeting: { ...meeting, regionalPoints: [] } } }
    const text = renderText(insurerReport(given))
    expect(text).not.toMatch(/zaad/)
    expect(text).toContain('Beleidsadviseur Wmo')
    expect(text).toContain('De opmerking is niet gedeeld.')
    expect(text).toContain('Reden: Gedeelde reden')
    const own = renderText(partiesReport(given))
    for (const word of [
      'Naamzaad0',
      'Naamzaad8',
      'Regelzaad een',
      'Regelzaad twee',
      'Uitlegzaad',
      'Puntzaad',
      'Voorbeeldzaad',
      'Zaakzaad 12',
      'Opmerkingzaad',
    ]) {
      expect(own).toContain(word)
    }
  })
})

function fail(): never {
  throw new Error('no agreement')
}
