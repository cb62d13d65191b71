import type { Agreement, AgreementId, AgreementReport } from './agreements.ts'
import { openAgreementsOfRecord } from './carry-over.ts'
import { type EvaluationState, latestRecordOf } from './evaluation-state.ts'
import type { AnswersFile, NoteFile, RecordFile } from './hand-over.ts'
import { compareTexts, type FileChoice, type InboxChoices, type InboxFile, inFixedOrder, latestFileChoices } from './inbox.ts'
import { type AgreementConflict, mergeAgreements, reportsOnJoined } from './merge-agreements.ts'
import { isAncestor, mergeRecords } from './merge-records.ts'
import type { SheetParty } from './party.ts'
import type { FrozenRecord } from './record.ts'

/** What was entered on this device itself, and whose sheets it fills in. */
export interface OwnSide {
  readonly state: EvaluationState
  /** One party on a device of its own; both on one device; `together` at one table. */
  readonly parties: readonly SheetParty[]
  /** Until which decision to go on with a file's own answers `state` already holds them, by party. */
  readonly takenOver: Readonly<Partial<Record<SheetParty, string>>>
}

/**
 * What became of a file. `waiting`: no choice made yet; `sealed`: kept, shown once the own answers are ready; `unfinished`: the other
 * party was not ready, so only its agreements count; `superseded`: another file of that party counts; `other-period`: of an
 * earlier record only the open agreements count.
 */
export type FileStanding = 'in-use' | 'waiting' | 'set-aside' | 'sealed' | 'unfinished' | 'superseded' | 'other-period'

/** How things stand with all that came in. */
export interface Derived {
  /** What the screens show: own entries with the other party's answers, agreements and records. Own rows are stored, this never is. */
  readonly state: EvaluationState
  /** Of every file, by its hash: none is ever left out. */
  readonly standings: Readonly<Record<string, FileStanding>>
  /** Remarks of colleagues, oldest first: they stand beside the questions and change nothing. */
  readonly notes: readonly NoteFile[]
  /** Agreements of which two wordings are kept until one is chosen. */
  readonly conflicts: readonly AgreementConflict[]
  readonly joinedInto: ReadonlyMap<AgreementId, AgreementId>
}

/**
 * The evaluation as this device knows it: a pure function of what was entered here, the set of files and the set of choices. Neither
 * order nor repetition of files and choices matters; without files it is the own state itself; no file is ever lost.
 */
export function deriveFromInbox(own: OwnSide, files: readonly InboxFile[], choices: InboxChoices): Derived {
  const chosen = latestFileChoices(choices.files)
  const inOrder = inFixedOrder(files)
  const used = inOrder.flatMap(({ sha256, handOver }): UsedFile[] => {
    const choice = chosen.get(sha256)
    return choice === undefined || choice.use === 'set-aside' ? [] : [{ sha256, handOver, choice }]
  })
  const { period } = own.state.evaluation
  const current = used.filter(({ handOver }) => handOver.head.evaluation.period === period)
  const continued = latestOf(
    current.filter(isAnswersOf((party) => own.parties.includes(party))).filter(({ choice }) => choice.use === 'continue'),
  )
  const others = current.filter(isAnswersOf((party) => !own.parties.includes(party)))
  const recordFiles = current.flatMap(({ handOver }) => (handOver.kind === 'record' ? [handOver] : []))

  const state = withTakenOver(own, continued)
  const isOpen = recordFiles.length > 0 || isUnsealed({ ...own, state })
  const shown = isOpen ? latestOf(others.filter(isReady)) : []
  const records =
    recordFiles.length === 0
      ? state.records
      : mergeRecords(
          state.records,
          recordFiles.map(({ frozen }) => frozen),
        )
  const { agreements, conflicts, joinedInto } = mergeAgreements(
    withConfirmed({ ...state, records }, recordFiles, own.parties),
    [...listsOf(others), ...earlierListsOf(used, period)],
    choices.agreements,
  )
  const reports = [...state.reports, ...shown.flatMap((file) => file.handOver.reports)]
  const sheets = shown.map(({ handOver: { sheet } }) => [sheet.party, sheet] as const)
  return {
    state: {
      ...state,
      sheets: { ...state.sheets, ...Object.fromEntries(sheets) },
      agreements,
      reports: joinedInto.size === 0 ? reports : reportsOnJoined(reports, joinedInto),
      records,
    },
    standings: Object.fromEntries(
      inOrder.map(({ sha256 }) => {
        const file = used.find((one) => one.sha256 === sha256)
        if (!file) return [sha256, chosen.has(sha256) ? 'set-aside' : 'waiting']
        return [sha256, standingOf(file, { period, isOpen, counting: [...continued, ...shown], parties: own.parties })]
      }),
    ),
    notes: current.flatMap(({ handOver }) => (handOver.kind === 'note' ? [handOver] : [])),
    // What both wrote down in a record is settled, whatever older lists said.
    conflicts: records.length > 0 ? [] : conflicts,
    joinedInto,
  }
}

/**
 * True once the other party's answers may be seen: every own sheet is ready (mission §0.4). After the meeting began or a record was made
 * here both have seen them, whatever happens to the sheet.
 */
export function isUnsealed({ state, parties }: OwnSide): boolean {
  return state.meeting !== undefined || state.records.length > 0 || parties.every((party) => state.sheets[party]?.readyAt !== undefined)
}

/** The other party's ready answers that count here, shown or still sealed; undefined when there are none. */
export function answersInUse(files: readonly InboxFile[], choices: InboxChoices, party: SheetParty): AnswersFile | undefined {
  const chosen = latestFileChoices(choices.files)
  const used = inFixedOrder(files).flatMap(({ sha256, handOver }): UsedFile[] => {
    const choice = chosen.get(sha256)
    return choice?.use === 'use' ? [{ sha256, handOver, choice }] : []
  })
  return latestOf(used.filter(isAnswersOf((of) => of === party)).filter(isReady))[0]?.handOver
}

interface UsedFile {
  readonly sha256: string
  readonly handOver: InboxFile['handOver']
  readonly choice: FileChoice
}

type UsedAnswers = UsedFile & { readonly handOver: AnswersFile }

function isAnswersOf(isOf: (party: SheetParty) => boolean): (file: UsedFile) => file is UsedAnswers {
  return (file): file is UsedAnswers => file.handOver.kind === 'answers' && isOf(file.handOver.sheet.party)
}

function isReady({ handOver }: UsedAnswers): boolean {
  return handOver.sheet.readyAt !== undefined
}

/** Of each party the file that was chosen last. */
function latestOf(files: readonly UsedAnswers[]): readonly UsedAnswers[] {
  // `toSorted` is stable, and the files come in their fixed order.
  const byChoice = files.toSorted((a, b) => compareTexts(a.choice.at, b.choice.at))
  return [...new Map(byChoice.map((file) => [file.handOver.sheet.party, file])).values()]
}

/** The own state, with own answers of another device where the user went on with those and they are not in the state yet. */
function withTakenOver({ state, takenOver }: OwnSide, continued: readonly UsedAnswers[]): EvaluationState {
  return continued
    .filter(({ choice, handOver }) => choice.at > (takenOver[handOver.sheet.party] ?? ''))
    .reduce((before, { handOver }) => continueWith(before, handOver), state)
}

/**
 * The state in which a file's answers of its party have taken the place of those here, with its reports and the agreements that are not
 * here yet. What stood here goes: keep it as a file of its own first (`writeAnswersFile`).
 */
export function continueWith(state: EvaluationState, { head, sheet, reports }: AnswersFile): EvaluationState {
  const isOfSheet = ({ party }: AgreementReport) => sheet.party === 'together' || party === sheet.party
  const known = new Set(state.agreements.map(({ id }) => id))
  return {
    ...state,
    sheets: { ...state.sheets, [sheet.party]: sheet },
    agreements: [...state.agreements, ...head.agreements.filter(({ id }) => !known.has(id))],
    reports: [...state.reports.filter((report) => !isOfSheet(report)), ...reports],
  }
}

/**
 * The own list as the newest record of the other party has it: what both confirm counts on the device that only confirms, and on the
 * device that keeps the record its own list is the newer one. Records of a line that was not chosen count for nothing.
 */
function withConfirmed(state: EvaluationState, files: readonly RecordFile[], parties: readonly SheetParty[]): readonly Agreement[] {
  const own = state.agreements
  const inUse = latestRecordOf(state)
  const theirs = files.filter(({ record, frozen }) => !parties.includes(record.evaluation.writer) && isInLine(state.records, frozen, inUse))
  const newest = theirs
    .toSorted((a, b) => a.record.revision - b.record.revision || compareTexts(a.frozen.frozenAt, b.frozen.frozenAt))
    .at(-1)
  if (!newest) return own
  const confirmed = new Map(newest.record.agreements.map(({ reports: _, ...agreement }) => [agreement.id, agreement]))
  const kept = own.map((agreement) => confirmed.get(agreement.id) ?? agreement)
  const known = new Set(own.map(({ id }) => id))
  return [...kept, ...[...confirmed.values()].filter(({ id }) => !known.has(id))]
}

function isInLine(records: readonly FrozenRecord[], { contentHash }: FrozenRecord, inUse: FrozenRecord | undefined): boolean {
  return inUse !== undefined && (inUse.contentHash === contentHash || isAncestor(records, contentHash, inUse))
}

/** The other party's lists, newest writing first: drafts too, for agreements are not sealed. */
function listsOf(others: readonly UsedAnswers[]): readonly (readonly Agreement[])[] {
  return others.toReversed().map(({ handOver }) => handOver.head.agreements)
}

function earlierListsOf(used: readonly UsedFile[], period: string): readonly (readonly Agreement[])[] {
  return earlierRecordsOf(used, period)
    .toReversed()
    .map(({ record }) => openAgreementsOfRecord(record))
}

function earlierRecordsOf(used: readonly UsedFile[], period: string): readonly RecordFile[] {
  return used.flatMap(({ handOver }) => (handOver.kind === 'record' && handOver.record.evaluation.period < period ? [handOver] : []))
}

interface StandingContext {
  readonly period: string
  readonly isOpen: boolean
  /** The answers that count now. */
  readonly counting: readonly UsedFile[]
  readonly parties: readonly SheetParty[]
}

function standingOf(file: UsedFile, { period, isOpen, counting, parties }: StandingContext): FileStanding {
  const { handOver } = file
  if (handOver.head.evaluation.period !== period) return 'other-period'
  if (handOver.kind !== 'answers') return 'in-use'
  if (counting.some(({ sha256 }) => sha256 === file.sha256)) return 'in-use'
  if (parties.includes(handOver.sheet.party)) return 'superseded'
  if (handOver.sheet.readyAt === undefined) return 'unfinished'
  return isOpen ? 'superseded' : 'sealed'
}
