import { freezeRecord } from '../../src/bundle/content-hash.ts'
import { readHandOver } from '../../src/bundle/read-hand-over.ts'
import { writeAnswersFile, writeNoteFile, writeRecordFile } from '../../src/bundle/write-hand-over.ts'
import { type Derived, deriveFromInbox } from '../../src/domain/derive-from-inbox.ts'
import type { Evaluation, EvaluationId } from '../../src/domain/evaluation.ts'
import { applyChange, type EvaluationState } from '../../src/domain/evaluation-state.ts'
import { aliasesOf, type FileUse, noChoices } from '../../src/domain/inbox.ts'
import { matchEvaluation } from '../../src/domain/matching.ts'
import { decideOpening, firstUseOf, isKept, type LocalSide, type Opening } from '../../src/domain/opening.ts'
import type { SheetParty } from '../../src/domain/party.ts'
import type { Period } from '../../src/domain/period.ts'
import type { PrivateDocument, RecordDocument } from '../../src/domain/record.ts'
import type { Survey } from '../../src/domain/survey.ts'
import { fact, openQuestion, statement, subjects, surveyOf } from './small-survey.ts'
import { type Story, tellStory } from './story.ts'

/** The questionnaire of these stories. */
export const survey: Survey = surveyOf(
  statement('sig_terug', { theme: 't4' }),
  fact('afs_plaats', { theme: 't2' }),
  subjects('gren_waar', { theme: 't6' }),
  openQuestion('res_beter', { theme: 't8' }),
)

/** A device with one evaluation, and what came in for it. */
export interface Device {
  readonly side: LocalSide
  /** Moves on a minute with every file that is kept. */
  readonly minute: number
}

/** A device of one party, with the evaluation as the story tells it. Each device made its own id unless the story says otherwise. */
export function deviceOf(story: Story, ...parties: readonly SheetParty[]): Device {
  return { side: { state: story.state, parties, takenOver: {}, files: [], choices: noChoices, survey }, minute: 0 }
}

/** The beginning of a story on two devices. */
export function apart(details: Partial<Evaluation> = {}): Story {
  return tellStory({ mode: 'apart', ...details })
}

/** What its screens show. */
export function shownOn({ side }: Device): Derived {
  return deriveFromInbox(side, side.files, side.choices)
}

/** Opens content as a user does: reads it, finds its evaluation, says what it means. */
export async function open(device: Device, content: Uint8Array | string, from: 'evaluation' | 'list' = 'evaluation'): Promise<Opening> {
  const read = await readHandOver(content)
  if (!read.ok) throw new Error(`not readable: ${JSON.stringify(read.problem)}`)
  const { state, files } = device.side
  const match = matchEvaluation(read.value.handOver.head.evaluation, [
    { evaluation: state.evaluation, aliases: aliasesOf(state.evaluation, files) },
  ])
  const openedIn = from === 'list' ? {} : { openedIn: state.evaluation.id }
  return decideOpening({ file: read.value, match, ...openedIn, local: device.side })
}

/** Opens content and keeps it, with the choice that needs no question or with the given one. `sameProvider` answers that question. */
export async function receive(device: Device, content: Uint8Array | string, use?: FileUse): Promise<Device> {
  const read = await readHandOver(content)
  if (!read.ok) throw new Error(`not readable: ${JSON.stringify(read.problem)}`)
  const { sha256, handOver } = read.value
  const local = device.side
  const asked = await open(device, content)
  const opening =
    asked.kind === 'doubtful-provider'
      ? decideOpening({
          file: read.value,
          match: { kind: 'same', id: local.state.evaluation.id },
          openedIn: local.state.evaluation.id,
          local,
        })
      : asked
  if (!isKept(opening) && opening.kind !== 'same-file') throw new Error(`not kept: ${opening.kind}`)
  const at = `2018-06-20T10:${String(device.minute).padStart(2, '0')}:00.000Z`
  const chosen = use ?? firstUseOf(opening)
  const files = opening.kind === 'same-file' ? local.files : [...local.files, { sha256, receivedAt: at, handOver }]
  const choices = chosen === undefined ? local.choices : { ...local.choices, files: [...local.choices.files, { sha256, use: chosen, at }] }
  return { side: { ...local, files, choices }, minute: device.minute + 1 }
}

/** The same device after its own entries went on. */
export function goesOn(device: Device, change: (state: EvaluationState) => EvaluationState): Device {
  return { ...device, side: { ...device.side, state: change(device.side.state) } }
}

export function isReadyNow(party: SheetParty, at = '2018-06-21T10:00:00.000Z'): (state: EvaluationState) => EvaluationState {
  return (state) => applyChange(state, { kind: 'sheet-ready', party }, at)
}

const made = { hasSeveralRegions: false }

/** One party's answers of a device as the text of a file, made at that moment. */
export async function answersOf({ side }: Device, party: SheetParty, at = '2018-06-19T10:00:00.000Z'): Promise<string> {
  const { state } = side
  const sheet = state.sheets[party] ?? { party, answers: {}, shared: [], revision: 0, changes: [] }
  const visible = new Set(side.survey.questions.map(({ id }) => id))
  return (await writeAnswersFile({ ...made, ...state, sheet, visible, at })).text
}

/** Remarks of a colleague as the text of a file. */
export async function noteFor(story: Story, party: SheetParty): Promise<string> {
  const { evaluation } = story.state
  return (
    await writeNoteFile({
      ...made,
      evaluation,
      party,
      from: 'Anouk',
      remarks: { t4: 'Vraag het Jan.' },
      revision: 0,
      at: '2018-06-19T11:00:00.000Z',
    })
  ).text
}

/** A record of the evaluation, as the text of a file and as it was frozen. */
export async function recordOf(
  evaluation: Evaluation,
  details: Partial<RecordDocument> = {},
  extra: { readonly confirmedBy?: readonly ('municipality' | 'provider')[]; readonly pdf?: Uint8Array } = {},
) {
  const { createdAt: _, survey: pinned, ...named } = evaluation
  const record: RecordDocument = {
    format: 'wgw-record',
    formatVersion: 1,
    evaluation: named,
    survey: pinned,
    revision: 1,
    frozenAt: '2018-06-22T10:00:00.000Z',
    sheets: [],
    groups: {},
    meeting: { date: '2018-06-22', form: 'on-site', present: [], themes: [], nextTime: [], judgement: 'improve', regionalPoints: [] },
    agreements: [],
    sender: 'municipality',
    ...details,
  }
  const privateDocument: PrivateDocument = {
    format: 'wgw-private',
    formatVersion: 1,
    evaluation: evaluation.id,
    revision: record.revision,
    names: [],
    texts: {},
    lines: {},
    explanations: {},
    regionalPoints: [],
    notes: {},
    caseNumbers: {},
  }
  const bare = await freezeRecord(record, privateDocument)
  const confirmations = (extra.confirmedBy ?? []).map(
    (party) =>
      ({
        party,
        function: 'adviseur',
        at: '2018-06-22T11:00:00.000Z',
        outcome: 'agreed',
        share: false,
        how: 'own-device',
        contentHash: bare.contentHash,
      }) as const,
  )
  const frozen = { ...bare, confirmations, ...(extra.pdf ? { pdf: extra.pdf } : {}) }
  return { frozen, text: (await writeRecordFile({ ...made, frozen, at: '2018-06-22T12:00:00.000Z' })).text }
}

/** An id that another device made. */
export const otherId = 'b4d5f1bb-0000-4000-8000-000000000002' as EvaluationId

export const nextPeriod = '2018-2' as Period
