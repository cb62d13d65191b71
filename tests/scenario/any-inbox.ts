import fc from 'fast-check'
import type { Agreement, AgreementId, AgreementReport } from '../../src/domain/agreements.ts'
import type { OwnSide } from '../../src/domain/derive-from-inbox.ts'
import type { EvaluationId } from '../../src/domain/evaluation.ts'
import type { AnswersFile, HandOver, HandOverHead, NoteFile, RecordFile } from '../../src/domain/hand-over.ts'
import type { AgreementChoice, FileChoice, InboxChoices, InboxFile } from '../../src/domain/inbox.ts'
import { parties, type SheetParty } from '../../src/domain/party.ts'
import type { Period } from '../../src/domain/period.ts'
import type { Confirmation, RecordDocument } from '../../src/domain/record.ts'
import { tellStory } from './story.ts'

// Few ids, hashes and moments, so that files and choices meet each other.
const party = fc.constantFrom(...parties)
const moment = fc.constantFrom('2018-06-10T10:00:00.000Z', '2018-06-11T10:00:00.000Z', '2018-06-12T10:00:00.000Z')
const agreementId = fc.constantFrom('agreement-1', 'agreement-2', 'agreement-3', 'agreement-4').map((id) => id as AgreementId)
const agreement: fc.Arbitrary<Agreement> = fc.record({
  id: agreementId,
  what: fc.constantFrom('Elke maand overleg', 'Een vast nummer'),
  since: fc.constant('2018-1' as Period),
  origin: fc.constant('existing'),
})
const agreements = fc.uniqueArray(agreement, { maxLength: 3, selector: ({ id }) => id })
const head: fc.Arbitrary<HandOverHead> = fc.record({
  evaluation: fc.constantFrom('2017-2', '2018-1', '2018-2').map((period) => evaluationOf(period as Period)),
  survey: fc.constant({ id: 'small', version: '1', sha256: 'ab'.repeat(32) }),
  agreements,
  madeAt: moment,
})

const answersFile: fc.Arbitrary<AnswersFile> = fc
  .record({
    head,
    party: fc.constantFrom<SheetParty>(...parties),
    answers: fc.dictionary(fc.constantFrom('sig_terug', 'sig_waar'), fc.integer({ min: 1, max: 5 }), { maxKeys: 2, noNullPrototype: true }),
    readyAt: fc.option(moment),
    revision: fc.integer({ min: 0, max: 2 }),
    status: fc.constantFrom('running', 'done'),
  })
  .map(({ head: about, party: filler, answers, readyAt, revision, status }) => ({
    kind: 'answers',
    head: about,
    sheet: { party: filler, answers, shared: [], revision, changes: [], ...(readyAt === null ? {} : { readyAt }) },
    reports: about.agreements.map(
      ({ id }): AgreementReport => ({ agreementId: id, party: filler as 'municipality' | 'provider', status, noteShared: false }),
    ),
  }))

const confirmation = fc.record({
  party,
  function: fc.constant('adviseur'),
  at: moment,
  outcome: fc.constantFrom('agreed', 'declined'),
  share: fc.boolean(),
  how: fc.constantFrom('own-device', 'by-mail'),
})

/** A record is what its hash says: the same hash always means the same content. */
const recordFile: fc.Arbitrary<RecordFile> = fc
  .record({
    hash: fc.constantFrom('aa', 'bb', 'cc', 'dd'),
    period: fc.constantFrom('2017-2', '2018-1').map((value) => value as Period),
    madeAt: moment,
    words: fc.uniqueArray(confirmation, { maxLength: 2, selector: (word) => word.party }),
    pdf: fc.option(fc.constant(new Uint8Array([37]))),
  })
  .map(({ hash, period, madeAt, words, pdf }) =>
    recordFileOf(hash + (period === '2018-1' ? '' : '17'), period, madeAt, words, pdf ?? undefined),
  )

const noteFile: fc.Arbitrary<NoteFile> = fc.record({
  kind: fc.constant('note'),
  head,
  party,
  from: fc.constant('Anouk'),
  remarks: fc.constantFrom({ t1: 'Dit klopt niet meer.' }, { t2: 'Vraag Jan.' }),
})

/** Any file that may be in an inbox. */
export const anyInboxFile: fc.Arbitrary<InboxFile> = fc
  .tuple(fc.oneof<fc.Arbitrary<HandOver>[]>(answersFile, answersFile, recordFile, noteFile), moment)
  .map(([handOver, receivedAt]) => ({ sha256: JSON.stringify(handOver), receivedAt, handOver }))

/** Any inbox with any choices: about its files, and about agreements. */
export const anyInbox: fc.Arbitrary<{ readonly files: readonly InboxFile[]; readonly choices: InboxChoices }> = fc
  .uniqueArray(anyInboxFile, { maxLength: 7, selector: ({ sha256 }) => sha256 })
  .chain((files) => {
    const choice: fc.Arbitrary<FileChoice> = fc.record({
      sha256: fc.constantFrom(...files.map(({ sha256 }) => sha256), 'nowhere'),
      use: fc.constantFrom('use', 'use', 'use', 'continue', 'set-aside'),
      at: moment,
    })
    const aboutAgreement: fc.Arbitrary<AgreementChoice> = fc.oneof(
      fc.record({ kind: fc.constant('joined'), id: agreementId, into: agreementId, at: moment }),
      fc.record({ kind: fc.constantFrom('left-out', 'apart'), id: agreementId, at: moment }),
      fc.record({
        kind: fc.constantFrom('own-wording', 'wording-open'),
        id: agreementId,
        theirs: fc.record({ what: fc.constantFrom('Zoals in aa', 'Bellen') }),
        at: moment,
      }),
    )
    return fc.record({
      files: fc.constant(files),
      choices: fc.record({ files: fc.array(choice, { maxLength: 10 }), agreements: fc.array(aboutAgreement, { maxLength: 4 }) }),
    })
  })

/** Any device of the municipality, of the provider, or of both. */
export const anyOwnSide: fc.Arbitrary<OwnSide> = fc
  .record({
    fillers: fc.constantFrom(['municipality'] as const, ['provider'] as const, parties),
    ready: fc.boolean(),
    lists: fc.boolean(),
    freezes: fc.boolean(),
  })
  .map(({ fillers, ready, lists, freezes }) => {
    let story = tellStory({ mode: fillers.length === 1 ? 'apart' : 'one-device' })
    for (const filler of fillers) story = story.answers(filler, { sig_terug: 3 })
    if (lists) story = story.lists('Elke maand overleg', 'Een vast nummer')
    if (ready) story = story.isReady(...fillers)
    if (freezes) story = story.freezes('aa').confirms('municipality', 'aa')
    return { state: story.state, parties: fillers, takenOver: {} }
  })

/** The evaluation of the story, as a head names it. */
export function evaluationOf(period: Period): RecordDocument['evaluation'] {
  const { survey: _, createdAt: __, ...evaluation } = tellStory({ mode: 'apart' }).state.evaluation
  return { ...evaluation, period, id: (period === '2018-1' ? evaluation.id : `of-${period}`) as EvaluationId }
}

function recordFileOf(
  contentHash: string,
  period: Period,
  madeAt: string,
  words: readonly Omit<Confirmation, 'contentHash'>[],
  pdf: Uint8Array | undefined,
): RecordFile {
  const parent = ({ bb: 'aa', cc: 'aa' } as Readonly<Record<string, string>>)[contentHash]
  const revision = parent === undefined ? 1 : 2
  const evaluation = evaluationOf(period)
  const survey = { id: 'small', version: '1', sha256: 'ab'.repeat(32) }
  const list: RecordDocument['agreements'] = [
    {
      id: 'agreement-1' as AgreementId,
      what: `Zoals in ${contentHash}`,
      since: '2018-1' as Period,
      origin: 'existing',
      jointStatus: 'running',
      reports: [],
    },
    { id: `made-in-${contentHash}` as AgreementId, what: 'Nieuw', since: '2018-1' as Period, origin: 'meeting', reports: [] },
  ]
  const frozenAt = '2018-06-12T09:00:00.000Z'
  const record: RecordDocument = {
    format: 'wgw-record',
    formatVersion: 1,
    evaluation,
    survey,
    revision,
    ...(parent === undefined ? {} : { parent }),
    frozenAt,
    sheets: [],
    groups: {},
    meeting: { date: '2018-06-12', form: 'on-site', present: [], themes: [], nextTime: [], judgement: 'continue', regionalPoints: [] },
    agreements: list,
    sender: 'municipality',
  }
  return {
    kind: 'record',
    head: { evaluation, survey, agreements: [], madeAt },
    frozen: {
      recordJson: `{"record":"${contentHash}"}`,
      privateJson: `{"private":"${contentHash}"}`,
      contentHash,
      revision,
      ...(parent === undefined ? {} : { parent }),
      frozenAt,
      confirmations: words.map((word) => ({ ...word, contentHash })),
      ...(pdf ? { pdf } : {}),
    },
    record,
    privateDocument: {
      format: 'wgw-private',
      formatVersion: 1,
      evaluation: evaluation.id,
      revision,
      names: [],
      texts: {},
      lines: {},
      explanations: {},
      regionalPoints: [],
      notes: {},
      caseNumbers: {},
    },
  }
}
