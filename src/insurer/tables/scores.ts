import { allRegions } from '../../texts/insurer-columns.ts'
import { partyCodes } from '../../texts/insurer-tables.ts'
import type { Table } from '../table.ts'
import { buildTable, coded, column } from './columns.ts'
import { expectedCounts } from './response.ts'
import { figuresOf, organisationsOf, rounded, type ScoreCell, scoreCellsOf } from './score-cells.ts'
import type { TableContext } from './table-context.ts'

/** Key of the row for all regions together, in the column `regio_id`. */
export const allRegionsId = 'alle'

/**
 * `scores`: figures by period, region, theme and party, with their numbers beside them (mission §0.10); for use inside the insurer only.
 * A figure is laid beside an earlier one only within its series.
 */
export function buildScores(context: TableContext): Table {
  const cells = scoreCellsOf(context)
  const expected = expectedCounts(context)
  return buildTable({
    name: 'scores',
    columns: [
      column('periode'),
      column('reeks'),
      column('regio_id'),
      column('regio'),
      column('thema'),
      coded('partij', 'partij'),
      coded('blik', 'blik'),
      column('n_organisaties', 'integer'),
      column('n_evaluaties', 'integer'),
      column('n_verwacht', 'integer'),
      column('n_antwoorden', 'integer'),
      column('gemiddelde', 'number'),
      column('standaardafwijking', 'number'),
      column('aandeel_top2', 'number'),
      column('n_hoog', 'integer'),
      column('n_midden', 'integer'),
      column('n_laag', 'integer'),
      column('vorige_periode'),
      column('verschil_vorige', 'number'),
      column('peildatum', 'date'),
    ],
    rows: cells.map((cell) => {
      const { period, series, region, theme, party, view, answers, levels } = cell
      const { mean, deviation, share } = figuresOf(cell)
      const previous = previousOf(cells, cell)
      const previousMean = previous === undefined ? null : figuresOf(previous).mean
      return {
        periode: period,
        reeks: series,
        regio_id: region?.id ?? allRegionsId,
        regio: region?.name ?? allRegions,
        thema: theme,
        partij: partyCodes[party],
        blik: view,
        n_organisaties: organisationsOf(party, cell),
        n_evaluaties: cell.evaluations.size,
        n_verwacht: expected?.(period, region?.id ?? null) ?? null,
        n_antwoorden: answers,
        gemiddelde: mean,
        standaardafwijking: deviation,
        aandeel_top2: share,
        n_hoog: levels.high,
        n_midden: levels.mid,
        n_laag: levels.low,
        vorige_periode: previous?.period ?? null,
        verschil_vorige: mean === null || previousMean === null ? null : rounded(mean - previousMean),
        peildatum: context.input.asOf,
      }
    }),
    primaryKey: ['periode', 'reeks', 'regio_id', 'thema', 'partij', 'blik'],
  })
}

/** The same cell in the latest period before, of the same length and the same series; undefined at the first one. */
function previousOf(cells: readonly ScoreCell[], cell: ScoreCell): ScoreCell | undefined {
  return cells.findLast(
    (other) =>
      other.period < cell.period &&
      other.period.length === cell.period.length &&
      other.series === cell.series &&
      other.region?.id === cell.region?.id &&
      other.theme === cell.theme &&
      other.party === cell.party &&
      other.view === cell.view,
  )
}
