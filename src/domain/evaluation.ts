import { type Party, parties, type SheetParty } from './party.ts'
import type { Period } from './period.ts'
import type { MunicipalityRef, RegionRef } from './region.ts'
import type { SurveyRef } from './survey.ts'

/** UUID that travels in every file of the evaluation; `voorbeeld` for the example, which never leaves the device's memory. */
export type EvaluationId = string & { readonly brand: 'EvaluationId' }

/** The fixed id of the fictional evaluation behind "Bekijk een voorbeeld". */
export const exampleId = 'voorbeeld' as EvaluationId

/** AGB and KvK codes are both eight digits, so the code is always typed with its scheme (formats §1). */
export interface ProviderRef {
  readonly scheme: 'agb' | 'kvk' | 'none'
  /** Eight digits; '' for scheme `none`. */
  readonly value: string
  readonly name: string
}

/** Two devices; one device that is handed over; one sheet filled in by both at one table (formats §1). */
export type Mode = 'apart' | 'one-device' | 'together'

/** What is evaluated: municipality × region × provider × period (mission §0.1). */
export interface Evaluation {
  readonly id: EvaluationId
  readonly municipality: MunicipalityRef
  readonly region: RegionRef
  readonly provider: ProviderRef
  readonly period: Period
  /** Municipalities on whose behalf this one answers (R55). */
  readonly covers: readonly MunicipalityRef[]
  readonly mode: Mode
  readonly survey: SurveyRef
  /** Date (YYYY-MM-DD) on which the insurer expects the bundle. */
  readonly dueOn?: string
  /** The party that keeps the record; the other only confirms. */
  readonly writer: Party
  readonly createdAt: string
}

/** Whose sheets this kind of evaluation has: one of each party, or the one that both fill in at one table (formats §1). */
export function fillersOf({ mode }: Pick<Evaluation, 'mode'>): readonly SheetParty[] {
  return mode === 'together' ? ['together'] : parties
}
