import type { ProviderRef } from '../../domain/evaluation.ts'
import { periodPartsOf, periodStart } from '../../domain/period.ts'
import { type MunicipalityRef, regionSizeOf, regionsAt } from '../../domain/region.ts'
import type { LoadedSurvey } from '../../survey/parse-survey.ts'
import type { AcceptedBundle } from '../accepted-bundle.ts'
import { type MunicipalityInTime, municipalitiesOf, municipalityIdOf, municipalityIn } from '../divisions.ts'
import { groupBy, sortBy } from '../group-by.ts'
import { mergeBundles } from '../merge-bundles.ts'
import { type UnionQuestion, unionOfQuestions, versionNameOf } from '../question-union.ts'
import { type Routing, routingOf } from '../routing.ts'
import { type Series, seriesOf } from '../series.ts'
import type { TableInput } from './table-input.ts'

/** A bundle with everything that its rows in the tables have in common. */
export interface PlacedBundle {
  readonly bundle: AcceptedBundle
  /** First 32 digits of the content hash. */
  readonly id: string
  readonly survey: LoadedSurvey
  readonly version: string
  readonly routing: Routing
  readonly regionSize: number
  /** In the chosen division. */
  readonly municipality: MunicipalityRef
  readonly regionId: string
  readonly municipalityId: string
  readonly providerId: string
  /** False for an unverified bundle that does not count. */
  readonly counted: boolean
  /** True for the one version of the evaluation that figures are made of. */
  readonly current: boolean
}

/** What every table builder gets. */
export interface TableContext {
  readonly input: TableInput
  /** All bundles up to the peildatum, in the fixed order of rows. */
  readonly listed: readonly PlacedBundle[]
  /** Those that count. */
  readonly bundles: readonly PlacedBundle[]
  readonly questions: readonly UnionQuestion[]
  readonly series: Series
  readonly municipalities: ReadonlyMap<string, MunicipalityInTime>
  readonly placeOf: (municipality: MunicipalityRef) => MunicipalityRef
}

/** Brings the input into the one order and shape that all tables share. Throws for a bundle of an unpublished questionnaire. */
export function buildContext(input: TableInput): TableContext {
  const municipalities = municipalitiesOf(input.regions)
  const placeOf = (municipality: MunicipalityRef) => municipalityIn(municipalities, municipality, input.division, input.asOf)
  const bySha = new Map(input.surveys.map((survey) => [survey.survey.sha256, { survey, routing: routingOf(survey) }]))
  const sizes = new Map<string, number>()
  const inTime = input.bundles.filter(isInTime(input))
  // A bundle that does not count replaces none that does.
  const merged = mergeBundles(inTime)
  const counting = mergeBundles(inTime.filter(isCounted(input)))
  const byHash = new Map(counting.map((bundle) => [bundle.manifest.contentHash, bundle]))
  const current = currentHashes(counting)

  const placed = merged.map((whole): PlacedBundle => {
    const { contentHash } = whole.manifest
    const bundle = byHash.get(contentHash) ?? whole
    const { evaluation, survey: ref } = bundle.record
    const loaded = bySha.get(ref.sha256)
    if (loaded === undefined) throw new Error(`a bundle of the unpublished questionnaire ${ref.id} ${ref.version}`)
    const sizeKey = `${evaluation.period} ${evaluation.region.id}`
    const regionSize = sizes.get(sizeKey) ?? regionSizeOf(regionsAt(input.regions, periodStart(evaluation.period)), evaluation.region.id)
    sizes.set(sizeKey, regionSize)
    const municipality = placeOf(evaluation.municipality)
    return {
      bundle,
      id: bundleIdOf(contentHash),
      ...loaded,
      version: versionNameOf(loaded.survey.survey),
      regionSize,
      municipality,
      regionId: regionIdOf(evaluation.region),
      municipalityId: municipalityIdOf(municipality),
      providerId: providerIdOf(evaluation.provider),
      counted: byHash.has(contentHash),
      current: current.has(contentHash),
    }
  })
  const listed = sortBy(placed, orderOf)
  return {
    input,
    listed,
    bundles: listed.filter(({ counted }) => counted),
    questions: unionOfQuestions(input.surveys),
    series: seriesOf(input.surveys),
    municipalities,
    placeOf,
  }
}

/** How many different bundles up to the peildatum count, and how many do not for lack of a valid proof. */
export function countBundles(input: Pick<TableInput, 'bundles' | 'asOf' | 'includeUnverified'>): {
  readonly counted: number
  readonly left: number
} {
  const inTime = input.bundles.filter(isInTime(input))
  const contents = (bundles: readonly AcceptedBundle[]) => new Set(bundles.map(({ manifest }) => manifest.contentHash)).size
  const counted = contents(inTime.filter(isCounted(input)))
  return { counted, left: contents(inTime) - counted }
}

function isInTime({ asOf }: Pick<TableInput, 'asOf'>) {
  return ({ record }: AcceptedBundle) => record.frozenAt.slice(0, 10) <= asOf
}

function isCounted({ includeUnverified }: Pick<TableInput, 'includeUnverified'>) {
  return ({ status }: AcceptedBundle) => status === 'accepted' || includeUnverified
}

/** Key of a bundle in the tables. */
export function bundleIdOf(contentHash: string): string {
  return contentHash.slice(0, 32)
}

/** Key of a provider in the tables: scheme and code, else the name. */
export function providerIdOf({ scheme, value, name }: ProviderRef): string {
  return scheme === 'none' ? `naam:${name.trim().toLowerCase()}` : `${scheme}:${value}`
}

/** Key of a region in the tables: its id, else its name. */
export function regionIdOf({ id, name }: { readonly id: string | null; readonly name: string }): string {
  return id ?? `naam:${name.trim().toLowerCase()}`
}

/** Year and half of a period as cells. */
export function periodCells(period: Parameters<typeof periodPartsOf>[0]): { readonly jaar: number; readonly halfjaar: number | null } {
  const { year, half } = periodPartsOf(period)
  return { jaar: year, halfjaar: half }
}

/**
 * Of each pair and period one bundle: of the revisions that nothing replaced the one with the highest number, then the latest. So no figure
 * counts an evaluation twice, also when two devices sent one each.
 */
function currentHashes(bundles: readonly AcceptedBundle[]): ReadonlySet<string> {
  const heads = bundles.filter(({ superseded }) => !superseded)
  const byEvaluation = [...groupBy(heads, ({ record }) => record.evaluation.id).values()].map(newestOf)
  const byPair = groupBy(byEvaluation, ({ record: { evaluation } }) => {
    const { municipality, region, provider, period } = evaluation
    return [municipalityIdOf(municipality), regionIdOf(region), providerIdOf(provider), period].join('\0')
  })
  return new Set([...byPair.values()].map((pair) => newestOf(pair).manifest.contentHash))
}

function newestOf(bundles: readonly AcceptedBundle[]): AcceptedBundle {
  const newest = sortBy(bundles, ({ record, manifest }) =>
    [String(record.revision).padStart(6, '0'), record.frozenAt, manifest.contentHash].join('\0'),
  ).at(-1)
  if (newest === undefined) throw new Error('a group without bundles')
  return newest
}

function orderOf({ bundle, regionId, municipalityId, providerId }: PlacedBundle): string {
  const { evaluation, revision } = bundle.record
  const parts = [evaluation.period, regionId, municipalityId, providerId, evaluation.id, String(revision).padStart(6, '0')]
  return [...parts, bundle.manifest.contentHash].join('\0')
}
