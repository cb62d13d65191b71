import { describe, expect, test } from 'vitest'
import { type AgreementStatus, findAgreementProblems, parseAgreementLines, settledStatusOf } from '../../src/domain/agreements.ts'
import { tellStory } from '../scenario/story.ts'

describe('A pasted list of agreements', () => {
  test('gives one agreement a line', () => {
    expect(parseAgreementLines('Wij bellen terug.\r\n\n  Elke maand een casusoverleg.  \n')).toEqual([
      'Wij bellen terug.',
      'Elke maand een casusoverleg.',
    ])
  })

  test.each([
    '- Wij bellen terug',
    '– Wij bellen terug',
    '• Wij bellen terug',
    '\uf0b7\tWij bellen terug',
    'o\tWij bellen terug',
    '* Wij bellen terug',
    '1. Wij bellen terug',
    '12) Wij bellen terug',
    '(3) Wij bellen terug',
    '1.2. Wij bellen terug',
    '1.Wij bellen terug',
    'a) Wij bellen terug',
    'b. Wij bellen terug',
    '[ ] Wij bellen terug',
    '□ Wij bellen terug',
    '- 1. Wij bellen terug',
  ])('loses bullets and numbers: %s', (line) => {
    expect(parseAgreementLines(line)).toEqual(['Wij bellen terug'])
  })

  test.each([
    '24 uur per dag bereikbaar',
    '2.5 uur overleg per week',
    '2018 wordt het jaar van de wijk',
    'o.a. huisartsen doen mee',
    'i.v.m. privacy',
  ])('keeps what belongs to the sentence: %s', (line) => {
    expect(parseAgreementLines(line)).toEqual([line])
  })

  test('holds each agreement once, whatever its capitals and spaces', () => {
    expect(parseAgreementLines('Wij bellen terug\n- wij  bellen TERUG\nWij mailen')).toEqual(['Wij bellen terug', 'Wij mailen'])
  })

  test('has no empty lines, loose bullets or dashes', () => {
    expect(parseAgreementLines('\n - \n • \n---\n1.\n   \n')).toEqual([])
  })

  test('never cuts a line that is too long: the problem is named instead', () => {
    const long = 'Wij bellen terug. '.repeat(20).trim()
    expect(parseAgreementLines(long)).toEqual([long])
    expect(findAgreementProblems({ what: long, who: 'together' }, '2018-06-12')).toEqual(['what-too-long'])
  })
})

describe('A new agreement', () => {
  test.each([
    ['is complete without a month', { what: 'Bellen', who: 'together' }, []],
    ['may be ready this month', { what: 'Bellen', who: 'provider', due: '2018-06' }, []],
    ['may have no month chosen yet', { what: 'Bellen', who: 'provider', due: '' }, []],
    ['says what and who', { what: '  ', due: '2018-07' }, ['what-missing', 'who-missing']],
    ['cannot be ready in the past', { what: 'Bellen', who: 'municipality', due: '2018-05' }, ['due-past']],
    ['needs a month that exists', { what: 'Bellen', who: 'municipality', due: '2018-13' }, ['due-malformed']],
  ] as const)('%s', (_, draft, problems) => {
    expect(findAgreementProblems(draft, '2018-06-12')).toEqual(problems)
  })
})

describe('The status of an old agreement', () => {
  const reported = (municipality: AgreementStatus, provider: AgreementStatus) =>
    tellStory().lists('Bellen').reports('municipality', 'agreement-1', municipality).reports('provider', 'agreement-1', provider)

  test('is taken over where both report alike', () => {
    expect(statusIn(reported('running', 'running').state)).toBe('running')
  })

  test('is open where they differ, until the meeting chooses', () => {
    const story = reported('running', 'done')
    expect(statusIn(story.state)).toBeUndefined()
    const [agreement] = story.state.agreements
    if (!agreement) throw new Error('no agreement')
    expect(statusIn(story.happens({ kind: 'agreement-settled', id: agreement.id, jointStatus: 'done' }).state)).toBe('done')
  })

  test('is open while one of them has not reported', () => {
    expect(statusIn(tellStory().lists('Bellen').reports('provider', 'agreement-1', 'done').state)).toBeUndefined()
    expect(statusIn(tellStory().lists('Bellen').state)).toBeUndefined()
  })

  function statusIn({ agreements, reports }: ReturnType<typeof tellStory>['state']): AgreementStatus | undefined {
    const [agreement] = agreements
    return agreement && settledStatusOf(agreement, reports)
  }
})
