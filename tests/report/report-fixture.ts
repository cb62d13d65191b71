import { readFile } from 'node:fs/promises'
import type { Agreement, AgreementId } from '../../src/domain/agreements.ts'
import { buildRecord } from '../../src/domain/build-record.ts'
import type { EvaluationId } from '../../src/domain/evaluation.ts'
import type { EvaluationState } from '../../src/domain/evaluation-state.ts'
import { type Party, parties } from '../../src/domain/party.ts'
import type { Confirmation, PrivateDocument, RecordDocument, RecordTheme } from '../../src/domain/record.ts'
import type { QuestionId, Survey } from '../../src/domain/survey.ts'
import type { ReportDocument } from '../../src/report/blocks.ts'
import { buildReport } from '../../src/report/build-report.ts'
import type { ReportFonts } from '../../src/report/pdf/jspdf-door.ts'
import { loadExample } from '../../src/survey/example.ts'
import { loadSurvey } from '../../src/survey/published.ts'
import { visibleQuestionIds } from '../../src/survey/visible-questions.ts'
import { surveyVariables } from '../../src/texts/survey-variables.ts'

/** Any SHA-256: the report does not check it. */
export const contentHash = '1a2b3c4d5e6f708192a3b4c5d6e7f8090f1e2d3c4b5a69788796a5b4c3d2e1f0'

/** All that a report is made from. */
export interface ReportCase {
  readonly record: RecordDocument
  readonly privateDocument: PrivateDocument
  readonly survey: Survey
  readonly confirmations: readonly Confirmation[]
}

/** The fictional evaluation, frozen and confirmed by both; `change` alters it before it is frozen. */
export async function exampleCase(change: (state: EvaluationState) => EvaluationState = (state) => state): Promise<ReportCase> {
  const example = await loadExample()
  // An id of its own: the reports of an ordinary evaluation are tested on the example's content.
  const state = change({ ...example, evaluation: { ...example.evaluation, id: ordinaryId } })
  const loaded = await loadSurvey(state.evaluation.survey)
  if (!loaded.ok) throw new Error('no questionnaire')
  const { survey, definition } = loaded.value
  const askedOf = (party: Party): ReadonlySet<QuestionId> =>
    visibleQuestionIds(definition, surveyVariables({ ...state.evaluation, regionSize: 5 }, party), state.sheets[party]?.answers ?? {})
  const visible = { municipality: askedOf('municipality'), provider: askedOf('provider') }
  const documents = buildRecord({ state, survey, visible, frozenAt: '2018-06-12T13:21:00.000Z' })
  return { ...documents, survey, confirmations: parties.map((party) => confirmation(party)) }
}

const ordinaryId = '5f0c2f2e-7f0d-4f0c-9a55-0b7d3a4f1c11' as EvaluationId

/** A party's word; agreed unless told otherwise. */
export function confirmation(party: Party, change: Partial<Confirmation> = {}): Confirmation {
  return {
    party,
    function: party === 'municipality' ? 'Beleidsadviseur Wmo' : 'Regiomanager',
    name: party === 'municipality' ? 'Anouk de Vries' : 'Marijke Postma',
    at: '2018-06-12T13:24:00.000Z',
    outcome: 'agreed',
    share: false,
    how: 'same-device',
    contentHash,
    ...change,
  }
}

/** The edition of the parties. */
export function partiesReport({ record, privateDocument, survey, confirmations }: ReportCase): ReportDocument {
  return buildReport({ edition: 'parties', record, privateDocument, confirmations, contentHash, survey })
}

/** The edition of the insurer: made without `private.json`, and without names or texts that were not shared. */
export function insurerReport({ record, survey, confirmations }: ReportCase): ReportDocument {
  const nameless = confirmations.map(({ name: _, share, text, ...word }) => ({ ...word, ...(share && text ? { text } : {}) }))
  return buildReport({ edition: 'insurer', record, confirmations: nameless, contentHash, survey })
}

/** The case with other content of the meeting. */
export function withThemes(given: ReportCase, change: (theme: RecordTheme) => RecordTheme): ReportCase {
  const { record } = given
  return { ...given, record: { ...record, meeting: { ...record.meeting, themes: record.meeting.themes.map(change) } } }
}

/** As many agreements as asked, each with a sentence of a usual length. */
export function agreements(count: number, origin: Agreement['origin']): readonly Agreement[] {
  return Array.from({ length: count }, (_, index) => ({
    // Ids of the test's own.
    id: `${origin}-${index}` as AgreementId,
    what: `Afspraak ${index + 1}: het wijkteam en de wijkverpleging bellen elkaar binnen vijf werkdagen terug over elk signaal.`,
    who: index % 2 === 0 ? 'together' : 'provider',
    due: `2018-${String(7 + (index % 6)).padStart(2, '0')}`,
    theme: 't5',
    since: '2018-1' as Agreement['since'],
    origin,
    ...(origin === 'existing' ? { jointStatus: 'running' as const } : {}),
  }))
}

/** The fonts of the report, as the product ships them. */
export async function reportFonts(): Promise<ReportFonts> {
  const [regular, semiBold] = await Promise.all(['Regular', 'SemiBold'].map((weight) => readFile(`public/fonts/SourceSans3-${weight}.ttf`)))
  if (!regular || !semiBold) throw new Error('fonts missing')
  return { regular: new Uint8Array(regular), semiBold: new Uint8Array(semiBold) }
}
