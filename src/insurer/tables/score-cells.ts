import type { SheetParty } from '../../domain/party.ts'
import type { Period } from '../../domain/period.ts'
import { type Level, type Question, type ThemeId, themeIds } from '../../domain/survey.ts'
import { sortBy } from '../group-by.ts'
import { isScale } from '../question-union.ts'
import type { PlacedBundle, TableContext } from './table-context.ts'

/** Judging the cooperation and one's own side, or judging the other: never mixed into one figure (mission §2). */
export type ScoreView = 'samenwerking' | 'over_de_ander'

/** What a figure is about. `region` null: all regions together. */
export interface ScoreKey {
  readonly period: Period
  readonly series: string
  readonly region: { readonly id: string; readonly name: string } | null
  readonly theme: ThemeId
  readonly party: SheetParty
  readonly view: ScoreView
}

/** Sums from which every figure of one cell follows; whole numbers, so that no order of adding changes a digit. */
export interface ScoreCell extends ScoreKey {
  /** Answers on the scale from 1 to 5. */
  readonly answers: number
  readonly sum: number
  readonly squares: number
  readonly top2: number
  readonly levels: Readonly<Record<Level, number>>
  readonly evaluations: ReadonlySet<string>
  readonly municipalities: ReadonlySet<string>
  readonly providers: ReadonlySet<string>
  /** Who is behind the answers on the scale: fewer than behind the levels, where some only answered other questions. */
  readonly scale: Organisations
}

/** The organisations and evaluations behind a figure. */
export interface Organisations {
  readonly evaluations: ReadonlySet<string>
  readonly municipalities: ReadonlySet<string>
  readonly providers: ReadonlySet<string>
}

/** The cells of all current bundles: each region, then all together. A cell without one judging answer does not exist. */
export function scoreCellsOf({ bundles, series }: TableContext): readonly ScoreCell[] {
  const cells = new Map<string, Mutable>()
  for (const placed of bundles.filter(({ current }) => current)) {
    const { evaluation, sheets } = placed.bundle.record
    for (const { party, answers } of sheets) {
      for (const question of placed.survey.survey.questions) {
        const view = viewOf(question)
        const value = answers[question.id]
        const level = question.choices.find((choice) => choice.value === value)?.level
        if (view === undefined || level === undefined) continue
        const key = {
          period: evaluation.period,
          series: series.ofTheme(placed.version, question.theme),
          theme: question.theme,
          party,
          view,
        }
        const region = { id: placed.regionId, name: evaluation.region.name }
        for (const where of [region, null])
          add(cells, { ...key, region: where }, placed, level, isScale(question) ? Number(value) : undefined)
      }
    }
  }
  return sortBy([...cells.values()], orderOf)
}

/** How many organisations a figure is about: of the party itself; of what was filled in together the fewest of both. */
export function organisationsOf(party: SheetParty, { municipalities, providers }: Organisations): number {
  if (party === 'municipality') return municipalities.size
  return party === 'provider' ? providers.size : Math.min(municipalities.size, providers.size)
}

/** Mean, deviation and share of 4 and 5; null with fewer than three answers (mission §2). */
export function figuresOf({ answers, sum, squares, top2 }: Pick<ScoreCell, 'answers' | 'sum' | 'squares' | 'top2'>) {
  if (answers < 3) return { mean: null, deviation: null, share: null }
  return {
    mean: rounded(sum / answers),
    deviation: rounded(Math.sqrt((squares - (sum * sum) / answers) / (answers - 1))),
    share: rounded(top2 / answers),
  }
}

/** Four decimals: enough for any use, and the same on every machine. */
export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

interface Mutable extends ScoreKey {
  answers: number
  sum: number
  squares: number
  top2: number
  levels: Record<Level, number>
  evaluations: Set<string>
  municipalities: Set<string>
  providers: Set<string>
  scale: { evaluations: Set<string>; municipalities: Set<string>; providers: Set<string> }
}

function noOrganisations() {
  return { evaluations: new Set<string>(), municipalities: new Set<string>(), providers: new Set<string>() }
}

function add(cells: Map<string, Mutable>, key: ScoreKey, placed: PlacedBundle, level: Level, scale: number | undefined): void {
  const name = orderOf(key)
  const empty = { answers: 0, sum: 0, squares: 0, top2: 0, levels: { low: 0, mid: 0, high: 0 } }
  const cell = cells.get(name) ?? { ...key, ...empty, ...noOrganisations(), scale: noOrganisations() }
  cells.set(name, cell)
  cell.levels[level] += 1
  for (const behind of scale === undefined ? [cell] : [cell, cell.scale]) {
    behind.evaluations.add(placed.bundle.record.evaluation.id)
    behind.municipalities.add(placed.municipalityId)
    behind.providers.add(placed.providerId)
  }
  if (scale === undefined) return
  cell.answers += 1
  cell.sum += scale
  cell.squares += scale * scale
  cell.top2 += scale >= 4 ? 1 : 0
}

function viewOf({ view }: Question): ScoreView | undefined {
  if (view === 'mirror') return 'over_de_ander'
  return view === 'shared' || view === 'own' ? 'samenwerking' : undefined
}

function orderOf({ period, series, region, theme, party, view }: ScoreKey): string {
  return [period, series, region === null ? '1' : `0${region.id}`, themeIds.indexOf(theme), party, view].join('\0')
}
