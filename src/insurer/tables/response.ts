import type { EvaluationId, ProviderRef } from '../../domain/evaluation.ts'
import { type Period, periodStart } from '../../domain/period.ts'
import { type MunicipalityRef, type Region, type RegionRef, type RegionTable, regionOf, regionsAt } from '../../domain/region.ts'
import { responseCodes } from '../../texts/insurer-tables.ts'
import { municipalityIdOf } from '../divisions.ts'
import { groupBy, sortBy } from '../group-by.ts'
import type { RegisterRow } from '../register.ts'
import type { Table } from '../table.ts'
import { buildTable, coded, column, flag, pointsAt } from './columns.ts'
import { yes } from './shared-columns.ts'
import { type PlacedBundle, providerIdOf, regionIdOf, type TableContext } from './table-context.ts'

/** An evaluation that is expected, or that came in, or that another municipality answered for (R55). */
export interface ResponseLine {
  readonly id: string
  readonly evaluation: EvaluationId | null
  readonly municipality: MunicipalityRef
  readonly region: RegionRef
  readonly provider: ProviderRef
  readonly period: Period
  readonly dueOn: string | null
  readonly invited: { readonly municipality: boolean; readonly provider: boolean }
  readonly status: keyof typeof responseCodes
  /** The bundle itself, or the one that stands for it. */
  readonly bundle: PlacedBundle | null
}

/** `respons`: a row for each evaluation that was expected or came in, and each that another municipality answered for. */
export function buildResponse(context: TableContext): Table {
  return buildTable({
    name: 'respons',
    columns: [
      column('respons_id'),
      column('evaluatie_id'),
      column('periode'),
      column('regio_id'),
      column('regio'),
      column('gemeente_id'),
      column('gemeente'),
      column('aanbieder_id'),
      column('aanbieder'),
      flag('uitgenodigd'),
      flag('uitgenodigd_gemeente'),
      flag('uitgenodigd_aanbieder'),
      column('verwacht_op', 'date'),
      coded('status', 'response'),
      column('bundel_id'),
      column('vastgesteld_op', 'date'),
      column('via_gemeente_id'),
      column('peildatum', 'date'),
    ],
    rows: responseLinesOf(context).map((line) => {
      const municipality = context.placeOf(line.municipality)
      return {
        respons_id: line.id,
        evaluatie_id: line.evaluation,
        periode: line.period,
        regio_id: regionIdOf(line.region),
        regio: line.region.name,
        gemeente_id: municipalityIdOf(municipality),
        gemeente: municipality.name,
        aanbieder_id: providerIdOf(line.provider),
        aanbieder: line.provider.name,
        uitgenodigd: yes(line.invited.municipality || line.invited.provider),
        uitgenodigd_gemeente: yes(line.invited.municipality),
        uitgenodigd_aanbieder: yes(line.invited.provider),
        verwacht_op: line.dueOn,
        status: responseCodes[line.status],
        bundel_id: line.bundle?.id ?? null,
        vastgesteld_op: line.bundle?.bundle.record.frozenAt.slice(0, 10) ?? null,
        via_gemeente_id: line.status === 'via' ? (line.bundle?.municipalityId ?? null) : null,
        peildatum: context.input.asOf,
      }
    }),
    primaryKey: ['respons_id'],
    foreignKeys: [pointsAt('bundels', 'bundel_id'), pointsAt('gemeenten', 'gemeente_id'), pointsAt('aanbieders', 'aanbieder_id')],
  })
}

/**
 * The lines of the response. An evaluation is found by its id, else by municipality, region, provider and period. "Via" counts only where
 * the covered municipality sent nothing itself (formats §7): with this provider, in the region that was answered for.
 */
export function responseLinesOf({ bundles, input }: TableContext): readonly ResponseLine[] {
  const current = bundles.filter((placed) => placed.current)
  const byEvaluation = new Map(current.map((placed) => [placed.bundle.record.evaluation.id, placed]))
  const byPair = new Map(current.map((placed) => [pairKey(placed.bundle.record.evaluation), placed]))
  const sentThemselves = new Set(
    current.flatMap(({ bundle: { record } }) => {
      const { evaluation } = record
      return [
        coveredKey(evaluation, evaluation.municipality, evaluation.region),
        coveredKey(evaluation, evaluation.municipality, anyRegion),
      ]
    }),
  )
  const standsIn = regionFinder(input.regions)
  const covered = new Map(
    current.flatMap((placed) => {
      const { evaluation } = placed.bundle.record
      const keys = evaluation.covers.map((municipality) => {
        const region = standsIn(evaluation, municipality) ? evaluation.region : anyRegion
        return { municipality, key: coveredKey(evaluation, municipality, region) }
      })
      return keys.filter(({ key }) => !sentThemselves.has(key)).map(({ key, municipality }) => [key, { placed, municipality }] as const)
    }),
  )

  const lines: ResponseLine[] = []
  const used = new Set<PlacedBundle>()
  const answeredFor = new Set<string>()
  const expected = [...groupBy(input.register?.rows ?? [], ({ evaluation }) => evaluation.id).values()]
  for (const rows of expected) {
    const valid = rows.filter(({ state }) => state === 'valid')
    const newest = newestRowOf(valid.length > 0 ? valid : rows)
    const { evaluation, period } = newest
    const pair = { ...evaluation, period }
    const own = byEvaluation.get(evaluation.id) ?? byPair.get(pairKey(pair))
    const keys = [coveredKey(pair, evaluation.municipality, evaluation.region), coveredKey(pair, evaluation.municipality, anyRegion)]
    const key = keys.find((candidate) => covered.has(candidate)) ?? ''
    const via = own ? undefined : covered.get(key)
    const isRevoked = valid.length === 0 && rows.some(({ state }) => state === 'revoked')
    // An evaluation that a newer list left out is expected no longer.
    if (valid.length === 0 && !isRevoked && !own) continue
    if (own) used.add(own)
    if (via) answeredFor.add(key)
    const { municipality, region, provider } = evaluation
    lines.push({
      ...{ id: evaluation.id, evaluation: evaluation.id, municipality, region, provider, period },
      dueOn: newest.dueOn,
      invited: invitedBy(valid),
      status: own ? arrivalOf(own, newest.dueOn) : via ? 'via' : isRevoked ? 'revoked' : newest.dueOn < input.asOf ? 'missing' : 'expected',
      bundle: own ?? via?.placed ?? null,
    })
  }
  for (const placed of current) {
    if (used.has(placed)) continue
    const { id, municipality, region, provider, period, dueOn } = placed.bundle.record.evaluation
    lines.push({
      ...{ id, evaluation: id, municipality, region, provider, period },
      dueOn: dueOn ?? null,
      invited: invitedBy([]),
      status: arrivalOf(placed, dueOn),
      bundle: placed,
    })
  }
  for (const [key, { placed, municipality }] of covered) {
    if (answeredFor.has(key)) continue
    const { id, region, provider, period } = placed.bundle.record.evaluation
    lines.push({
      ...{ id: `${id} ${municipalityIdOf(municipality)}`, evaluation: null, municipality, region, provider, period },
      ...{ dueOn: null, invited: invitedBy([]), status: 'via', bundle: placed },
    })
  }
  return sortBy(lines, (line) =>
    [line.period, regionIdOf(line.region), municipalityIdOf(line.municipality), providerIdOf(line.provider), line.id].join('\0'),
  )
}

/** How many evaluations are expected in a period, by region; undefined without a register. */
export function expectedCounts(context: TableContext): ((period: string, regionId: string | null) => number) | undefined {
  if (context.input.register === undefined) return undefined
  const valid = responseLinesOf(context).filter(({ invited, status }) => (invited.municipality || invited.provider) && status !== 'revoked')
  return (period, regionId) =>
    valid.filter((line) => line.period === period && (regionId === null || regionIdOf(line.region) === regionId)).length
}

function arrivalOf({ bundle }: PlacedBundle, dueOn: string | null | undefined): 'received' | 'late' {
  return dueOn && bundle.record.frozenAt.slice(0, 10) > dueOn ? 'late' : 'received'
}

function invitedBy(rows: readonly RegisterRow[]): ResponseLine['invited'] {
  return { municipality: rows.some(({ party }) => party === 'municipality'), provider: rows.some(({ party }) => party === 'provider') }
}

function newestRowOf(rows: readonly RegisterRow[]): RegisterRow {
  const newest = sortBy(rows, ({ issue, jti, party }) => [String(issue).padStart(6, '0'), party, jti].join('\0')).at(-1)
  if (newest === undefined) throw new Error('a group without rows')
  return newest
}

interface Pair {
  readonly municipality: MunicipalityRef
  readonly region: RegionRef
  readonly provider: ProviderRef
  readonly period: Period
}

function pairKey({ municipality, region, provider, period }: Pair): string {
  return [municipalityIdOf(municipality), regionIdOf(region), providerIdOf(provider), period].join('\0')
}

/** Of a municipality that was covered from another region: wherever it is expected. */
const anyRegion: RegionRef = { id: 'elke', name: '' }

function coveredKey({ provider, period }: Pick<Pair, 'provider' | 'period'>, municipality: MunicipalityRef, region: RegionRef): string {
  return [municipalityIdOf(municipality), regionIdOf(region), providerIdOf(provider), period].join('\0')
}

/** Whether a municipality stands in the region of an evaluation, as the regions were at the start of its period. */
function regionFinder(table: RegionTable) {
  const byPeriod = new Map<Period, readonly Region[]>()
  return ({ period, region }: Pick<Pair, 'period' | 'region'>, { code }: MunicipalityRef): boolean => {
    const regions = byPeriod.get(period) ?? regionsAt(table, periodStart(period))
    byPeriod.set(period, regions)
    return regionOf(regions, region.id)?.municipalities.some((municipality) => municipality.code === code) ?? false
  }
}
