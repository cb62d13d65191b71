import type { EvaluationState } from './evaluation-state.ts'
import { findMisfit } from './fits-survey.ts'
import { compareTexts } from './inbox.ts'
import type { Survey } from './survey.ts'
import { isRecord } from './unknown.ts'

/** A backup that was read and checked (formats §5). */
export interface OpenBackup {
  readonly madeAt: string
  readonly appVersion: string
  readonly evaluations: readonly EvaluationState[]
  /** How many evaluations in the file are not what this tool writes. */
  readonly unreadable: number
}

/** Why a backup cannot be opened. `damaged`: changed or cut off on its way; `invalid`: whole, but not what this tool writes. */
export interface BackupProblem {
  readonly kind: 'too-large' | 'too-old' | 'too-new' | 'damaged' | 'invalid'
}

/** What this device holds of an evaluation: nothing, the state, or rows that cannot be read. */
export type Kept = { readonly kind: 'none' } | { readonly kind: 'broken' } | { readonly kind: 'kept'; readonly state: EvaluationState }

/** The kinds of content that are counted when a backup differs from what is here. */
export const restoredParts = ['answers', 'agreements', 'meeting', 'records', 'files', 'rest'] as const

/** One kind of content. */
export type RestoredPart = (typeof restoredParts)[number]

/** Of one kind of content: how much only one of both has, and how much both have with another content. */
export interface PartDifference {
  readonly part: RestoredPart
  readonly onlyHere: number
  readonly onlyInBackup: number
  readonly changed: number
}

/**
 * What an evaluation of a backup means here. `new`: it is not here yet; `same`: nothing would change; `different` and `broken-here`: the
 * user chooses, and what is here stays until then; `other-party`: this device is the other party's; `other-survey` and `does-not-fit`:
 * its questionnaire is not known here, or has no such answers. The last three are never restored.
 */
export type Restoring =
  | { readonly kind: 'new' | 'same' | 'broken-here' | 'other-party' | 'other-survey' | 'does-not-fit' }
  | { readonly kind: 'different'; readonly differences: readonly PartDifference[] }

/** Pure and total; `survey` is the questionnaire to which the evaluation is pinned, undefined where this version does not have it. */
export function compareWithKept(backup: EvaluationState, kept: Kept, survey: Survey | undefined): Restoring {
  if (survey === undefined) return { kind: 'other-survey' }
  if (!fitsSurvey(backup, survey)) return { kind: 'does-not-fit' }
  if (kept.kind !== 'kept') return { kind: kept.kind === 'none' ? 'new' : 'broken-here' }
  if (isOfOther(backup, kept.state)) return { kind: 'other-party' }
  const differences = restoredParts.map((part) => comparePart(part, kept.state, backup)).filter(isDifferent)
  return differences.length === 0 ? { kind: 'same' } : { kind: 'different', differences }
}

/** The sealed answers of one party never come onto the device of the other this way. */
function isOfOther(backup: EvaluationState, here: EvaluationState): boolean {
  return here.ownParty !== undefined && backup.ownParty !== here.ownParty
}

function fitsSurvey({ evaluation, sheets }: EvaluationState, survey: Survey): boolean {
  const { survey: ref, createdAt, ...about } = evaluation
  const head = { evaluation: about, survey: ref, agreements: [], madeAt: createdAt }
  return Object.values(sheets).every((sheet) => findMisfit(survey, { kind: 'answers', head, sheet, reports: [] }) === undefined)
}

function comparePart(part: RestoredPart, hereState: EvaluationState, backupState: EvaluationState): PartDifference {
  const here = entriesOf[part](hereState)
  const backup = entriesOf[part](backupState)
  const shared = [...here].filter(([key]) => backup.has(key))
  return {
    part,
    onlyHere: here.size - shared.length,
    onlyInBackup: backup.size - shared.length,
    changed: shared.filter(([key, content]) => backup.get(key) !== content).length,
  }
}

function isDifferent({ onlyHere, onlyInBackup, changed }: PartDifference): boolean {
  return onlyHere + onlyInBackup + changed > 0
}

type Entries = ReadonlyMap<string, string>

/** Everything of a state but what is derived from its files, each thing under a name of its own. */
const entriesOf: Readonly<Record<RestoredPart, (state: EvaluationState) => Entries>> = {
  answers: ({ sheets }) =>
    entries(Object.values(sheets).flatMap(({ party, answers }) => Object.entries(answers).map(([id, value]) => [`${party} ${id}`, value]))),
  agreements: ({ agreements, reports }) =>
    entries([
      ...agreements.map((agreement): Entry => [agreement.id, agreement]),
      ...reports.map((report): Entry => [`${report.agreementId} ${report.party}`, report]),
    ]),
  meeting: ({ meeting }) => entries(meeting ? [['meeting', meeting]] : []),
  records: ({ records }) => entries(records.map((record) => [record.contentHash, { ...record, pdf: record.pdf?.join() }])),
  files: ({ inbox }) =>
    entries([
      ...inbox.files.map((file): Entry => [file.sha256, file]),
      ...[...inbox.choices.files, ...inbox.choices.agreements].map((choice): Entry => [textOf(choice), true]),
    ]),
  rest: (state) =>
    entries([
      [
        'evaluation',
        [
          Object.entries(state)
            .filter(([field]) => !countedFields.has(field))
            .toSorted(([one], [other]) => compareTexts(one, other)),
          state.agreements.map(({ id }) => id),
        ],
      ],
      ...Object.entries(state.drafts ?? {}).map(([field, draft]): Entry => [`draft ${field}`, draft]),
      ...Object.values(state.sheets).map(({ answers: _, ...sheet }): Entry => [`sheet ${sheet.party}`, sheet]),
    ]),
}

/** What stands under a name of its own above, and what is derived. */
const countedFields: ReadonlySet<string> = new Set([
  'sheets',
  'agreements',
  'reports',
  'meeting',
  'records',
  'inbox',
  'drafts',
  'exchange',
] satisfies (keyof EvaluationState)[])

type Entry = readonly [key: string, content: unknown]

function entries(list: readonly Entry[]): Entries {
  return new Map(list.map(([key, content]) => [key, textOf(content)]))
}

/** One text for equal content, whatever the order in which its keys were set. */
function textOf(content: unknown): string {
  return JSON.stringify(content, (_, value: unknown) =>
    isRecord(value) ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => compareTexts(one, other))) : value,
  )
}
