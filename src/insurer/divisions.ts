import type { MunicipalityRef, RegionTable } from '../domain/region.ts'

/** Division into municipalities in which the tables speak: that of 1 January 2018, or that of the peildatum. */
export type Division = '2018' | 'current'

/** One municipality of the list, through the years. */
export interface MunicipalityInTime {
  readonly code: string
  readonly name: string
  readonly regions: readonly string[]
  readonly dissolvedOn?: string
  readonly mergedInto: readonly string[]
}

/** Every municipality that the region file knows, by code. */
export function municipalitiesOf(table: RegionTable): ReadonlyMap<string, MunicipalityInTime> {
  const found = new Map<string, MunicipalityInTime>()
  const add = (entry: MunicipalityInTime) => {
    const known = found.get(entry.code)
    found.set(entry.code, known ? { ...known, regions: [...new Set([...known.regions, ...entry.regions])] } : entry)
  }
  for (const { id, municipalities } of table.regions) {
    for (const { code, name, dissolvedOn, mergedInto } of municipalities) {
      add({ code, name, regions: [id], ...(dissolvedOn === undefined ? {} : { dissolvedOn }), mergedInto: mergedInto ?? [] })
    }
  }
  for (const { code, name, region } of table.successors) add({ code, name, regions: [region], mergedInto: [] })
  return found
}

/**
 * The municipality in the division: itself, or the one it had become by then. One that was split over several, or that is not in the list,
 * stays what it was.
 */
export function municipalityIn(
  municipalities: ReadonlyMap<string, MunicipalityInTime>,
  { code, name }: MunicipalityRef,
  division: Division,
  asOf: string,
): MunicipalityRef {
  const date = division === '2018' ? '2018-01-01' : asOf
  const seen = new Set<string>()
  let found = code === null ? undefined : municipalities.get(code)
  while (found?.dissolvedOn !== undefined && found.dissolvedOn <= date && found.mergedInto.length === 1 && !seen.has(found.code)) {
    seen.add(found.code)
    const next = municipalities.get(found.mergedInto[0] ?? '')
    if (next === undefined) break
    found = next
  }
  return found ? { code: found.code, name: found.name } : { code, name }
}

/** Key of a municipality in the tables: its CBS code, else its name. */
export function municipalityIdOf({ code, name }: MunicipalityRef): string {
  return code ?? `naam:${name.trim().toLowerCase()}`
}
