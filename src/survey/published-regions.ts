import { parseRegions, type RegionTable } from '../domain/region.ts'

/** The regions in this build. Throws when the shipped file is broken, which a test rules out. */
export async function loadRegions(): Promise<RegionTable> {
  const text = (await import('../../surveys/regions.json?raw')).default
  const table = parseRegions(JSON.parse(text))
  if (!table.ok) throw new Error(`shipped regions do not parse at ${table.problem.where}`)
  return table.value
}
