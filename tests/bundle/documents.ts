import fc from 'fast-check'
import type { AgreementId, AgreementReport } from '../../src/domain/agreements.ts'
import type { AnswerValue } from '../../src/domain/answers.ts'
import type { ComparisonGroup } from '../../src/domain/comparison.ts'
import type { EvaluationId, ProviderRef } from '../../src/domain/evaluation.ts'
import type { Party } from '../../src/domain/party.ts'
import type { Period } from '../../src/domain/period.ts'
import type {
  Confirmation,
  PrivateDocument,
  RecordAgreement,
  RecordDocument,
  RecordMeeting,
  RecordSheet,
  RecordTheme,
} from '../../src/domain/record.ts'
import { type ThemeId, themeIds } from '../../src/domain/survey.ts'

// Documents in every shape that their types allow. A type that the schema does not follow makes the laws of this folder fail.

const party = fc.constantFrom<Party>('municipality', 'provider')
const text = fc.string({ unit: 'grapheme', maxLength: 20 })
const filledText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((value) => `x${value}`)
const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })
const moment = fc
  .date({ min: new Date('2018-01-01T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())
const day = moment.map((at) => at.slice(0, 10))
const month = moment.map((at) => at.slice(0, 7))
const period = fc.constantFrom('2018-1', '2018-2', '2018').map((value) => value as Period)
const questionId = fc.stringMatching(/^[a-z][a-z0-9_]{0,40}$/).filter((id) => id !== 'constructor' && id !== 'prototype')
const code = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/)
const themeId = fc.constantFrom<ThemeId>(...themeIds)
const answer: fc.Arbitrary<AnswerValue> = fc.oneof(code, fc.integer({ min: 1, max: 5 }), fc.uniqueArray(code, { maxLength: 3 }))
const status = fc.constantFrom('not-started', 'running', 'done', 'stopped')

function byQuestion<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Readonly<Record<string, Value>>> {
  return fc.dictionary(questionId, value, { maxKeys: 4, noNullPrototype: true })
}

function some<Item>(item: fc.Arbitrary<Item>): fc.Arbitrary<readonly Item[]> {
  return fc.array(item, { maxLength: 3 })
}

const ofParties = fc.record({ municipality: text, provider: text }, { requiredKeys: [] })

const municipality = fc.record({
  code: fc.oneof(fc.constant(null), fc.stringMatching(/^GM\d{4}$/)),
  name: filledText,
})

const provider: fc.Arbitrary<ProviderRef> = fc.oneof(
  fc.record({ scheme: fc.constantFrom('agb', 'kvk'), value: fc.stringMatching(/^\d{8}$/), name: filledText }),
  fc.record({ scheme: fc.constant('none'), value: fc.constant(''), name: filledText }),
)

const evaluation: fc.Arbitrary<RecordDocument['evaluation']> = fc.record(
  {
    id: fc.uuid().map((id) => id as EvaluationId),
    municipality,
    region: fc.record({ id: fc.oneof(fc.constant(null), fc.constant('zuid-kennemerland')), name: filledText }),
    provider,
    period,
    covers: some(municipality),
    mode: fc.constantFrom('apart', 'one-device', 'together'),
    dueOn: day,
    writer: party,
  },
  { requiredKeys: ['id', 'municipality', 'region', 'provider', 'period', 'covers', 'mode', 'writer'] },
)

const sheet: fc.Arbitrary<RecordSheet> = fc.record({
  party: fc.constantFrom('municipality', 'provider', 'together'),
  answers: byQuestion(answer),
  firstValues: byQuestion(fc.oneof(fc.constant(null), answer)),
  texts: byQuestion(text),
})

const group = fc.constantFrom<ComparisonGroup>(
  'asked-of-one',
  'facts-differ',
  'fact',
  'difference',
  'improve-together',
  'municipality-lacks',
  'provider-lacks',
  'can-improve',
  'goes-well',
  'one-knows',
  'find-out',
  'not-applicable',
  'not-filled',
)

const theme: fc.Arbitrary<RecordTheme> = fc.record(
  {
    id: themeId,
    conclusion: fc.constantFrom('good', 'attention', 'problem', 'not-discussed'),
    joint: byQuestion(fc.oneof(fc.constant('difference'), answer)),
    lines: byQuestion(ofParties),
    explanation: text,
  },
  { requiredKeys: ['id', 'conclusion', 'joint', 'lines'] },
)

const meeting: fc.Arbitrary<RecordMeeting> = fc.record(
  {
    date: day,
    form: fc.constantFrom('on-site', 'online', 'phone'),
    present: some(fc.record({ party: fc.constantFrom('municipality', 'provider', 'other'), function: filledText })),
    themes: fc.uniqueArray(theme, { maxLength: 4, selector: ({ id }) => id }),
    nextTime: fc.uniqueArray(themeId, { maxLength: 8 }),
    judgement: fc.constantFrom('continue', 'improve', 'review'),
    regionalPoints: some(text),
    example: text,
  },
  { requiredKeys: ['date', 'form', 'present', 'themes', 'nextTime', 'judgement', 'regionalPoints'] },
)

const report: fc.Arbitrary<Omit<AgreementReport, 'agreementId' | 'noteShared'>> = fc.record(
  { party, status, note: text },
  { requiredKeys: ['party'] },
)

const agreement: fc.Arbitrary<RecordAgreement> = fc.record(
  {
    id: fc.uuid().map((id) => id as AgreementId),
    what: filledText,
    who: fc.constantFrom('municipality', 'provider', 'together'),
    due: month,
    theme: themeId,
    since: period,
    origin: fc.constantFrom('existing', 'meeting'),
    jointStatus: status,
    reports: fc.uniqueArray(report, { maxLength: 2, selector: (one) => one.party }),
  },
  { requiredKeys: ['id', 'what', 'since', 'origin', 'reports'] },
)

/** Any record that the types allow. */
export const anyRecord: fc.Arbitrary<RecordDocument> = fc.record(
  {
    format: fc.constant('wgw-record'),
    formatVersion: fc.constant(1),
    evaluation,
    survey: fc.record({ id: fc.constant('evaluation'), version: fc.constant('2018.1'), sha256: hash }),
    revision: fc.integer({ min: 1, max: 30 }),
    parent: hash,
    frozenAt: moment,
    sheets: fc.uniqueArray(sheet, { maxLength: 3, selector: (one) => one.party }),
    groups: byQuestion(group),
    meeting,
    agreements: fc.uniqueArray(agreement, { maxLength: 3, selector: ({ id }) => id }),
    sender: party,
  },
  {
    requiredKeys: [
      'format',
      'formatVersion',
      'evaluation',
      'survey',
      'revision',
      'frozenAt',
      'sheets',
      'groups',
      'meeting',
      'agreements',
      'sender',
    ],
  },
)

/** Any private document that the types allow. */
export const anyPrivate: fc.Arbitrary<PrivateDocument> = fc.record(
  {
    format: fc.constant('wgw-private'),
    formatVersion: fc.constant(1),
    evaluation: fc.uuid(),
    revision: fc.integer({ min: 1, max: 30 }),
    revises: fc.record({ frozenAt: moment, reason: text }),
    names: some(fc.oneof(fc.constant(null), text)),
    texts: fc.record({ municipality: byQuestion(text), provider: byQuestion(text), together: byQuestion(text) }, { requiredKeys: [] }),
    lines: byQuestion(ofParties),
    explanations: fc.dictionary(themeId, text, { noNullPrototype: true }),
    regionalPoints: some(text),
    example: text,
    notes: fc.dictionary(fc.uuid(), ofParties, { maxKeys: 3, noNullPrototype: true }),
    caseNumbers: ofParties,
  },
  {
    requiredKeys: [
      'format',
      'formatVersion',
      'evaluation',
      'revision',
      'names',
      'texts',
      'lines',
      'explanations',
      'regionalPoints',
      'notes',
      'caseNumbers',
    ],
  },
)

/** Any words of the parties on a record, at most one each; the caller gives them its content hash. */
export const anyConfirmations: fc.Arbitrary<readonly Omit<Confirmation, 'contentHash'>[]> = fc.uniqueArray(
  fc.record(
    {
      party,
      function: filledText,
      name: filledText,
      at: moment,
      outcome: fc.constantFrom('agreed', 'agreed-with-remark', 'declined'),
      text: filledText,
      share: fc.boolean(),
      how: fc.constantFrom('same-device', 'own-device', 'by-mail'),
      proof: hash,
    },
    { requiredKeys: ['party', 'function', 'at', 'outcome', 'share', 'how'] },
  ),
  { maxLength: 2, selector: (one) => one.party },
)
