import { type LineProblem, plainName } from '../../domain/allocation.ts'
import { type Period, periodStart } from '../../domain/period.ts'
import { type ListedMunicipality, type MunicipalityRef, type Region, type RegionTable, regionsAt } from '../../domain/region.ts'
import { failed, type Result, succeeded } from '../../domain/result.ts'

/** Finds municipalities as they were on the first day of a period (mission §4). */
export interface MunicipalityFinder {
  /** By code (`GM0392`, `0392`, `392`), by name, or by both when they agree. */
  readonly find: (code: string, name: string) => Result<ListedMunicipality, LineProblem>
  /** The region of this municipality that the list names, by id or name; without a name the only one it stands in. */
  readonly findRegion: (municipality: ListedMunicipality, given: string) => Result<Region, LineProblem>
}

/** A finder for the regions of this period. */
export function createMunicipalityFinder(table: RegionTable, period: Period): MunicipalityFinder {
  const day = periodStart(period)
  const regions = regionsAt(table, day)
  const current = new Map(regions.flatMap(({ municipalities }) => municipalities.map((found) => [found.code, found] as const)))
  const former = table.regions.flatMap(({ municipalities }) => municipalities)
  const everyone = [...former, ...table.successors]

  function whyMissing(given: string, isIt: (municipality: ListedMunicipality) => boolean): LineProblem {
    const gone = former.find((municipality) => isIt(municipality) && municipality.dissolvedOn !== undefined)
    if (gone?.dissolvedOn !== undefined) {
      const successors = (gone.mergedInto ?? []).map((code) => namedMunicipality(everyone, code))
      return { kind: 'dissolved-municipality', given, on: gone.dissolvedOn, successors }
    }
    const future = table.successors.find(isIt)
    if (future) return { kind: 'future-municipality', given, since: future.since }
    return { kind: 'unknown-municipality', given, similar: similarTo([...current.values()], given) }
  }

  return {
    find(givenCode, givenName) {
      const name = plainMunicipality(givenName)
      if (givenCode === '' && name === '') return failed({ kind: 'no-municipality' })
      if (givenCode === '') {
        const named = [...current.values()].find((municipality) => plainMunicipality(municipality.name) === name)
        return named ? succeeded(named) : failed(whyMissing(givenName, (municipality) => plainMunicipality(municipality.name) === name))
      }
      const code = fullCode(givenCode)
      const found = current.get(code)
      if (!found) return failed(whyMissing(givenCode, (municipality) => municipality.code === code))
      const fits = name === '' || plainMunicipality(found.name) === name
      return fits ? succeeded(found) : failed({ kind: 'other-name', code, given: givenName, expected: found.name })
    },
    findRegion(municipality, given) {
      const own = regions.filter(({ municipalities }) => municipalities.some(({ code }) => code === municipality.code))
      const [only] = own
      if (given === '' && only && own.length === 1) return succeeded(only)
      const asked = plainName(given)
      const named = own.find(({ id, name }) => id === given || plainName(name) === asked)
      if (named) return succeeded(named)
      const problem = { municipality: municipality.name, regions: own.map(({ name }) => name) }
      return failed({ kind: given === '' ? 'region-needed' : 'wrong-region', ...problem })
    },
  }
}

/** Excel drops the letters or the zeros; the number alone says as much. */
function fullCode(given: string): string {
  const digits = /^(?:GM)?(\d{1,4})$/i.exec(given)?.[1]
  return digits === undefined ? given : `GM${digits.padStart(4, '0')}`
}

function plainMunicipality(name: string): string {
  return plainName(name).replace(/^gemeente /, '')
}

/** A code that is in no list of ours still tells the insurer whom to look for. */
function namedMunicipality(everyone: readonly ListedMunicipality[], code: string): MunicipalityRef {
  const found = everyone.find((municipality) => municipality.code === code)
  return { code, name: found?.name ?? code }
}

/** At most three whose name starts or goes on like what was given. */
function similarTo(municipalities: readonly ListedMunicipality[], given: string): readonly MunicipalityRef[] {
  const start = plainMunicipality(given).slice(0, 4)
  if (start.length < 3 || /\d/.test(start)) return []
  return municipalities.filter(({ name }) => plainName(name).includes(start)).slice(0, 3)
}
