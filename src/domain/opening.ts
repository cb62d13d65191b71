import { emptySheet } from './answers.ts'
import { openAgreementsOfRecord } from './carry-over.ts'
import { answersInUse, type Derived, deriveFromInbox, type FileStanding, isUnsealed, type OwnSide } from './derive-from-inbox.ts'
import type { EvaluationId, ProviderRef } from './evaluation.ts'
import { latestRecordOf } from './evaluation-state.ts'
import { findMisfit, type Misfit } from './fits-survey.ts'
import type { AnswersFile, HandOverHead, NoteFile, OpenHandOver, RecordFile } from './hand-over.ts'
import type { FileUse, InboxChoices, InboxFile } from './inbox.ts'
import type { Match } from './matching.ts'
import { findBranches, isAncestor, isForkedFrom, mergeConfirmations } from './merge-records.ts'
import { type Party, parties, type SheetParty } from './party.ts'
import { compareSheets, countDifferences, type OneSide, type SheetDifferences } from './sheet-differences.ts'
import type { Survey, SurveyRef, ThemeId } from './survey.ts'

/** The evaluation of this device that a file is about, with all that came in for it before. */
export interface LocalSide extends OwnSide {
  readonly files: readonly InboxFile[]
  readonly choices: InboxChoices
  /** The questionnaire to which it is pinned. */
  readonly survey: Survey
}

/** All that decides what opening a file means. */
export interface OpeningInput {
  readonly file: OpenHandOver
  readonly match: Match
  /** The evaluation in which the user opened it; absent on the list of evaluations. */
  readonly openedIn?: EvaluationId
  /** The matched evaluation, or for another period the one in which it was opened; absent where there is none. */
  readonly local?: LocalSide
}

/** What opening a file means here. Nothing is ever written before the user saw this; `src/texts/opening.ts` holds its sentence. */
export type Opening =
  // Refused: nothing changes.
  | { readonly kind: 'other-evaluation'; readonly evaluation: HandOverHead['evaluation']; readonly here?: EvaluationId }
  | { readonly kind: 'other-period'; readonly evaluation: HandOverHead['evaluation']; readonly here: readonly EvaluationId[] }
  | { readonly kind: 'other-survey'; readonly survey: SurveyRef }
  | { readonly kind: 'does-not-fit'; readonly misfit: Misfit }
  /** Answers filled in together, or apart, where this device does the other; or remarks for the other party. */
  | { readonly kind: 'wrong-party'; readonly content: 'answers' | 'note'; readonly party: SheetParty }
  // Known already: nothing changes, unless the user chooses anew.
  | { readonly kind: 'same-file'; readonly receivedAt: string; readonly standing: FileStanding }
  // Asked first; then `decideOpening` looks again.
  | { readonly kind: 'doubtful-provider'; readonly ids: readonly EvaluationId[]; readonly provider: ProviderRef }
  | { readonly kind: 'new-evaluation'; readonly head: HandOverHead; readonly content: OpenHandOver['handOver']['kind'] }
  // Own answers.
  | { readonly kind: 'own-answers'; readonly party: SheetParty; readonly madeAt: string; readonly differences: SheetDifferences }
  | { readonly kind: 'own-answers-same' | 'own-answers-late'; readonly party: SheetParty; readonly madeAt: string }
  // The other party's answers. While they are sealed nothing is said about their content.
  | {
      readonly kind: 'answers-first' | 'answers-sealed' | 'answers-unfinished' | 'answers-same'
      readonly party: SheetParty
      readonly madeAt: string
    }
  | {
      readonly kind: 'answers-newer' | 'answers-older'
      readonly party: SheetParty
      readonly madeAt: string
      /** When the version that counts now was made. */
      readonly currentMadeAt: string
      /** Absent while sealed. */
      readonly differences?: SheetDifferences
    }
  // Records.
  | (AboutRecord & { readonly kind: 'record-first' | 'record-known' | 'record-older' | 'report-received' })
  | (AboutRecord & { readonly kind: 'confirmation-returned'; readonly from: readonly Party[] })
  /** `before`: content hash of the record last seen, for `compareRecords`. */
  | (AboutRecord & { readonly kind: 'record-newer'; readonly before: string })
  | (AboutRecord & { readonly kind: 'record-fork'; readonly others: readonly string[] })
  | { readonly kind: 'previous-record'; readonly evaluation: HandOverHead['evaluation']; readonly openAgreements: number }
  // Remarks.
  | { readonly kind: 'note'; readonly from: string; readonly themes: readonly ThemeId[] }

/** What the screen says of a record that was opened. */
export interface AboutRecord {
  readonly contentHash: string
  readonly revision: number
  /** Parties of this device that have not said anything about this record. */
  readonly toConfirm: readonly Party[]
}

/**
 * What a file means on this device: pure, total, and never destructive. Looks in this order: does it belong to this evaluation, is it
 * known already, does it fit the questionnaire, and only then at what it brings.
 */
export function decideOpening({ file, match, openedIn, local }: OpeningInput): Opening {
  const { handOver } = file
  const { evaluation } = handOver.head
  if (match.kind === 'doubtful') {
    const ids = openedIn !== undefined && match.ids.includes(openedIn) ? [openedIn] : match.ids
    return { kind: 'doubtful-provider', ids, provider: evaluation.provider }
  }
  if (match.kind === 'same' && openedIn !== undefined && match.id !== openedIn)
    return { kind: 'other-evaluation', evaluation, here: match.id }
  if (match.kind !== 'same' && openedIn === undefined) return { kind: 'new-evaluation', head: handOver.head, content: handOver.kind }
  if (match.kind === 'none') return { kind: 'other-evaluation', evaluation }
  if (match.kind === 'other-period' && (!local || !match.ids.includes(local.state.evaluation.id))) {
    return { kind: 'other-evaluation', evaluation }
  }
  if (!local) throw new Error('the matched evaluation is missing')

  const known = local.files.find(({ sha256 }) => sha256 === file.sha256)
  const derived = deriveFromInbox(local, local.files, local.choices)
  if (known) return { kind: 'same-file', receivedAt: known.receivedAt, standing: derived.standings[file.sha256] ?? 'waiting' }
  if (match.kind === 'other-period') return decideOtherPeriod(file, local)
  if (handOver.kind === 'note') return decideNote(handOver, local)
  const { survey } = local
  const { head } = handOver
  if (head.survey.id !== survey.id || head.survey.version !== survey.version || head.survey.sha256 !== survey.sha256) {
    return { kind: 'other-survey', survey: head.survey }
  }
  const misfit = findMisfit(survey, handOver)
  if (misfit) return { kind: 'does-not-fit', misfit }
  return handOver.kind === 'answers' ? decideAnswers(handOver, local, derived) : decideRecord(handOver, local, derived)
}

/**
 * The choice that is written together with the file, where nothing needs to be asked; undefined where the user chooses first, and where
 * the file is not kept at all (`isKept`).
 */
export function firstUseOf(opening: Opening): FileUse | undefined {
  switch (opening.kind) {
    case 'answers-first':
    case 'answers-sealed':
    case 'answers-unfinished':
    case 'answers-same':
    case 'record-first':
    case 'record-newer':
    case 'record-older':
    case 'record-fork':
    case 'record-known':
    case 'confirmation-returned':
    case 'report-received':
    case 'note':
      return 'use'
    case 'own-answers-same':
    case 'own-answers-late':
      return 'set-aside'
    case 'previous-record':
      // Without open agreements there is nothing to ask: the meeting shows what was decided then.
      return opening.openAgreements === 0 ? 'use' : undefined
    case 'own-answers':
    case 'answers-newer':
    case 'answers-older':
    case 'same-file':
    case 'doubtful-provider':
    case 'new-evaluation':
    case 'other-evaluation':
    case 'other-period':
    case 'other-survey':
    case 'does-not-fit':
    case 'wrong-party':
      return undefined
  }
}

/** True when the file is kept in the inbox of this evaluation; after a refusal or a question nothing at all is written. */
export function isKept(opening: Opening): boolean {
  const isAsked = ['own-answers', 'answers-newer', 'answers-older', 'previous-record'].includes(opening.kind)
  return isAsked || firstUseOf(opening) !== undefined
}

function decideOtherPeriod({ handOver }: OpenHandOver, local: LocalSide): Opening {
  const { evaluation } = handOver.head
  if (handOver.kind === 'record' && evaluation.period < local.state.evaluation.period) {
    return { kind: 'previous-record', evaluation, openAgreements: openAgreementsOfRecord(handOver.record).length }
  }
  return { kind: 'other-period', evaluation, here: [local.state.evaluation.id] }
}

function decideNote({ party, from, remarks }: NoteFile, local: LocalSide): Opening {
  if (!local.parties.includes(party)) return { kind: 'wrong-party', content: 'note', party }
  // The schema let no other keys through.
  return { kind: 'note', from, themes: Object.keys(remarks).toSorted() as ThemeId[] }
}

function decideAnswers(file: AnswersFile, local: LocalSide, derived: Derived): Opening {
  const { party } = file.sheet
  const { madeAt } = file.head
  const isTogether = local.state.evaluation.mode === 'together'
  if ((party === 'together') !== isTogether) return { kind: 'wrong-party', content: 'answers', party }
  if (local.parties.includes(party)) return decideOwnAnswers(file, local, derived)
  if (file.sheet.readyAt === undefined) return { kind: 'answers-unfinished', party, madeAt }

  const current = answersInUse(local.files, local.choices, party)
  const isOpen = derived.state.records.length > 0 || isUnsealed({ ...local, state: derived.state })
  if (!current) return { kind: isOpen ? 'answers-first' : 'answers-sealed', party, madeAt }
  if (isSameSide(current, file)) return { kind: 'answers-same', party, madeAt }
  return {
    kind: isLater(file, current) ? 'answers-newer' : 'answers-older',
    party,
    madeAt,
    currentMadeAt: current.head.madeAt,
    ...(isOpen ? { differences: compareSheets(current, file) } : {}),
  }
}

function decideOwnAnswers(file: AnswersFile, local: LocalSide, { state }: Derived): Opening {
  const { party } = file.sheet
  const about = { party, madeAt: file.head.madeAt }
  const here = { sheet: state.sheets[party] ?? emptySheet(party), reports: reportsOf(state.reports, party) }
  if (isSameSide(here, file)) return { kind: 'own-answers-same', ...about }
  // After both have seen each other's, answers change one by one, each with its reason (mission §0.4).
  const hasSeenOther = parties.some((other) => !local.parties.includes(other) && state.sheets[other] !== undefined)
  if (hasSeenOther || state.meeting !== undefined || state.records.length > 0) return { kind: 'own-answers-late', ...about }
  return { kind: 'own-answers', ...about, differences: compareSheets(here, file) }
}

function reportsOf(reports: OneSide['reports'], party: SheetParty): OneSide['reports'] {
  return party === 'together' ? reports : reports.filter((report) => report.party === party)
}

function isSameSide(one: OneSide, other: OneSide): boolean {
  const shared = (side: OneSide) => side.sheet.shared.toSorted().join()
  const isSameReadiness = (one.sheet.readyAt === undefined) === (other.sheet.readyAt === undefined)
  return isSameReadiness && countDifferences(compareSheets(one, other)) === 0 && shared(one) === shared(other)
}

/** The number of times it was ready decides; clocks of two devices only where that is the same. */
function isLater(one: AnswersFile, other: AnswersFile): boolean {
  const rounds = one.sheet.revision - other.sheet.revision
  return rounds === 0 ? one.head.madeAt > other.head.madeAt : rounds > 0
}

function decideRecord({ frozen, record }: RecordFile, local: LocalSide, { state }: Derived): Opening {
  const { contentHash } = frozen
  const { records } = state
  const known = records.find((one) => one.contentHash === contentHash)
  const words = mergeConfirmations(known?.confirmations ?? [], frozen.confirmations)
  const toConfirm = parties.filter((party) => isOfDevice(local, party) && !words.some((word) => word.party === party))
  const about = { contentHash, revision: record.revision, toConfirm }
  if (known) {
    const before = new Map(known.confirmations.map((word) => [word.party, word.at]))
    const from = words.filter((word) => before.get(word.party) !== word.at).map(({ party }) => party)
    if (from.length > 0) return { kind: 'confirmation-returned', ...about, from }
    return { kind: frozen.pdf && !known.pdf ? 'report-received' : 'record-known', ...about }
  }
  const newest = latestRecordOf(state)
  if (!newest) return { kind: 'record-first', ...about }
  const all = [...records, frozen]
  if (isAncestor(all, newest.contentHash, frozen)) return { kind: 'record-newer', ...about, before: newest.contentHash }
  if (isAncestor(all, contentHash, newest)) return { kind: 'record-older', ...about }
  if (isForkedFrom(all, frozen, newest)) {
    const others = findBranches(all).map((branch) => branch.contentHash)
    return { kind: 'record-fork', ...about, others: others.filter((hash) => hash !== contentHash) }
  }
  // A revision in between is not here: the number tells the direction.
  if (frozen.revision > newest.revision) return { kind: 'record-newer', ...about, before: newest.contentHash }
  return { kind: 'record-older', ...about }
}

function isOfDevice({ parties: own }: LocalSide, party: Party): boolean {
  return own.includes(party) || own.includes('together')
}
