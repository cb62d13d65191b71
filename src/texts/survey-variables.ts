import type { SheetParty } from '../domain/party.ts'
import type { SurveyVariables } from '../domain/survey.ts'

/** What the words in a question depend on. */
export interface SurveySetting {
  readonly municipality: { readonly name: string }
  readonly provider: { readonly name: string }
  /** See `regionSizeOf`. */
  readonly regionSize: number
}

/**
 * The variables of the questionnaire (formats §2) for one party: each sees its own front line as `own` and that of the party
 * across the table as `other`. Questions that use these are not asked of both together, so there they only name the two.
 */
export function surveyVariables(setting: SurveySetting, party: SheetParty): SurveyVariables {
  const { own, other } = frontLines[party]
  return {
    party,
    other,
    otherAtStart: other.charAt(0).toUpperCase() + other.slice(1),
    own,
    municipality: setting.municipality.name,
    provider: setting.provider.name,
    regionSize: String(setting.regionSize),
  }
}

const frontLines: Readonly<Record<SheetParty, { readonly own: string; readonly other: string }>> = {
  municipality: { own: 'het wijkteam', other: 'de wijkverpleging' },
  provider: { own: 'de wijkverpleging', other: 'het wijkteam' },
  together: { own: 'het wijkteam en de wijkverpleging', other: 'het wijkteam en de wijkverpleging' },
}
