import { type EvaluationId, exampleId } from '../../domain/evaluation.ts'
import type { EvaluationState } from '../../domain/evaluation-state.ts'
import type { StorageProblem } from '../../domain/evaluation-store.ts'
import type { HandOver } from '../../domain/hand-over.ts'
import { periodStart } from '../../domain/period.ts'
import { regionSizeOf, regionsAt, regionsOf } from '../../domain/region.ts'
import type { SurveyLoadProblem } from '../../domain/survey-problem.ts'
import { loadSurvey } from '../../survey/published.ts'
import { loadRegions } from '../../survey/published-regions.ts'
import { surveyVariables } from '../../texts/survey-variables.ts'
import { askToPersist } from '../hooks/persistence.ts'
import { type SaveStatus, statusOf } from '../hooks/save-status.ts'
import { isInMemoryOnly, storeOf } from '../hooks/stores.ts'
import { takeEvaluationLock } from './evaluation-lock.ts'
import { type OwnedSession, openLiveSession } from './live-session.ts'
import { heldSession, holdSession, type OnLost, type TabSession } from './tab-sessions.ts'

/** What came of opening an evaluation. `elsewhere`: another tab is its writer. */
export type Opened =
  | { readonly kind: 'ready'; readonly session: OwnedSession /** Lets go once all is written. */; readonly close: () => Promise<void> }
  | { readonly kind: 'missing' | 'elsewhere' }
  | { readonly kind: 'storage'; readonly problem: StorageProblem }
  | { readonly kind: 'survey'; readonly problem: SurveyLoadProblem /** All that is kept. */; readonly state: EvaluationState }

/** Opens the evaluation in this tab: takes the lock, loads state and questionnaire. What this tab already holds is shown as it is. */
export async function openSession(id: EvaluationId, how: 'ask' | 'steal', onLost: OnLost): Promise<Opened> {
  const before = heldSession(id)
  if (before) return shown(before, onLost)
  let held: TabSession | undefined
  let isLost = false
  const release = await takeEvaluationLock(id, how, () => {
    isLost = true
    held?.lose().catch(reportError)
  })
  if (!release) return { kind: 'elsewhere' }
  const loaded = await load(id, () => held?.settled())
  if (isLost) return { kind: 'elsewhere' }
  if (loaded.kind !== 'ready') {
    release()
    return loaded
  }
  held = holdSession(id, loaded.session, release)
  return shown(held, onLost)
}

function shown(held: TabSession, onLost: OnLost): Opened {
  held.show(onLost)
  return { kind: 'ready', session: held.session, close: () => held.hide(onLost) }
}

type Loaded = { readonly kind: 'ready'; readonly session: OwnedSession } | Exclude<Opened, { kind: 'ready' }>

async function load(id: EvaluationId, onAllKept: () => void): Promise<Loaded> {
  const store = await storeOf(id)
  if (id === exampleId) {
    const { ensureExample } = await import('./example.ts')
    await ensureExample(store)
  }
  const kept = await store.load(id)
  if (!kept.ok) return { kind: 'storage', problem: kept.problem }
  if (!kept.value) return { kind: 'missing' }
  const { evaluation } = kept.value
  const [survey, table] = await Promise.all([loadSurvey(evaluation.survey), loadRegions()])
  if (!survey.ok) return { kind: 'survey', problem: survey.problem, state: kept.value }
  const regions = regionsAt(table, periodStart(evaluation.period))
  const regionSize = regionSizeOf(regions, evaluation.region.id)
  const { code } = evaluation.municipality
  const session = openLiveSession(kept.value, {
    store,
    known: await readInbox(kept.value),
    survey: survey.value.survey,
    definition: survey.value.definition,
    isExample: id === exampleId,
    hasSeveralRegions: code !== null && regionsOf(regions, code).length > 1,
    variables: (party) => surveyVariables({ ...evaluation, regionSize }, party),
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    status: statusOf(id),
    keptStatus: (at) => {
      if (id === exampleId) return { kind: 'idle' }
      return isInMemoryOnly(id) ? notKeptStatus(session) : { kind: 'saved', at }
    },
    onKept: ({ kind }) => {
      if (kind === 'answer-set' && id !== exampleId) askToPersist().catch(reportError)
    },
    onAllKept,
  })
  statusOf(id).set(isInMemoryOnly(id) ? notKeptStatus(session) : { kind: 'idle' })
  return { kind: 'ready', session }
}

/** What the kept files say, by their hash. Each was read whole before it was kept; one that cannot be read now waits unread. */
export async function readInbox({ inbox }: EvaluationState): Promise<ReadonlyMap<string, HandOver>> {
  if (inbox.files.length === 0) return new Map()
  const { readHandOver } = await import('../../bundle/read-hand-over.ts')
  const read = await Promise.all(inbox.files.map(async ({ sha256, text }) => [sha256, await readHandOver(text)] as const))
  return new Map(read.flatMap(([sha256, file]) => (file.ok ? [[sha256, file.value.handOver] as const] : [])))
}

/** For an evaluation that this device refuses to keep: said from its first screen on. */
function notKeptStatus(session: OwnedSession): SaveStatus {
  return { kind: 'failed', problem: { kind: 'blocked', detail: 'in memory only' }, states: () => [session.get().own] }
}
