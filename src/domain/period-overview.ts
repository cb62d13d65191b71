import type { Agreement } from './agreements.ts'
import type { Evaluation } from './evaluation.ts'
import type { EvaluationState } from './evaluation-state.ts'
import type { Conclusion } from './meeting.ts'
import { agreementsToCarryOver } from './next-period.ts'
import { outlineOf } from './outline.ts'
import type { Period } from './period.ts'
import { type Progress, progressOf } from './progress.ts'
import type { RecordDocument } from './record.ts'
import { type ThemeId, themeIds } from './survey.ts'

/** One evaluation as the regional talk wants it: what both concluded, never what either answered. */
export interface OverviewRow {
  readonly evaluation: Evaluation
  readonly progress: Progress
  /** When the record was frozen; absent before. */
  readonly frozenAt?: string
  /** A theme that was neither concluded nor recorded as not discussed is absent. */
  readonly conclusions: Readonly<Partial<Record<ThemeId, ThemeOutcome>>>
  readonly openAgreements: readonly Agreement[]
}

/** What came of one theme in the meeting. */
export type ThemeOutcome = Conclusion | 'not-discussed'

/** The evaluations of one period on this device, for the regional talk (R6); no ranking, the number beside every figure (mission §0.10). */
export interface PeriodOverview {
  readonly period: Period
  /** By region, municipality and provider. */
  readonly rows: readonly OverviewRow[]
  /** How often each outcome was chosen. */
  readonly themes: readonly { readonly theme: ThemeId; readonly counts: Readonly<Record<ThemeOutcome, number>> }[]
  /** How many evaluations the counts are about: those in which anything was concluded or recorded. */
  readonly counted: number
}

/** What the overview is made of: a state with its newest record, where that could be read. */
export interface OverviewSource {
  readonly state: EvaluationState
  readonly record?: RecordDocument
}

/** The overview of the period; sources of other periods are left out. */
export function buildPeriodOverview(period: Period, sources: readonly OverviewSource[]): PeriodOverview {
  const rows = sources
    .filter(({ state }) => state.evaluation.period === period)
    .map(rowOf)
    .toSorted((one, other) => sortKeyOf(one).localeCompare(sortKeyOf(other), 'nl'))
  const outcomes = rows.map(({ conclusions }) => conclusions)
  const countOf = (theme: ThemeId, outcome: ThemeOutcome) => outcomes.filter((conclusions) => conclusions[theme] === outcome).length
  return {
    period,
    rows,
    themes: themeIds.map((theme) => ({
      theme,
      counts: {
        good: countOf(theme, 'good'),
        attention: countOf(theme, 'attention'),
        problem: countOf(theme, 'problem'),
        'not-discussed': countOf(theme, 'not-discussed'),
      },
    })),
    counted: outcomes.filter((conclusions) => Object.keys(conclusions).length > 0).length,
  }
}

function rowOf({ state, record }: OverviewSource): OverviewRow {
  const recorded = record && Object.fromEntries(record.meeting.themes.map(({ id, conclusion }) => [id, conclusion]))
  return {
    evaluation: state.evaluation,
    progress: progressOf(outlineOf(state)),
    ...(record ? { frozenAt: record.frozenAt } : {}),
    conclusions: recorded ?? state.meeting?.conclusions ?? {},
    openAgreements: agreementsToCarryOver(state, record),
  }
}

function sortKeyOf({ evaluation: { region, municipality, provider } }: OverviewRow): string {
  return [region.name, municipality.name, provider.name].join('\n')
}
