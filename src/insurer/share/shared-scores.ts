import { allRegions } from '../../texts/insurer-columns.ts'
import { partyCodes } from '../../texts/insurer-tables.ts'
import { groupBy } from '../group-by.ts'
import type { Table } from '../table.ts'
import { buildTable, coded, column, flag } from '../tables/columns.ts'
import { figuresOf, organisationsOf, type ScoreCell, scoreCellsOf } from '../tables/score-cells.ts'
import { allRegionsId } from '../tables/scores.ts'
import { yes } from '../tables/shared-columns.ts'
import type { TableContext } from '../tables/table-context.ts'
import { findSuppression, type LinePart } from './suppress.ts'

/**
 * `deel_scores`: means by region and for all regions, small groups left out. No counts of answers by level: with few answers those would say
 * who chose what.
 */
export function buildSharedScores(context: TableContext, minGroup: number): Table {
  const scaled = scoreCellsOf(context).filter(({ answers }) => answers > 0)
  const lines = groupBy(scaled, ({ period, series, theme, party, view }) => [period, series, theme, party, view].join('\0'))
  return buildTable({
    name: 'deel_scores',
    columns: [
      column('periode'),
      column('reeks'),
      column('regio_id'),
      column('regio'),
      column('thema'),
      coded('partij', 'partij'),
      coded('blik', 'blik'),
      flag('onderdrukt'),
      column('n_organisaties', 'integer'),
      column('n_evaluaties', 'integer'),
      column('n_antwoorden', 'integer'),
      column('gemiddelde', 'number'),
      column('aandeel_top2', 'number'),
      column('peildatum', 'date'),
    ],
    rows: [...lines.values()].flatMap((line) => {
      const { suppressed, totalSuppressed } = findSuppression(line.flatMap(partOf), minGroup)
      return line.map((cell) => rowOf(cell, cell.region === null ? totalSuppressed : suppressed.has(cell.region.id), context.input.asOf))
    }),
    primaryKey: ['periode', 'reeks', 'regio_id', 'thema', 'partij', 'blik'],
  })
}

function partOf({ region, party, scale: { municipalities, providers } }: ScoreCell): readonly LinePart[] {
  if (region === null) return []
  const groups = party === 'municipality' ? [municipalities] : party === 'provider' ? [providers] : [municipalities, providers]
  return [{ id: region.id, groups }]
}

function rowOf(cell: ScoreCell, isSuppressed: boolean, asOf: string) {
  const { mean, share } = figuresOf(cell)
  const hidden = { n_organisaties: null, n_evaluaties: null, n_antwoorden: null, gemiddelde: null, aandeel_top2: null }
  const shown = {
    n_organisaties: organisationsOf(cell.party, cell.scale),
    n_evaluaties: cell.scale.evaluations.size,
    n_antwoorden: cell.answers,
    gemiddelde: mean,
    aandeel_top2: share,
  }
  return {
    periode: cell.period,
    reeks: cell.series,
    regio_id: cell.region?.id ?? allRegionsId,
    regio: cell.region?.name ?? allRegions,
    thema: cell.theme,
    partij: partyCodes[cell.party],
    blik: cell.view,
    onderdrukt: yes(isSuppressed),
    ...(isSuppressed ? hidden : shown),
    peildatum: asOf,
  }
}
