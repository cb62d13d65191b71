import fc from 'fast-check'
import type { AgreementId } from '../../src/domain/agreements.ts'
import type { EvaluationChange } from '../../src/domain/evaluation-state.ts'
import type { AnswersFile } from '../../src/domain/hand-over.ts'
import type { MeetingAction } from '../../src/domain/meeting.ts'
import type { QuestionId } from '../../src/domain/survey.ts'
import { tellStory } from '../scenario/story.ts'
import { agreement, frozenRecord } from './evaluations.ts'

const party = fc.constantFrom('municipality', 'provider')
const sheetParty = fc.constantFrom('municipality', 'provider', 'together')
const question = fc.constantFrom('ctx_team', 'afs_vast', 'gren_waar').map((id) => id as QuestionId)
const text = fc.string({ unit: 'grapheme', maxLength: 8 })
const value = fc.oneof(fc.integer({ min: 1, max: 5 }), text, fc.array(fc.constantFrom('dementia', 'nowhere'), { maxLength: 2 }))
const agreementId = fc.constantFrom('afs-1', 'afs-2', 'afs-3').map((id) => id as AgreementId)
const hash = fc.constantFrom('aa'.repeat(32), 'bb'.repeat(32))
const moment = fc.constantFrom('2018-11-21T10:00:00.000Z', '2018-11-22T10:00:00.000Z')
const status = fc.constantFrom('not-started', 'running', 'done', 'stopped')

const meetingAction: fc.Arbitrary<MeetingAction> = fc.oneof(
  fc.record({ kind: fc.constant('joint-set'), question, outcome: fc.constantFrom(3, 'difference') }),
  fc.record({ kind: fc.constant('line-set'), question, party, text }),
  fc.record({ kind: fc.constant('theme-added'), theme: fc.constantFrom('t1', 't6'), added: fc.boolean() }),
  fc.record({ kind: fc.constant('theme-listed'), theme: fc.constantFrom('t1', 't6'), listed: fc.boolean() }),
  fc.record({ kind: fc.constant('point-set'), point: fc.record({ id: fc.constantFrom('p1', 'p2'), text }) }),
  fc.record({ kind: fc.constant('details-set'), form: fc.constantFrom('online', 'phone') }),
)

/** Own answers of another device, as a file brings them. */
const answersFile: fc.Arbitrary<AnswersFile> = fc
  .record({ party: sheetParty, value: fc.integer({ min: 1, max: 5 }) })
  .map(({ party: of, value: given }) => {
    const { createdAt: _, survey, ...evaluation } = tellStory().state.evaluation
    return {
      kind: 'answers',
      head: { evaluation, survey, agreements: [], madeAt: '2018-06-12T10:00:00.000Z' },
      sheet: { party: of, answers: { sig_terug: given }, shared: [], revision: 1, changes: [] },
      reports: [],
    }
  })
const sha256 = fc.constantFrom('11'.repeat(32), '22'.repeat(32))
const keptFile = sha256.map((hashed) => ({ sha256: hashed, receivedAt: '2018-06-12T10:00:00.000Z', text: hashed }))
const fileChoice = fc.record({ sha256, use: fc.constantFrom('use', 'set-aside', 'continue'), at: moment })
const inboxChange: fc.Arbitrary<EvaluationChange> = fc.oneof(
  fc.record(
    { kind: fc.constant('file-received'), file: keptFile, use: fc.constantFrom('use', 'set-aside') },
    { requiredKeys: ['kind', 'file'] },
  ),
  fc.record({ kind: fc.constant('file-chosen'), choice: fileChoice }),
  fc.record({
    kind: fc.constant('agreement-chosen'),
    choice: fc.oneof(
      fc.record({ kind: fc.constantFrom('left-out', 'apart'), id: agreementId, at: moment }),
      fc.record({ kind: fc.constant('joined'), id: agreementId, into: agreementId, at: moment }),
    ),
  }),
  fc.record({ kind: fc.constant('sheet-taken-over'), file: answersFile, choice: fileChoice, kept: keptFile }),
  fc.record(
    { kind: fc.constant('answer-revised'), party: sheetParty, question, value: fc.integer({ min: 1, max: 5 }), reason: text },
    { requiredKeys: ['kind', 'party', 'question', 'reason'] },
  ),
  fc.record({ kind: fc.constant('writer-set'), writer: fc.constantFrom('municipality', 'provider') }),
  fc.record({ kind: fc.constant('revision-begun'), contentHash: hash, reason: text }),
  fc.constant<EvaluationChange>({ kind: 'revision-dropped' }),
  fc.record({
    kind: fc.constant('exchange-noted'),
    exchange: fc.record({ otherAnswers: fc.constantFrom('none', 'sealed', 'shown'), aliases: fc.constant([]) }),
  }),
)

/** Any change of any kind, over so few ids that changes meet each other. */
export const anyChange: fc.Arbitrary<EvaluationChange> = fc.oneof(
  fc.record({ kind: fc.constant('answer-set'), party: sheetParty, question, value }, { requiredKeys: ['kind', 'party', 'question'] }),
  fc.record({ kind: fc.constant('text-shared'), party: sheetParty, question, shared: fc.boolean() }),
  fc.record({ kind: fc.constant('draft-kept'), field: fc.constantFrom('agreements', 'agreement'), text }),
  fc.record({ kind: fc.constantFrom('sheet-ready', 'sheet-reopened'), party: sheetParty }),
  fc.record(
    {
      kind: fc.constant('agreement-saved'),
      agreement: fc.tuple(agreementId, text).map(([id, what]) => agreement(id, what)),
      position: fc.nat({ max: 3 }),
    },
    { requiredKeys: ['kind', 'agreement'] },
  ),
  fc.record({ kind: fc.constant('agreement-removed'), id: agreementId }),
  fc.record({ kind: fc.constant('agreement-settled'), id: agreementId, jointStatus: status }, { requiredKeys: ['kind', 'id'] }),
  fc.record({
    kind: fc.constant('agreement-reported'),
    report: fc
      .tuple(fc.record({ agreementId, party, noteShared: fc.boolean() }), fc.record({ status, note: text }, { requiredKeys: [] }))
      .map(([required, optional]) => ({ ...required, ...optional })),
  }),
  fc.record(
    { kind: fc.constant('milestone-set'), milestone: fc.constantFrom('agreementsListedAt', 'sentAt'), reachedAt: moment },
    { requiredKeys: ['kind', 'milestone'] },
  ),
  fc.constant<EvaluationChange>({ kind: 'meeting-begun', date: '2018-11-21' }),
  fc.record({ kind: fc.constant('meeting-action'), action: meetingAction }),
  fc.constantFrom<EvaluationChange>(
    { kind: 'record-frozen', record: frozenRecord('aa'.repeat(32), 1) },
    { kind: 'record-frozen', record: { ...frozenRecord('bb'.repeat(32), 2), parent: 'aa'.repeat(32) } },
    { kind: 'record-adopted', record: { ...frozenRecord('bb'.repeat(32), 2), parent: 'cc'.repeat(32) } },
  ),
  fc.record({
    kind: fc.constant('confirmed'),
    confirmation: fc.record({
      party,
      function: text,
      at: moment,
      outcome: fc.constantFrom('agreed', 'declined'),
      share: fc.boolean(),
      how: fc.constant('same-device'),
      contentHash: hash,
    }),
  }),
  fc.record({ kind: fc.constant('report-made'), contentHash: hash, pdf: fc.uint8Array({ maxLength: 4 }) }),
  inboxChange,
)
