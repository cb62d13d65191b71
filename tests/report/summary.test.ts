import { beforeAll, describe, expect, test } from 'vitest'
import type { Agreement, AgreementId, AgreementStatus } from '../../src/domain/agreements.ts'
import type { Conclusion, Judgement, Outcome } from '../../src/domain/meeting.ts'
import { type Party, parties } from '../../src/domain/party.ts'
import type { RecordDocument } from '../../src/domain/record.ts'
import { themeIds } from '../../src/domain/survey.ts'
import { buildSummary } from '../../src/report/summary.ts'
import { exampleCase, type ReportCase, withThemes } from './report-fixture.ts'

let example: ReportCase
beforeAll(async () => {
  example = await exampleCase()
})

type Word = { readonly party: Party; readonly outcome: Outcome }

function linesOf(record: RecordDocument, confirmations: readonly Word[] = []): readonly [string, string, string] {
  return buildSummary(record, example.survey, confirmations)
}

/** The example with these conclusions, in the order of the themes, and nothing else decided in the meeting. */
function concluded(...conclusions: readonly (Conclusion | 'not-discussed')[]): RecordDocument {
  return withThemes(example, (theme) => ({
    ...theme,
    conclusion: conclusions[themeIds.indexOf(theme.id)] ?? 'not-discussed',
    joint: {},
  })).record
}

/** The calm record, with these answers to one question. */
function answered(question: string, municipality?: string, provider?: string): RecordDocument {
  const record = concluded('good')
  const values = { municipality, provider, together: undefined }
  const sheets = record.sheets.map((sheet) => {
    const { [question]: _, ...answers } = sheet.answers
    const value = values[sheet.party]
    return { ...sheet, answers: value === undefined ? answers : { ...answers, [question]: value } }
  })
  return { ...record, sheets }
}

function joined(record: RecordDocument, joint: RecordDocument['meeting']['themes'][number]['joint']): RecordDocument {
  const [first, ...rest] = record.meeting.themes
  if (!first) throw new Error('no theme')
  return { ...record, meeting: { ...record.meeting, themes: [{ ...first, joint }, ...rest] } }
}

function withAgreements(
  origin: Agreement['origin'],
  list: readonly { readonly status?: AgreementStatus; readonly due?: string }[],
): RecordDocument {
  const agreements = list.map(({ status, due }, index) => ({
    id: `a${index}` as AgreementId,
    what: 'Wij bellen terug.',
    since: '2018-1' as Agreement['since'],
    origin,
    reports: [],
    ...(status === undefined ? {} : { jointStatus: status }),
    ...(due === undefined ? {} : { due }),
  }))
  return { ...concluded('good'), agreements }
}

function judged(judgement: Judgement): RecordDocument {
  const record = withAgreements('meeting', [])
  return { ...record, meeting: { ...record.meeting, judgement } }
}

describe('line 1', () => {
  test.each([
    [[], 'Er zijn geen thema’s besproken.'],
    [['good'], 'Op het besproken thema gaat het goed.'],
    [['good', 'good', 'good'], 'Op alle 3 besproken thema’s gaat het goed.'],
    [['problem'], 'Op het besproken thema gaat het nog niet goed.'],
    [['problem', 'attention'], 'Op geen van de 2 besproken thema’s gaat het al goed.'],
    [['good', 'attention', 'problem', 'good'], 'Op 2 van de 4 besproken thema’s gaat het goed.'],
  ] as const)('says how many discussed themes go well: %j', (conclusions, sentence) => {
    expect(linesOf(concluded(...conclusions))[0].startsWith(sentence)).toBe(true)
  })

  test.each([
    ['better', 'better', ' Beide partijen vinden de samenwerking beter dan een half jaar geleden.'],
    ['same', 'same', ' Beide partijen vinden de samenwerking hetzelfde als een half jaar geleden.'],
    ['worse', 'worse', ' Beide partijen vinden de samenwerking minder goed dan een half jaar geleden.'],
    ['better', 'worse', ' De gemeente vindt de samenwerking beter, de aanbieder minder goed.'],
    ['better', undefined, ' De gemeente vindt de samenwerking beter dan een half jaar geleden.'],
    ['unknown', 'same', ' De aanbieder vindt de samenwerking hetzelfde als een half jaar geleden.'],
    ['first-time', 'unknown', ' Dit is de eerste evaluatie.'],
    ['first-time', 'better', ' De aanbieder vindt de samenwerking beter dan een half jaar geleden.'],
    ['unknown', undefined, ''],
  ])('says how it went since last time: %s and %s', (municipality, provider, sentence) => {
    expect(linesOf(answered('res_trend', municipality, provider))[0]).toBe(`Op het besproken thema gaat het goed.${sentence}`)
  })

  test('takes what the meeting decided over what each answered', () => {
    const record = joined(answered('res_trend', 'better', 'worse'), { res_trend: 'same' })
    expect(linesOf(record)[0]).toContain('Beide partijen vinden de samenwerking hetzelfde als een half jaar geleden.')
  })
})

describe('line 2', () => {
  test.each([
    [['good'], 'Er zijn geen knelpunten.'],
    [[], 'Er zijn geen knelpunten benoemd.'],
    [['attention', 'good'], 'Aandachtspunt: ‘Lokale situatie’.'],
    [['attention', 'attention'], 'Aandachtspunten: ‘Lokale situatie’ en ‘Samenwerkingsafspraken’.'],
    [['attention', 'problem'], 'Knelpunt: ‘Samenwerkingsafspraken’.'],
    [['problem', 'problem', 'problem'], 'Knelpunten: ‘Lokale situatie’, ‘Samenwerkingsafspraken’ en 1 ander thema.'],
    [['problem', 'problem', 'problem', 'problem'], 'Knelpunten: ‘Lokale situatie’, ‘Samenwerkingsafspraken’ en 2 andere thema’s.'],
  ] as const)('names what needs attention: %j', (conclusions, sentence) => {
    expect(linesOf(concluded(...conclusions))[1]).toBe(sentence)
  })

  test.each([
    ['no', 'yes'],
    ['yes', 'no'],
  ])('says first that the agreements are not on paper when either says so: %s and %s', (municipality, provider) => {
    expect(linesOf(answered('afs_vast', municipality, provider))[1]).toBe('De afspraken staan nog niet op papier. Er zijn geen knelpunten.')
  })

  test('says so too when only the meeting decided it', () => {
    expect(linesOf(joined(answered('afs_vast', 'yes', 'unknown'), { afs_vast: 'no' }))[1]).toMatch(
      /^De afspraken staan nog niet op papier\./,
    )
  })

  test('does not say so for a part, an unknown or no answer', () => {
    for (const answer of ['partly', 'unknown', 'yes', undefined]) {
      expect(linesOf(answered('afs_vast', answer, answer))[1]).not.toContain('papier')
    }
  })

  test.each([
    [1, 'Over 1 vraag blijft een verschil van beeld.'],
    [2, 'Over 2 vragen blijft een verschil van beeld.'],
  ])('counts the differences that stay: %i', (count, sentence) => {
    const joint = Object.fromEntries(['afs_plaats', 'afs_inwoner'].slice(0, count).map((id) => [id, 'difference']))
    expect(linesOf(joined(concluded('good'), { ...joint, afs_vast: 'yes' }))[1]).toBe(`Er zijn geen knelpunten. ${sentence}`)
  })
})

describe('line 3', () => {
  test.each([
    [[], ''],
    [['done'], 'De oude afspraak is klaar. '],
    [['running'], 'De oude afspraak loopt. '],
    [['not-started'], 'De oude afspraak is nog niet begonnen. '],
    [['stopped'], 'De oude afspraak is gestopt. '],
    [[undefined], 'Hoe de oude afspraak ervoor staat, ligt nog niet vast. '],
    [['done', 'running', 'running'], 'Van de 3 oude afspraken is er 1 klaar en lopen er 2. '],
    [['done', 'done', 'running'], 'Van de 3 oude afspraken zijn er 2 klaar en loopt er 1. '],
    [['stopped', 'not-started'], 'Van de 2 oude afspraken zijn er geen klaar en lopen er geen. '],
  ] as const)('says how the old agreements stand: %j', (statuses, sentence) => {
    const record = withAgreements(
      'existing',
      statuses.map((status) => (status === undefined ? {} : { status })),
    )
    expect(linesOf(record)[2]).toBe(`${sentence}Er zijn geen nieuwe afspraken gemaakt. De partijen willen doorgaan met verbeteringen.`)
  })

  test.each([
    [[], 'Er zijn geen nieuwe afspraken gemaakt.'],
    [[{}], 'Er is 1 nieuwe afspraak.'],
    [[{ due: '2019-02' }], 'Er is 1 nieuwe afspraak, voor februari 2019.'],
    [[{ due: '2019-02' }, {}, { due: '2018-11' }], 'Er zijn 3 nieuwe afspraken, de eerste voor november 2018.'],
    [[{}, {}], 'Er zijn 2 nieuwe afspraken.'],
  ] as const)('says how many agreements were made: %j', (made, sentence) => {
    expect(linesOf(withAgreements('meeting', made))[2]).toBe(`${sentence} De partijen willen doorgaan met verbeteringen.`)
  })

  test.each([
    ['continue', 'De partijen willen zo doorgaan.'],
    ['improve', 'De partijen willen doorgaan met verbeteringen.'],
    ['review', 'De partijen willen de samenwerking opnieuw bekijken.'],
  ] as const)('ends with the judgement: %s', (judgement, sentence) => {
    expect(linesOf(judged(judgement))[2]).toBe(`Er zijn geen nieuwe afspraken gemaakt. ${sentence}`)
  })

  test.each([
    [['municipality'], 'De gemeente is niet akkoord met dit verslag.'],
    [['provider'], 'De aanbieder is niet akkoord met dit verslag.'],
    [['municipality', 'provider'], 'Beide partijen zijn niet akkoord met dit verslag.'],
  ] as const)('puts a decline in its place: %j', (declining, sentence) => {
    const words = parties.map((party): Word => ({ party, outcome: declining.some((other) => other === party) ? 'declined' : 'agreed' }))
    expect(linesOf(judged('continue'), words)[2]).toBe(`Er zijn geen nieuwe afspraken gemaakt. ${sentence}`)
  })
})

test('every sentence has at most fifteen words', () => {
  const records = [
    answered('res_trend', 'better', 'worse'),
    answered('res_trend', 'worse', 'worse'),
    concluded('problem', 'good', 'problem', 'problem', 'good', 'problem'),
    withAgreements('existing', [{}]),
    withAgreements('existing', [{ status: 'done' }, { status: 'running' }]),
    withAgreements('meeting', [{ due: '2019-02' }, { due: '2019-03' }]),
    judged('review'),
  ]
  const sentences = records.flatMap((record) => linesOf(record)).flatMap((line) => line.split(/(?<=\.) /))
  for (const sentence of sentences) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(15)
})
