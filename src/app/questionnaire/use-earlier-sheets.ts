import { useEffect, useState } from 'preact/hooks'
import type { EvaluationSummary } from '../../domain/evaluation-store.ts'
import { type Party, parties, type SheetParty } from '../../domain/party.ts'
import { periodStart } from '../../domain/period.ts'
import { regionSizeOf, regionsAt } from '../../domain/region.ts'
import { type EarlierSheet, isSisterEvaluation } from '../../domain/take-over.ts'
import { loadRegions } from '../../survey/published-regions.ts'
import { visibleAnswers } from '../../survey/visible-questions.ts'
import { surveyVariables } from '../../texts/survey-variables.ts'
import { listOnce } from '../hooks/list-once.ts'
import { deviceStore } from '../hooks/stores.ts'
import { type EvaluationSession, useSessionRef } from '../hooks/use-session.ts'

/** What the party answered in its other evaluations of this period on this device, newest first; none while loading, or at one table. */
export function useEarlierSheets(party: SheetParty): readonly EarlierSheet[] {
  const { current } = useSessionRef()
  const [sheets, setSheets] = useState<readonly EarlierSheet[]>([])
  const [crash, setCrash] = useState<{ readonly error: unknown }>()
  if (crash) throw crash.error

  useEffect(() => {
    const own = parties.find((each) => each === party)
    if (own === undefined || current().isExample) return
    loadEarlierSheets(current(), own).then(setSheets, (error: unknown) => setCrash({ error }))
  }, [party, current])
  return sheets
}

/** A list that cannot be read offers nothing: the questionnaire goes on without. */
async function loadEarlierSheets({ state, definition }: EvaluationSession, party: Party): Promise<readonly EarlierSheet[]> {
  const store = await deviceStore()
  const list = await listOnce(store)
  if (!list.ok) return []
  const sisters = list.value.evaluations.filter(({ evaluation }) => isSisterEvaluation(evaluation, state.evaluation, party))
  const answered = sisters.filter(({ figures }) => figures.answers[party] > 0)
  if (answered.length === 0) return []
  const regions = await loadRegions()
  const sheets = await Promise.all(answered.map(readSheet))
  return sheets.filter((sheet) => sheet !== undefined)

  async function readSheet({ evaluation }: EvaluationSummary): Promise<EarlierSheet | undefined> {
    const kept = await store.load(evaluation.id)
    const sheet = kept.ok ? kept.value?.sheets[party] : undefined
    if (!sheet) return undefined
    const regionSize = regionSizeOf(regionsAt(regions, periodStart(evaluation.period)), evaluation.region.id)
    const variables = surveyVariables({ ...evaluation, regionSize }, party)
    return { evaluation, answers: visibleAnswers(definition, variables, sheet.answers) }
  }
}
