import type { SheetParty } from '../domain/party.ts'
import { type FileNameParts, placeOf, slugOf } from './file-names.ts'

const partySlugs: Readonly<Record<SheetParty, string>> = { municipality: 'gemeente', provider: 'aanbieder', together: 'samen' }

/** `wgw-antwoorden_2018-2_GM0392_thuiszorg-voorbeeld_gemeente.wgw`; unfinished ones end in `_concept` (formats §5). */
export function answersFileName(parts: FileNameParts & { readonly party: SheetParty; readonly isReady: boolean }): string {
  return `wgw-antwoorden_${pairOf(parts)}_${partySlugs[parts.party]}${parts.isReady ? '' : '_concept'}.wgw`
}

/** `wgw-verslag_2018-2_GM0392_thuiszorg-voorbeeld_v1.wgw`. */
export function recordFileName(parts: FileNameParts & { readonly revision: number }): string {
  return `wgw-verslag_${pairOf(parts)}_v${parts.revision}.wgw`
}

/** `wgw-opmerkingen_2018-2_GM0392_thuiszorg-voorbeeld_gemeente.wgw`. */
export function noteFileName(parts: FileNameParts & { readonly party: SheetParty }): string {
  return `wgw-opmerkingen_${pairOf(parts)}_${partySlugs[parts.party]}.wgw`
}

function pairOf(parts: FileNameParts): string {
  return `${parts.evaluation.period}_${placeOf(parts)}_${slugOf(parts.evaluation.provider.name)}`
}
