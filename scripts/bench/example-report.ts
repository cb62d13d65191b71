import { freezeRecord } from '../../src/bundle/content-hash.ts'
import { buildRecord } from '../../src/domain/build-record.ts'
import { type Party, parties } from '../../src/domain/party.ts'
import type { Confirmation } from '../../src/domain/record.ts'
import type { ReportDocument } from '../../src/report/blocks.ts'
import { buildReport } from '../../src/report/build-report.ts'
import { exampleFrozenAt, loadExample } from '../../src/survey/example.ts'
import { loadSurvey } from '../../src/survey/published.ts'
import { visibleQuestionIds } from '../../src/survey/visible-questions.ts'
import { surveyVariables } from '../../src/texts/survey-variables.ts'

/** The report of the fictional evaluation for the parties, agreed by both: what the bench draws. */
export async function exampleReport(): Promise<ReportDocument> {
  const state = await loadExample()
  const loaded = await loadSurvey(state.evaluation.survey)
  if (!loaded.ok) throw new Error('the example has no questionnaire')
  const { survey, definition } = loaded.value
  const askedOf = (party: Party) =>
    visibleQuestionIds(definition, surveyVariables({ ...state.evaluation, regionSize: 5 }, party), state.sheets[party]?.answers ?? {})
  const visible = { municipality: askedOf('municipality'), provider: askedOf('provider') }
  const { record, privateDocument } = buildRecord({ state, survey, visible, frozenAt: exampleFrozenAt })
  const { contentHash } = await freezeRecord(record, privateDocument)
  const confirmations = parties.map(
    (party): Confirmation => ({
      party,
      function: 'Beleidsadviseur',
      at: exampleFrozenAt,
      outcome: 'agreed',
      share: false,
      how: 'same-device',
      contentHash,
    }),
  )
  return buildReport({ edition: 'parties', record, privateDocument, confirmations, contentHash, survey })
}
