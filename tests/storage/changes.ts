import fc from 'fast-check'
import type { AgreementId } from '../../src/domain/agreements.ts'
import type { EvaluationChange } from '../../src/domain/evaluation-state.ts'
import type { MeetingAction } from '../../src/domain/meeting.ts'
import type { QuestionId } from '../../src/domain/survey.ts'
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
  fc.record({ kind: fc.constant('theme-listed'), theme: fc.constantFrom('t1', 't6'), listed: fc.boolean() }),
  fc.record({ kind: fc.constant('point-set'), point: fc.record({ id: fc.constantFrom('p1', 'p2'), text }) }),
  fc.record({ kind: fc.constant('details-set'), form: fc.constantFrom('online', 'phone') }),
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
)
