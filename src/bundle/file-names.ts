import type { NamedEvaluation } from '../domain/bundle.ts'
import { recordCodeOf } from '../domain/record.ts'

/** What the names of all files of one evaluation share. */
export interface FileNameParts {
  readonly evaluation: NamedEvaluation
  /** True where the municipality stands in more than one region, so that its code does not tell which. */
  readonly hasSeveralRegions: boolean
}

/** `wgw_2018-1_GM0392_12345678_r01_0a1b2c3d.zip`; without a code the name of the organisation stands in its place (formats §7). */
export function bundleFileName(parts: FileNameParts & { readonly revision: number; readonly contentHash: string }): string {
  const { provider, period } = parts.evaluation
  const revision = `r${String(parts.revision).padStart(2, '0')}`
  const organisation = provider.scheme === 'none' ? slugOf(provider.name) : provider.value
  return `wgw_${period}_${placeOf(parts)}_${organisation}_${revision}_${recordCodeOf(parts.contentHash)}.zip`
}

/** `2018-12-03_gespreksverslag-wijkgericht-werken_haarlem_thuiszorg-voorbeeld_2018-2_v1.pdf`, with `_concept` before it is final (formats §5), `_voorbeeld` for the example. */
export function reportFileName(
  parts: FileNameParts & {
    readonly date: string
    readonly revision: number
    /** What sets it apart from the report itself. */
    readonly variant?: 'nameless' | 'answers' | undefined
    readonly mark?: 'concept' | 'example' | undefined
  },
): string {
  const { municipality, region, provider, period } = parts.evaluation
  const place = [municipality.name, ...(parts.hasSeveralRegions ? [region.name] : [])].map(slugOf).join('_')
  const variant = parts.variant === undefined ? '' : `_${variantWords[parts.variant]}`
  const ending = parts.mark === undefined ? variant : `${variant}_${fileMarks[parts.mark]}`
  return `${parts.date}_gespreksverslag-wijkgericht-werken_${place}_${slugOf(provider.name)}_${period}_v${parts.revision}${ending}.pdf`
}

const variantWords = { nameless: 'zonder-namen', answers: 'alle-antwoorden' } as const
const fileMarks = { concept: 'concept', example: 'voorbeeld' } as const

/** `wgw-reservekopie_2018-11-21.wgw` (formats §5). */
export function backupFileName(at: string): string {
  return `wgw-reservekopie_${at.slice(0, 10)}.wgw`
}

/** `wgw-ruwe-gegevens_2018-11-21.json`: rows that could not be read, for who helps. */
export function rowsFileName(at: string): string {
  return `wgw-ruwe-gegevens_${at.slice(0, 10)}.json`
}

/** A name as part of a file name: small letters, digits and single hyphens, at most 40; `onbekend` when nothing is left. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
  return plain.slice(0, 40).replace(/^-|-$/g, '') || 'onbekend'
}

/** The municipality in a file name, with its region where it stands in several. */
export function placeOf({ evaluation: { municipality, region }, hasSeveralRegions }: FileNameParts): string {
  const place = municipality.code ?? slugOf(municipality.name)
  return hasSeveralRegions ? `${place}_${region.id ?? slugOf(region.name)}` : place
}
