import type { RegionTable } from '../../domain/region.ts'
import type { LoadedSurvey } from '../../survey/parse-survey.ts'
import type { AcceptedBundle } from '../accepted-bundle.ts'
import type { Division } from '../divisions.ts'
import type { InboxRow } from '../inbox-row.ts'
import type { Register } from '../register.ts'

/** All that the tables are made of (formats §8). */
export interface TableInput {
  readonly bundles: readonly AcceptedBundle[]
  readonly inbox: readonly InboxRow[]
  /** Absent without invitations: then nothing is expected. */
  readonly register: Register | undefined
  /** Every published version; a bundle of another one is a bug of intake. */
  readonly surveys: readonly LoadedSurvey[]
  readonly regions: RegionTable
  /** Peildatum, YYYY-MM-DD: what was frozen later is left out. */
  readonly asOf: string
  readonly division: Division
  /** Whether bundles without a valid proof count too. */
  readonly includeUnverified: boolean
}
