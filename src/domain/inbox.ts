import type { Agreement, AgreementId } from './agreements.ts'
import type { EvaluationId } from './evaluation.ts'
import type { HandOver } from './hand-over.ts'
import type { Period } from './period.ts'

/** A file that was opened on this device: kept for good as its exact text, sealed or not (formats §3, §5). */
export interface InboxFile {
  readonly sha256: string
  readonly receivedAt: string
  readonly handOver: HandOver
}

/**
 * What the user decided about a file. `use`: it counts; `set-aside`: kept, but something else counts; `continue`: the own answers of
 * another device take the place of those here. Without a choice the file waits, and counts for nothing.
 */
export type FileUse = 'use' | 'set-aside' | 'continue'

/** What the user decided about one opened file, and when. */
export interface FileChoice {
  readonly sha256: string
  readonly use: FileUse
  readonly at: string
}

/**
 * What the user decided about one agreement of the shared list. `joined`: the same as another one, which stays; `left-out`: removed
 * here though a file has it; `apart`: neither after all.
 */
export type PlaceChoice =
  | { readonly kind: 'joined'; readonly id: AgreementId; readonly into: AgreementId; readonly at: string }
  | { readonly kind: 'left-out' | 'apart'; readonly id: AgreementId; readonly at: string }

/** How an agreement is written down: what two devices may have differently. */
export type AgreementWording = Pick<Agreement, 'what' | 'who' | 'due' | 'theme'>

/** What the user decided about this wording of the other: the own one stays, or (`wording-open`) that is to be chosen after all. */
export interface WordingChoice {
  readonly kind: 'own-wording' | 'wording-open'
  readonly id: AgreementId
  readonly theirs: AgreementWording
  readonly at: string
}

/** Any decision about one agreement. */
export type AgreementChoice = PlaceChoice | WordingChoice

/** All decisions: only added to, so that their order of arrival means nothing. The latest `at` about a thing counts. */
export interface InboxChoices {
  readonly files: readonly FileChoice[]
  readonly agreements: readonly AgreementChoice[]
}

/** No decision yet. */
export const noChoices: InboxChoices = { files: [], agreements: [] }

/** The latest choice on each file, by its hash. */
export function latestFileChoices(choices: readonly FileChoice[]): ReadonlyMap<string, FileChoice> {
  return latestBy(choices, ({ sha256 }) => sha256)
}

/** The latest choice on the place of each agreement in the list, by its id. */
export function latestAgreementChoices(choices: readonly AgreementChoice[]): ReadonlyMap<AgreementId, PlaceChoice> {
  return latestBy(
    choices.filter((choice) => !isAboutWording(choice)),
    ({ id }) => id,
  )
}

/** True when the user kept the own wording of the agreement where the other has this one. */
export function isOwnWordingKept(choices: readonly AgreementChoice[], id: AgreementId, theirs: AgreementWording): boolean {
  const about = choices.filter(isAboutWording).filter((choice) => choice.id === id && isSameWording(choice.theirs, theirs))
  return latestBy(about, () => id).get(id)?.kind === 'own-wording'
}

/** True when both say the same of an agreement; spaces around the words do not count. */
export function isSameWording(one: AgreementWording, other: AgreementWording): boolean {
  return one.what.trim() === other.what.trim() && one.who === other.who && one.due === other.due && one.theme === other.theme
}

/** Each file once, oldest writing first; whatever order they came in. */
export function inFixedOrder(files: readonly InboxFile[]): readonly InboxFile[] {
  const once = new Map(files.map((file) => [file.sha256, file]))
  return [...once.values()].toSorted(
    (a, b) => compareTexts(a.handOver.head.madeAt, b.handOver.head.madeAt) || compareTexts(a.sha256, b.sha256),
  )
}

/**
 * Other ids under which this evaluation came in. A file enters the inbox only once it is settled that it belongs here, so the next one
 * with such an id is not asked about again.
 */
export function aliasesOf(
  evaluation: { readonly id: EvaluationId; readonly period: Period },
  files: readonly InboxFile[],
): readonly EvaluationId[] {
  const ids = files.map(({ handOver }) => handOver.head.evaluation).filter(({ period }) => period === evaluation.period)
  return [...new Set(ids.map(({ id }) => id))].filter((id) => id !== evaluation.id).toSorted()
}

/** Plain order of code units: the same on every device, whatever its language. */
export function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function isAboutWording(choice: AgreementChoice): choice is WordingChoice {
  return choice.kind === 'own-wording' || choice.kind === 'wording-open'
}

function latestBy<Key, Choice extends { readonly at: string }>(
  choices: readonly Choice[],
  keyOf: (choice: Choice) => Key,
): ReadonlyMap<Key, Choice> {
  // Two decisions of one moment: their content decides, so that every device and every order agrees.
  const inOrder = choices.toSorted((a, b) => compareTexts(a.at, b.at) || compareTexts(JSON.stringify(a), JSON.stringify(b)))
  return new Map(inOrder.map((choice) => [keyOf(choice), choice]))
}
