import type { Evaluation, EvaluationId, ProviderRef } from '../../domain/evaluation.ts'
import { type Period, periodPartsOf, periodStart } from '../../domain/period.ts'
import { type RegionTable, regionsAt } from '../../domain/region.ts'
import { exampleWords } from '../../texts/insurer-example.ts'
import { createRandom } from './random.ts'

/** Which evaluation an example is about; what an invitation would say of it, and how it is filled in. */
export type ExampleEvaluation = Omit<Evaluation, 'survey' | 'createdAt'> & { readonly dueOn: string }

/** The periods over which examples are spread, oldest first: half-years in the form that `parsePeriod` takes. */
export const examplePeriods: readonly Period[] = ['2018-1' as Period, '2018-2' as Period, '2019-1' as Period]

/**
 * Made-up evaluations in real municipalities: a few providers a region, each in several municipalities, over several periods; a few were
 * filled in together, a few municipalities answer for another one. The same seed gives the same ones.
 */
export function exampleEvaluations({
  count,
  seed,
  regions,
}: {
  readonly count: number
  readonly seed: number
  readonly regions: RegionTable
}): readonly ExampleEvaluation[] {
  const random = createRandom(seed)
  const found: ExampleEvaluation[] = []
  const perPeriod = Math.max(1, Math.ceil(count / examplePeriods.length))
  for (const period of examplePeriods) {
    const pairs = regionsAt(regions, periodStart(period)).flatMap((region, regionPlace) =>
      region.municipalities.map((municipality) => ({ region, regionPlace, municipality })),
    )
    // Round after round: first every municipality with one provider, then with a second one, and so on.
    for (let place = 0; place < perPeriod && found.length < count; place += 1) {
      const round = Math.floor(place / pairs.length)
      const pair = pairs[place % pairs.length]
      if (pair === undefined) throw new Error('no municipalities to make examples of')
      const { region, regionPlace, municipality } = pair
      const neighbour = region.municipalities.find(({ code }) => code !== municipality.code)
      found.push({
        // Its own id needs no more than to be different each time.
        id: random.uuid() as EvaluationId,
        municipality: { code: municipality.code, name: municipality.name },
        region: { id: region.id, name: region.name },
        provider: providerOf(regionPlace, (place + round) % 4 === 0 ? round + 1 : round),
        period,
        covers: neighbour && random.chance(0.05) ? [{ code: neighbour.code, name: neighbour.name }] : [],
        mode: random.chance(0.1) ? 'together' : random.chance(0.3) ? 'one-device' : 'apart',
        dueOn: dueOf(period),
        writer: random.chance(0.5) ? 'municipality' : 'provider',
      })
    }
  }
  return found
}

/** The end of the period: 1 July, or 1 January of the next year. */
function dueOf(period: Period): string {
  const { year, half } = periodPartsOf(period)
  return half === 1 ? `${year}-07-01` : `${year + 1}-01-01`
}

/** The same region and number always give the same provider: 9900 is a made-up range of AGB codes. */
function providerOf(region: number, number: number): ProviderRef {
  const name = exampleWords.providerNames[(region * 3 + number) % exampleWords.providerNames.length] ?? ''
  const suffix = number < exampleWords.providerNames.length ? '' : ` ${number}`
  if (number % 7 === 6) return { scheme: 'none', value: '', name: `${name}${suffix} ${region}` }
  const value = `99${String(region).padStart(2, '0')}${String(number).padStart(4, '0')}`
  return { scheme: number % 3 === 2 ? 'kvk' : 'agb', value, name: `${name}${suffix}` }
}
