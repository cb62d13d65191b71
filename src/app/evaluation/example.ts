import { buildRecord } from '../../domain/build-record.ts'
import { exampleId } from '../../domain/evaluation.ts'
import type { EvaluationState } from '../../domain/evaluation-state.ts'
import type { EvaluationStore } from '../../domain/evaluation-store.ts'
import { type Party, parties } from '../../domain/party.ts'
import { periodStart } from '../../domain/period.ts'
import type { FrozenRecord } from '../../domain/record.ts'
import { regionSizeOf, regionsAt } from '../../domain/region.ts'
import { exampleFrozenAt, loadExample } from '../../survey/example.ts'
import { loadSurvey } from '../../survey/published.ts'
import { loadRegions } from '../../survey/published-regions.ts'
import { surveyVariables } from '../../texts/survey-variables.ts'
import { confirmationsOf } from '../confirm/freeze.ts'

/** Puts the fictional evaluation in the store, with its confirmed record, unless it is there already. */
export async function ensureExample(store: EvaluationStore): Promise<void> {
  const kept = await store.load(exampleId)
  if (kept.ok && kept.value) return
  const state = await loadExample()
  await store.create({ ...state, records: [await freezeExample(state)] }, exampleFrozenAt)
}

async function freezeExample(state: EvaluationState): Promise<FrozenRecord> {
  const { evaluation, sheets, meeting } = state
  const [loaded, regions, { visibleQuestionIds }, { freezeRecord }] = await Promise.all([
    loadSurvey(evaluation.survey),
    loadRegions(),
    import('../../survey/visible-questions.ts'),
    import('../../bundle/content-hash.ts'),
  ])
  if (!loaded.ok) throw new Error('the example has no questionnaire')
  const { survey, definition } = loaded.value
  const regionSize = regionSizeOf(regionsAt(regions, periodStart(evaluation.period)), evaluation.region.id)
  const visibleTo = (party: Party) =>
    visibleQuestionIds(definition, surveyVariables({ ...evaluation, regionSize }, party), sheets[party]?.answers ?? {})
  const visible = Object.fromEntries(parties.map((party) => [party, visibleTo(party)]))
  const { record, privateDocument } = buildRecord({ state, survey, visible, frozenAt: exampleFrozenAt })
  const frozen = await freezeRecord(record, privateDocument)
  return { ...frozen, confirmations: confirmationsOf(meeting, frozen.contentHash, exampleFrozenAt) }
}
