import type { Conclusion } from '../../domain/meeting.ts'
import type { ThemeId } from '../../domain/survey.ts'
import { allRegions } from '../../texts/insurer-columns.ts'
import { groupBy, sortBy } from '../group-by.ts'
import type { Table } from '../table.ts'
import { buildTable, column, flag } from '../tables/columns.ts'
import { allRegionsId } from '../tables/scores.ts'
import { yes } from '../tables/shared-columns.ts'
import type { PlacedBundle, TableContext } from '../tables/table-context.ts'
import { findSuppression } from './suppress.ts'

type Outcome = Conclusion | 'not-discussed'

interface Concluded {
  readonly placed: PlacedBundle
  readonly theme: ThemeId
  readonly outcome: Outcome
}

/** `deel_conclusies`: how often each conclusion was drawn, by region and for all regions, small groups left out. */
export function buildSharedConclusions({ bundles, input }: TableContext, minGroup: number): Table {
  const concluded = bundles
    .filter(({ current }) => current)
    .flatMap((placed) =>
      placed.bundle.record.meeting.themes.map(({ id, conclusion }): Concluded => ({ placed, theme: id, outcome: conclusion })),
    )
  const lines = groupBy(concluded, ({ placed, theme }) => `${placed.bundle.record.evaluation.period}\0${theme}`)
  return buildTable({
    name: 'deel_conclusies',
    columns: [
      column('periode'),
      column('regio_id'),
      column('regio'),
      column('thema'),
      flag('onderdrukt'),
      column('n_gemeenten', 'integer'),
      column('n_aanbieders', 'integer'),
      column('n_evaluaties', 'integer'),
      column('n_gaat_goed', 'integer'),
      column('n_aandachtspunt', 'integer'),
      column('n_knelpunt', 'integer'),
      column('n_niet_besproken', 'integer'),
      column('peildatum', 'date'),
    ],
    rows: sortBy([...lines], ([key]) => key).flatMap(([, line]) => lineRows(line, minGroup, input.asOf)),
    primaryKey: ['periode', 'regio_id', 'thema'],
  })
}

function lineRows(line: readonly Concluded[], minGroup: number, asOf: string) {
  const regions = sortBy([...groupBy(line, ({ placed }) => placed.regionId)], ([id]) => id)
  const { suppressed, totalSuppressed } = findSuppression(
    regions.map(([id, items]) => ({ id, groups: [municipalitiesOf(items), providersOf(items)] })),
    minGroup,
  )
  return [
    ...regions.map(([id, items]) =>
      rowOf(items, id, items[0]?.placed.bundle.record.evaluation.region.name ?? id, suppressed.has(id), asOf),
    ),
    rowOf(line, allRegionsId, allRegions, totalSuppressed, asOf),
  ]
}

function rowOf(items: readonly Concluded[], regionId: string, region: string, isSuppressed: boolean, asOf: string) {
  const count = (outcome: Outcome) => items.filter((item) => item.outcome === outcome).length
  const figures = {
    n_gemeenten: municipalitiesOf(items).size,
    n_aanbieders: providersOf(items).size,
    n_evaluaties: items.length,
    n_gaat_goed: count('good'),
    n_aandachtspunt: count('attention'),
    n_knelpunt: count('problem'),
    n_niet_besproken: count('not-discussed'),
  }
  const hidden: Readonly<Record<keyof typeof figures, null>> = {
    ...{ n_gemeenten: null, n_aanbieders: null, n_evaluaties: null, n_gaat_goed: null },
    ...{ n_aandachtspunt: null, n_knelpunt: null, n_niet_besproken: null },
  }
  const [first] = items
  return {
    periode: first?.placed.bundle.record.evaluation.period ?? '',
    regio_id: regionId,
    regio: region,
    thema: first?.theme ?? '',
    onderdrukt: yes(isSuppressed),
    ...(isSuppressed ? hidden : figures),
    peildatum: asOf,
  }
}

function municipalitiesOf(items: readonly Concluded[]): ReadonlySet<string> {
  return new Set(items.map(({ placed }) => placed.municipalityId))
}

function providersOf(items: readonly Concluded[]): ReadonlySet<string> {
  return new Set(items.map(({ placed }) => placed.providerId))
}
