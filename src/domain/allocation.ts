import type { ProviderRef } from './evaluation.ts'
import type { CsvTableProblem } from './read-csv.ts'
import type { MunicipalityRef, RegionRef } from './region.ts'

/** The columns of the insurer's list; what each is called in the file stands in `src/texts/insurer-invite.ts`. */
export const allocationFields = [
  'municipalityCode',
  'municipalityName',
  'covers',
  'region',
  'providerScheme',
  'providerCode',
  'providerName',
  'municipalityContact',
  'municipalityEmail',
  'providerContact',
  'providerEmail',
] as const

/** A column of the insurer's list. */
export type AllocationField = (typeof allocationFields)[number]

/** The name of each column in the file, in small letters. */
export type AllocationColumns = Readonly<Record<AllocationField, string>>

/** Whom to write at an organisation; the insurer's own data, which stays with the insurer. '' where the list says nothing. */
export interface InviteContact {
  readonly name: string
  readonly email: string
}

/** One line of the list: this municipality and this provider evaluate with each other. */
export interface Allocation {
  /** Where it stands in the file, counted from 1. */
  readonly line: number
  readonly municipality: MunicipalityRef & { readonly code: string }
  readonly region: RegionRef & { readonly id: string }
  readonly provider: ProviderRef
  /** Municipalities on whose behalf this one answers (R55). */
  readonly covers: readonly MunicipalityRef[]
  readonly contacts: { readonly municipality: InviteContact; readonly provider: InviteContact }
}

/** Why a line of the list was refused; every problem of the list is reported, not just the first. */
export type AllocationProblem =
  | { readonly kind: 'file'; readonly problem: CsvTableProblem }
  | { readonly kind: 'missing-column'; readonly column: string }
  | { readonly kind: 'unknown-column'; readonly column: string; readonly known: readonly string[] }
  | { readonly kind: 'no-lines' }
  | (LineProblem & { readonly line: number })

/** What is wrong on one line. */
export type LineProblem =
  | { readonly kind: 'no-municipality' }
  | { readonly kind: 'unknown-municipality'; readonly given: string; readonly similar: readonly MunicipalityRef[] }
  | {
      readonly kind: 'dissolved-municipality'
      readonly given: string
      readonly on: string
      readonly successors: readonly MunicipalityRef[]
    }
  | { readonly kind: 'future-municipality'; readonly given: string; readonly since: string }
  | { readonly kind: 'other-name'; readonly code: string; readonly given: string; readonly expected: string }
  | { readonly kind: 'region-needed' | 'wrong-region'; readonly municipality: string; readonly regions: readonly string[] }
  | { readonly kind: 'no-provider' }
  | { readonly kind: 'unknown-scheme'; readonly given: string }
  | { readonly kind: 'not-a-code'; readonly given: string; readonly proposal?: string }
  | { readonly kind: 'code-without-scheme' | 'scheme-without-code' }
  | { readonly kind: 'not-an-email'; readonly given: string }
  | { readonly kind: 'text-too-long'; readonly column: string }
  | { readonly kind: 'duplicate'; readonly first: number }

/** `GM0392` for a municipality; `agb:01234567`, `kvk:12345678` or `naam:thuiszorg-voorbeeld` for a provider. */
export function organisationKeyOf(organisation: { readonly code: string } | ProviderRef): string {
  if ('code' in organisation) return organisation.code
  const { scheme, value, name } = organisation
  return scheme === 'none' ? `naam:${plainName(name).replaceAll(' ', '-')}` : `${scheme}:${value}`
}

/** A name without what people write differently: capitals, accents, signs and white space. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
