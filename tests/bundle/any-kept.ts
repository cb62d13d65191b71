import fc from 'fast-check'
import { sha256Hex } from '../../src/bundle/content-hash.ts'
import type { AgreementId } from '../../src/domain/agreements.ts'
import type { EvaluationId } from '../../src/domain/evaluation.ts'
import type { EvaluationState } from '../../src/domain/evaluation-state.ts'
import type { KeptFile } from '../../src/domain/kept-inbox.ts'
import { beginMeeting, type Meeting, type ShareKey } from '../../src/domain/meeting.ts'
import type { Period } from '../../src/domain/period.ts'
import { type QuestionId, themeIds } from '../../src/domain/survey.ts'
import { tellStory } from '../scenario/story.ts'
import { frozenSample, samplePdf } from './sample.ts'

const frozen = await frozenSample()
const files: readonly KeptFile[] = await Promise.all(
  ['een bestand', 'nog een “bestand”'].map(async (text) => ({
    sha256: await sha256Hex(text),
    receivedAt: '2018-06-12T10:00:00.000Z',
    text,
  })),
)

// A control code or half a character cannot be written: the writer takes it out.
const text = fc.string({ unit: 'grapheme', maxLength: 8 }).filter((one) => !/[\p{Cc}\p{Cs}]/u.test(one))
const moment = fc.constantFrom('2018-06-12T10:00:00.000Z', '2018-06-13T23:59:59Z')
const party = fc.constantFrom('municipality', 'provider')
const theme = fc.constantFrom(...themeIds)
const question = fc.constantFrom('sig_terug', 'afs_plaats', 'gren_waar', 'res_beter').map((id) => id as QuestionId)
const agreementId = fc.constantFrom('agreement-1', 'agreement-2').map((id) => id as AgreementId)
const hash = fc.constantFrom('11'.repeat(32), '22'.repeat(32))
const status = fc.constantFrom('not-started', 'running', 'done', 'stopped')
const value = fc.oneof(text, fc.integer({ min: 1, max: 5 }), fc.uniqueArray(fc.constantFrom('dementia', 'other')))
const owner = fc.constantFrom('municipality', 'provider', 'together')
const due = fc.constant('2018-12')

function some<Required extends object, Optional extends object>(
  required: { [Key in keyof Required]: fc.Arbitrary<Required[Key]> },
  optional: { [Key in keyof Optional]: fc.Arbitrary<Optional[Key]> },
): fc.Arbitrary<Required & Partial<Optional>> {
  const both = fc.tuple(fc.record(required), fc.record(optional, { requiredKeys: [] })).map(([one, other]) => ({ ...one, ...other }))
  // fast-check spells the same shape as a mapped type of its own.
  return both as unknown as fc.Arbitrary<Required & Partial<Optional>>
}

const sheetOf = <Filler extends 'municipality' | 'provider' | 'together'>(filler: Filler) =>
  some(
    {
      party: fc.constant(filler),
      answers: fc.dictionary(question, value, { maxKeys: 4 }),
      shared: fc.uniqueArray(question),
      revision: fc.nat({ max: 9 }),
      changes: fc.array(fc.record({ question, from: fc.option(value), to: fc.option(value), at: moment, reason: text }), { maxLength: 2 }),
    },
    { readyAt: moment },
  )

const agreement = some(
  { id: agreementId, what: text, since: fc.constant('2018-1' as Period), origin: fc.constantFrom('existing', 'meeting') },
  { who: owner, due, theme, jointStatus: status },
)

const meeting: fc.Arbitrary<Meeting> = some(
  {
    present: fc.array(some({ id: fc.constantFrom('one', 'two'), party, function: text }, { name: text }), { maxLength: 2 }),
    joint: fc.dictionary(question, fc.oneof(value, fc.constant('difference'))),
    lines: fc.dictionary(question, some({}, { municipality: text, provider: text })),
    conclusions: fc.dictionary(theme, fc.constantFrom('good', 'attention', 'problem')),
    explanations: fc.dictionary(theme, text),
    nextTime: fc.uniqueArray(theme),
    regionalPoints: fc.array(fc.record({ id: fc.constant('one'), text }), { maxLength: 1 }),
    example: fc.record({ text, consent: fc.boolean() }),
    shared: fc.uniqueArray(fc.constantFrom<ShareKey>('line:sig_terug:provider', 'explanation:t5', 'confirmation:municipality')),
    confirming: some({}, { municipality: some({ function: text, name: text, text }, { outcome: fc.constantFrom('agreed', 'declined') }) }),
    agreementDrafts: fc.dictionary(theme, some({ what: text, due }, { who: owner, theme })),
  },
  { form: fc.constant('online'), judgement: fc.constant('improve'), sender: party, addedThemes: fc.uniqueArray(theme) },
).map((details) => ({ ...beginMeeting('2018-06-12T10:00:00.000Z', '2018-06-12'), ...details }))

const choices = fc.record({
  files: fc.array(fc.record({ sha256: hash, use: fc.constantFrom('use', 'set-aside', 'continue'), at: moment }), { maxLength: 2 }),
  agreements: fc.array(
    fc.oneof(
      fc.record({ kind: fc.constantFrom('left-out', 'apart'), id: agreementId, at: moment }),
      fc.record({ kind: fc.constant('joined'), id: agreementId, into: agreementId, at: moment }),
      fc.record({
        kind: fc.constantFrom('own-wording', 'wording-open'),
        id: agreementId,
        theirs: some({ what: text }, { due }),
        at: moment,
      }),
    ),
    { maxLength: 2 },
  ),
})

/** Whatever a device may hold of one evaluation, every field there or not, half-typed texts included. */
export const anyKept: fc.Arbitrary<EvaluationState> = some(
  {
    evaluation: fc
      .record({ last: fc.constantFrom('1', '2', '3'), mode: fc.constantFrom('apart', 'one-device', 'together') })
      .map(({ last, mode }) => tellStory({ id: `a3c4e0aa-0000-4000-8000-00000000000${last}` as EvaluationId, mode }).state.evaluation),
    milestones: some({}, { agreementsListedAt: moment, archivedAt: moment }),
    sheets: some({}, { municipality: sheetOf('municipality'), provider: sheetOf('provider'), together: sheetOf('together') }),
    agreements: fc.uniqueArray(agreement, { selector: ({ id }) => id }),
    reports: fc.uniqueArray(some({ agreementId, party, noteShared: fc.boolean() }, { status, note: text }), {
      selector: (report) => `${report.agreementId} ${report.party}`,
    }),
    records: fc.constantFrom([], [frozen], [{ ...frozen, pdf: samplePdf }]),
    inbox: fc.record({ files: fc.subarray([...files]), choices }),
    takenOver: some({}, { municipality: moment }),
  },
  {
    ownParty: party,
    meeting,
    drafts: fc.dictionary(fc.constantFrom('agreements', 'note-t1', 'revision-reason'), text, { minKeys: 1 }),
    revising: fc.record({ contentHash: hash, reason: text, at: moment }),
    chosenRecord: hash,
    reachedWith: some({}, { archivedAt: fc.record({ contentHash: hash, confirmedBy: fc.uniqueArray(party) }) }),
    exchange: fc.record({ otherAnswers: fc.constantFrom('none', 'sealed', 'shown'), aliases: fc.constant([]) }),
  },
)
