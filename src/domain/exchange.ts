import type { Derived } from './derive-from-inbox.ts'
import type { EvaluationId } from './evaluation.ts'
import type { EvaluationState } from './evaluation-state.ts'
import { aliasesOf, type InboxFile } from './inbox.ts'
import { figuresOf, type RecordFigures } from './outline.ts'
import { otherParty, type Party, type SheetParty } from './party.ts'

/** What lists must know of the files of an evaluation without opening them; kept beside its header (formats §3). */
export interface ExchangeFigures {
  /** `unfinished`: only its agreements came; `sealed`: kept until the own answers are ready. */
  readonly otherAnswers: 'none' | 'unfinished' | 'sealed' | 'shown'
  /** Of the newest record, whoever made it. */
  readonly record?: RecordFigures
  /** Other ids under which the evaluation came in. */
  readonly aliases: readonly EvaluationId[]
}

/** Whose sheets are filled in on this device: its own party's, or of all who fill in. */
export function ownPartiesOf({ evaluation, ownParty }: Pick<EvaluationState, 'evaluation' | 'ownParty'>): readonly SheetParty[] {
  if (evaluation.mode === 'together') return ['together']
  return ownParty === undefined ? ['municipality', 'provider'] : [ownParty]
}

/** The party on the other device; undefined where both fill in here. */
export function remotePartyOf({ ownParty }: Pick<EvaluationState, 'ownParty'>): Party | undefined {
  return ownParty && otherParty(ownParty)
}

/** True once the other party's answers may be seen here: from then on the own answers stand, and are revised one by one (mission §0.4). */
export function isExchanged(shown: EvaluationState): boolean {
  const remote = remotePartyOf(shown)
  return remote !== undefined && (shown.sheets[remote] !== undefined || shown.meeting !== undefined || shown.records.length > 0)
}

/** True once the party's answers as they stand now were made into a file or text: a draft, and what was sent before a change, do not count. */
export function areAnswersSent({ sheets, milestones }: Pick<EvaluationState, 'sheets' | 'milestones'>, party: SheetParty): boolean {
  const sheet = sheets[party]
  const { answersSentAt } = milestones
  if (sheet?.readyAt === undefined || answersSentAt === undefined) return false
  return [sheet.readyAt, ...sheet.changes.map(({ at }) => at)].every((at) => at <= answersSentAt)
}

/** The figures of what came in; undefined where nothing did. */
export function exchangeOf(derived: Derived, files: readonly InboxFile[]): ExchangeFigures | undefined {
  if (files.length === 0) return undefined
  const { record } = figuresOf(derived.state)
  return {
    otherAnswers: otherAnswersOf(derived, files),
    ...(record ? { record } : {}),
    aliases: aliasesOf(derived.state.evaluation, files),
  }
}

function otherAnswersOf({ state, standings }: Derived, files: readonly InboxFile[]): ExchangeFigures['otherAnswers'] {
  const remote = remotePartyOf(state)
  if (remote !== undefined && state.sheets[remote] !== undefined) return 'shown'
  const theirs = files.filter(({ handOver }) => handOver.kind === 'answers' && handOver.sheet.party === remote)
  const isStanding = (standing: string) => theirs.some(({ sha256 }) => standings[sha256] === standing)
  if (isStanding('sealed')) return 'sealed'
  return isStanding('unfinished') ? 'unfinished' : 'none'
}
