import { failed, type Result, succeeded } from './result.ts'
import { isFilled, isRecord } from './unknown.ts'

/** A municipality as an evaluation names it; `code` is its CBS code (`GM0392`), null for one that is not in the list. */
export interface MunicipalityRef {
  readonly code: string | null
  readonly name: string
}

/** The region decides which arrangement the evaluation belongs to: Rotterdam stands in two. `id` is null for "Andere regio". */
export interface RegionRef {
  readonly id: string | null
  readonly name: string
}

/** A municipality of the list, with its CBS code. */
export interface ListedMunicipality extends MunicipalityRef {
  readonly code: string
}

/** A region as it was on one date. */
export interface Region extends RegionRef {
  readonly id: string
  readonly municipalities: readonly ListedMunicipality[]
}

/** The regions through the years, as `surveys/regions.json` holds them (R54). Made only by `parseRegions`. */
export interface RegionTable {
  /** Where names and codes come from; shown with the list. */
  readonly source: string
  readonly regions: readonly (RegionRef & { readonly id: string; readonly municipalities: readonly DatedMunicipality[] })[]
  /** Municipalities that the insurer's list did not have yet, offered in the region of their predecessor. */
  readonly successors: readonly (ListedMunicipality & { readonly since: string; readonly region: string })[]
}

interface DatedMunicipality extends ListedMunicipality {
  /** First day (YYYY-MM-DD) on which it no longer existed. */
  readonly dissolvedOn?: string
  readonly mergedInto?: readonly string[]
}

/** Why the region file cannot be used. */
export interface RegionProblem {
  readonly kind: 'not-regions'
  /** Place in the file, such as `regions[3].municipalities[0]`. */
  readonly where: string
}

/**
 * The regions on one day (YYYY-MM-DD; for an evaluation the start of its period): what was dissolved by then is left out,
 * successors outside the list stand in the region of their predecessor. Regions in the list's order, municipalities by name.
 */
export function regionsAt(table: RegionTable, date: string): readonly Region[] {
  return table.regions.map(({ id, name, municipalities }) => {
    const existing = municipalities.filter(({ dissolvedOn }) => dissolvedOn === undefined || dissolvedOn > date)
    const successors = table.successors.filter(({ region, since }) => region === id && since <= date)
    const listed = [...existing, ...successors].map((municipality) => ({ code: municipality.code, name: municipality.name }))
    return { id, name, municipalities: listed.sort((a, b) => a.name.localeCompare(b.name, 'nl')) }
  })
}

/** Region of that id, or undefined when it is not among them. */
export function regionOf(regions: readonly Region[], id: string | null): Region | undefined {
  return regions.find((region) => region.id === id)
}

/** Every region the municipality stands in: none when it is not listed, two for Rotterdam. */
export function regionsOf(regions: readonly Region[], code: string): readonly Region[] {
  return regions.filter(({ municipalities }) => municipalities.some((municipality) => municipality.code === code))
}

/**
 * How many municipalities the region has: 1 hides theme 7 (questionnaire, routing). Of a region that is not in the list nobody
 * knows, so it counts as 2 and theme 7 is asked.
 */
export function regionSizeOf(regions: readonly Region[], id: string | null): number {
  return regionOf(regions, id)?.municipalities.length ?? 2
}

/** Reads the region file; `not-regions` names the first place that does not fit. */
export function parseRegions(value: unknown): Result<RegionTable, RegionProblem> {
  if (!isRecord(value) || !isFilled(value['source'])) return notRegions('source')
  const { source, regions, successorsOutsideTheList: successors } = value
  if (!Array.isArray(regions)) return notRegions('regions')
  for (const [index, region] of regions.entries()) {
    if (!isNamed(region, 'id') || !Array.isArray(region['municipalities'])) return notRegions(`regions[${index}]`)
    const bad = region['municipalities'].findIndex((municipality) => !isDatedMunicipality(municipality))
    if (bad >= 0) return notRegions(`regions[${index}].municipalities[${bad}]`)
  }
  if (!Array.isArray(successors)) return notRegions('successorsOutsideTheList')
  const bad = successors.findIndex((successor) => !isSuccessor(successor))
  if (bad >= 0) return notRegions(`successorsOutsideTheList[${bad}]`)
  // Every region, municipality and successor was checked above.
  return succeeded({ source, regions, successors } as RegionTable)
}

function notRegions(where: string): Result<never, RegionProblem> {
  return failed({ kind: 'not-regions', where })
}

function isNamed(value: unknown, idField: 'id' | 'code'): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && isFilled(value[idField]) && isFilled(value['name'])
}

function isDatedMunicipality(value: unknown): boolean {
  if (!isNamed(value, 'code') || !isMunicipalityCode(value['code'])) return false
  const { dissolvedOn, mergedInto } = value
  if (dissolvedOn === undefined) return mergedInto === undefined
  return isDate(dissolvedOn) && Array.isArray(mergedInto) && mergedInto.every(isMunicipalityCode)
}

function isSuccessor(value: unknown): boolean {
  return isNamed(value, 'code') && isMunicipalityCode(value['code']) && isDate(value['since']) && isFilled(value['region'])
}

function isMunicipalityCode(value: unknown): value is string {
  return typeof value === 'string' && /^GM\d{4}$/.test(value)
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
}
