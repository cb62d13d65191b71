import fc from 'fast-check'
import type { AgreementId } from '../../src/domain/agreements.ts'
import type { EvaluationId } from '../../src/domain/evaluation.ts'
import type { EvaluationChange } from '../../src/domain/evaluation-state.ts'
import type { AnswersFile } from '../../src/domain/hand-over.ts'
import type { KeptFile } from '../../src/domain/kept-inbox.ts'
import type { MeetingAction, ShareKey } from '../../src/domain/meeting.ts'
import { parties } from '../../src/domain/party.ts'
import type { Period } from '../../src/domain/period.ts'
import type { FrozenRecord } from '../../src/domain/record.ts'
import { type QuestionId, themeIds } from '../../src/domain/survey.ts'
import { tellStory } from './story.ts'

// Few ids, so that the changes meet each other; some of them are of nothing that exists, some are awkward as keys.
const party = fc.constantFrom(...parties)
const filler = fc.constantFrom(...parties, 'together' as const)
const agreementId = fc.constantFrom('agreement-1', 'agreement-2', 'nowhere').map((id) => id as AgreementId)
const theme = fc.constantFrom(...themeIds)
const id = fc.constantFrom('one', 'two')
const status = fc.constantFrom('not-started', 'running', 'done', 'stopped')
const conclusion = fc.constantFrom('good', 'attention', 'problem')
const moment = fc.constantFrom('2018-06-12T10:00:00.000Z', '2018-06-13T10:00:00.000Z')
const shareKey = fc.constantFrom<ShareKey>('line:sig_terug:provider', 'explanation:t5', 'point:one', 'confirmation:municipality')
const sha256 = fc.constantFrom('11'.repeat(32), '22'.repeat(32))

/** The parts of a change that decide whether a reader takes what comes of it. */
export interface ChangeParts {
  readonly question: fc.Arbitrary<QuestionId>
  readonly text: fc.Arbitrary<string>
  /** Of a record: some of them of one that is there. */
  readonly hash: fc.Arbitrary<string>
  readonly frozen: fc.Arbitrary<FrozenRecord>
  readonly pdf: fc.Arbitrary<Uint8Array>
  readonly keptFile: fc.Arbitrary<KeptFile>
}

const madeUpHash = fc.constantFrom('aa', 'bb')
const madeUpRecord = optional(
  {
    recordJson: fc.constant('{}'),
    privateJson: fc.constant('{}'),
    contentHash: madeUpHash,
    revision: fc.integer({ min: 1, max: 3 }),
    frozenAt: moment,
    confirmations: fc.constant([]),
  },
  { parent: madeUpHash },
)

const awkward: ChangeParts = {
  question: fc.constantFrom('sig_terug', 'sig_waar', 'constructor', '__proto__').map((id) => id as QuestionId),
  text: fc.string({ unit: 'grapheme', maxLength: 6 }),
  hash: madeUpHash,
  frozen: madeUpRecord,
  pdf: fc.uint8Array({ maxLength: 4 }),
  keptFile: sha256.map((hashed) => ({ sha256: hashed, receivedAt: '2018-06-12T10:00:00.000Z', text: hashed })),
}

/** Any one thing that can happen in a meeting, whatever is typed and whatever a question is called. */
export const anyMeetingAction: fc.Arbitrary<MeetingAction> = meetingActionOf(awkward)

/** Own answers of another device, as a file brings them. */
const answersFile: fc.Arbitrary<AnswersFile> = fc
  .record({ party: filler, value: fc.integer({ min: 1, max: 5 }) })
  .map(({ party: of, value: given }) => {
    const { createdAt: _, survey, ...evaluation } = tellStory().state.evaluation
    return {
      kind: 'answers',
      head: { evaluation, survey, agreements: [], madeAt: '2018-06-12T10:00:00.000Z' },
      sheet: { party: of, answers: { sig_terug: given }, shared: [], revision: 1, changes: [] },
      reports: [],
    }
  })

/** Any one thing that can happen to an evaluation, also what no screen would let through. */
export const anyChange: fc.Arbitrary<EvaluationChange> = anyChangeOf(awkward)

/** Any one thing that can happen to an evaluation, made of these parts. */
export function anyChangeOf(parts: ChangeParts): fc.Arbitrary<EvaluationChange> {
  const { question, text, hash, frozen, pdf } = parts
  const mark = fc.record({ contentHash: hash, confirmedBy: fc.uniqueArray(party) })
  const answer = answerOf(text)
  const agreement = fc.record({
    id: agreementId,
    what: text,
    since: fc.constant('2018-1' as Period),
    origin: fc.constantFrom('existing', 'meeting'),
  })
  const confirmation = fc.record({
    party,
    function: text,
    at: moment,
    outcome: fc.constantFrom('agreed', 'declined'),
    share: fc.boolean(),
    how: fc.constant('same-device'),
    contentHash: hash,
  })
  return fc.oneof(
    optional({ kind: fc.constant('agreement-saved'), agreement }, { position: fc.integer({ min: 0, max: 4 }) }),
    fc.record({ kind: fc.constant('agreement-removed'), id: agreementId }),
    fc.record({
      kind: fc.constant('agreement-reported'),
      report: optional({ agreementId, party, noteShared: fc.boolean() }, { status, note: text }),
    }),
    optional({ kind: fc.constant('agreement-settled'), id: agreementId }, { jointStatus: status }),
    optional(
      { kind: fc.constant('milestone-set'), milestone: fc.constantFrom('agreementsListedAt', 'sentAt', 'archivedAt') },
      { reachedAt: moment, mark },
    ),
    optional({ kind: fc.constant('answer-set'), party: filler, question }, { value: answer }),
    fc.record({ kind: fc.constant('text-shared'), party: filler, question, shared: fc.boolean() }),
    fc.record({ kind: fc.constant('draft-kept'), field: id, text }),
    fc.record({ kind: fc.constantFrom('sheet-ready', 'sheet-reopened'), party: filler }),
    fc.record({ kind: fc.constant('meeting-begun'), date: fc.constantFrom('2018-06-12', '2018-06-13') }),
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('meeting-action'), action: meetingActionOf(parts) }) },
    fc.record({ kind: fc.constantFrom('record-frozen', 'record-adopted'), record: frozen }),
    fc.record({ kind: fc.constant('confirmed'), confirmation }),
    fc.record({ kind: fc.constant('report-made'), contentHash: hash, pdf: pdf }),
    inboxChangeOf(parts),
  )
}

function inboxChangeOf({ question, text, hash, keptFile }: ChangeParts): fc.Arbitrary<EvaluationChange> {
  const fileChoice = fc.record({ sha256, use: fc.constantFrom('use', 'set-aside', 'continue'), at: moment })
  return fc.oneof(
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
        fc.record({
          kind: fc.constantFrom('own-wording', 'wording-open'),
          id: agreementId,
          theirs: fc.record({ what: text }),
          at: moment,
        }),
      ),
    }),
    fc.record({ kind: fc.constant('sheet-taken-over'), file: answersFile, choice: fileChoice, kept: keptFile }),
    fc.record(
      { kind: fc.constant('answer-revised'), party: filler, question, value: fc.integer({ min: 1, max: 5 }), reason: text },
      { requiredKeys: ['kind', 'party', 'question', 'reason'] },
    ),
    fc.record({ kind: fc.constant('writer-set'), writer: fc.constantFrom('municipality', 'provider') }),
    fc.record({ kind: fc.constant('revision-begun'), contentHash: hash, reason: text }),
    fc.record({ kind: fc.constant('record-chosen'), contentHash: hash, writer: fc.constantFrom('municipality', 'provider') }),
    fc.constant<EvaluationChange>({ kind: 'revision-dropped' }),
    fc.record({
      kind: fc.constant('invitation-linked'),
      invitation: fc.record({
        party: fc.constantFrom(...parties),
        jti: fc.constantFrom('one', 'two'),
        iss: fc.constant('Verzekeraar'),
        iat: fc.integer({ min: 1, max: 3 }),
        evaluation: fc.constant('invited').map((invited) => invited as EvaluationId),
        dueOn: fc.constant('2018-12-31'),
        recipients: fc.constant([`age1${'q'.repeat(58)}`]),
        sendTo: fc.constant({ name: 'Verzekeraar', email: null, url: null }),
      }),
      invited: fc.record({
        municipality: fc.constant({ code: 'GM0392', name: 'Haarlem' }),
        region: fc.constant({ id: 'zuid-kennemerland', name: 'Zuid Kennemerland' }),
        provider: fc.constant({ scheme: 'agb', value: '99000001', name: 'Thuiszorg Voorbeeld' }),
        covers: fc.constantFrom([], [{ code: 'GM0377', name: 'Bloemendaal' }]),
      }),
    }),
    fc.record({
      kind: fc.constant('exchange-noted'),
      exchange: fc.record({ otherAnswers: fc.constantFrom('none', 'sealed', 'shown'), aliases: fc.constant([]) }),
    }),
  )
}

/** Any one thing that can happen in a meeting, made of these parts. */
function meetingActionOf({ question, text }: ChangeParts): fc.Arbitrary<MeetingAction> {
  const answer = answerOf(text)
  const draft = fc.record({ function: text, name: text, text, outcome: fc.constantFrom('agreed', 'declined') })
  return fc.oneof(
    optional(
      { kind: fc.constant('details-set') },
      { date: fc.constant('2018-06-13'), form: fc.constant('phone'), minutes: fc.constantFrom(30, 90) },
    ),
    fc.record({ kind: fc.constant('attendee-set'), attendee: fc.record({ id, party, function: text }) }),
    fc.record({ kind: fc.constantFrom('attendee-removed', 'point-removed'), id }),
    optional({ kind: fc.constant('joint-set'), question }, { outcome: fc.oneof(answer, fc.constant('difference')) }),
    fc.record({ kind: fc.constant('joint-taken-over'), outcomes: fc.dictionary(question, answer, { maxKeys: 2 }) }),
    fc.record({ kind: fc.constant('line-set'), question, party, text }),
    optional({ kind: fc.constant('theme-concluded'), theme }, { conclusion }),
    fc.record({ kind: fc.constant('theme-explained'), theme, text }),
    fc.record({ kind: fc.constant('theme-added'), theme, added: fc.boolean() }),
    fc.record({ kind: fc.constant('theme-listed'), theme, listed: fc.boolean() }),
    optional({ kind: fc.constant('judgement-set') }, { judgement: fc.constantFrom('continue', 'improve', 'review') }),
    fc.record({ kind: fc.constant('point-set'), point: fc.record({ id, text }) }),
    fc.record({ kind: fc.constant('example-set'), text, consent: fc.boolean() }),
    optional({ kind: fc.constant('sender-set') }, { sender: party }),
    fc.record({ kind: fc.constant('share-set'), key: shareKey, shared: fc.boolean() }),
    fc.record({ kind: fc.constant('confirmation-drafted'), party, draft }),
    optional({ kind: fc.constant('agreement-drafted'), place: id }, { draft: fc.record({ what: text, due: fc.constant('') }) }),
    fc.record({ kind: fc.constant('section-opened'), section: fc.integer({ min: 1, max: 9 }) }),
  )
}

function answerOf(text: fc.Arbitrary<string>) {
  return fc.oneof(
    fc.integer({ min: 1, max: 5 }),
    text,
    fc.constantFrom('yes', 'unknown'),
    fc.array(fc.constant('dementia'), { maxLength: 1 }),
  )
}

/** A record of which the second part may be left out, key by key. */
function optional<Required extends object, Optional extends object>(
  required: { [Key in keyof Required]: fc.Arbitrary<Required[Key]> },
  rest: { [Key in keyof Optional]: fc.Arbitrary<Optional[Key]> },
): fc.Arbitrary<Required & Partial<Optional>> {
  const parts = fc.tuple(fc.record(required), fc.record(rest, { requiredKeys: [] })).map(([one, other]) => ({ ...one, ...other }))
  // fast-check spells the same shape as a mapped type of its own.
  return parts as unknown as fc.Arbitrary<Required & Partial<Optional>>
}
