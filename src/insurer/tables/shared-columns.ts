import { evidenceCodes, modeCodes } from '../../texts/insurer-tables.ts'
import { evidenceOf } from '../accepted-bundle.ts'
import type { Column, ForeignKey } from '../table.ts'
import { coded, column, flag, pointsAt } from './columns.ts'
import type { PlacedBundle } from './table-context.ts'

/** What stands in every row that comes from one bundle, so that each table can be filtered without the others. */
export const bundleColumns: readonly Column[] = [
  column('bundel_id'),
  flag('actueel'),
  column('periode'),
  column('regio_id'),
  column('gemeente_id'),
  column('gemeente'),
  column('aanbieder_id'),
  column('aanbieder'),
  coded('wijze', 'wijze'),
  coded('bewijs', 'bewijs'),
  column('enquete_versie'),
]

/** Where those columns lead. */
export const bundleKeys: readonly ForeignKey[] = [
  pointsAt('bundels', 'bundel_id'),
  pointsAt('gemeenten', 'gemeente_id'),
  pointsAt('aanbieders', 'aanbieder_id'),
]

/** The cells of `bundleColumns`. */
export function bundleCells({ bundle, id, current, municipality, regionId, municipalityId, providerId, version }: PlacedBundle) {
  const { evaluation } = bundle.record
  return {
    bundel_id: id,
    actueel: Number(current),
    periode: evaluation.period,
    regio_id: regionId,
    gemeente_id: municipalityId,
    gemeente: municipality.name,
    aanbieder_id: providerId,
    aanbieder: evaluation.provider.name,
    wijze: modeCodes[evaluation.mode],
    bewijs: evidenceCodes[evidenceOf(bundle)],
    enquete_versie: version,
  }
}

/** A flag as a cell. */
export function yes(value: boolean): 0 | 1 {
  return value ? 1 : 0
}
