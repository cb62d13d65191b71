import { type EvaluationId, exampleId } from '../../domain/evaluation.ts'
import type { EvaluationState } from '../../domain/evaluation-state.ts'
import type { StorageProblem } from '../../domain/evaluation-store.ts'
import type { HandOver } from '../../domain/hand-over.ts'
import { periodStart } from '../../domain/period.ts'
import { regionSizeOf, regionsAt } from '../../domain/region.ts'
import type { SurveyLoadProblem } from '../../domain/survey-problem.ts'
import { loadSurvey } from '../../survey/published.ts'
import { loadRegions } from '../../survey/published-regions.ts'
import { surveyVariables } from '../../texts/survey-variables.ts'
import { flushAll } from '../hooks/flush.ts'
import { askToPersist } from '../hooks/persistence.ts'
import { rescueAsFile } from '../hooks/rescue.ts'
import { type SaveStatus, saveStatus } from '../hooks/save-status.ts'
import { isInMemoryOnly, storeOf } from '../hooks/stores.ts'
import { configSoon } from '../hooks/use-config.ts'
import { takeEvaluationLock } from './evaluation-lock.ts'
import { type OwnedSession, openLiveSession } from './live-session.ts'

/** What came of opening an evaluation. `elsewhere`: another tab is its writer. */
export type Opened =
  | { readonly kind: 'ready'; readonly session: OwnedSession /** Lets go once all is written. */; readonly close: () => Promise<void> }
  | { readonly kind: 'missing' | 'elsewhere' }
  | { readonly kind: 'storage'; readonly problem: StorageProblem }
  | { readonly kind: 'survey'; readonly problem: SurveyLoadProblem }

/** Another tab took over. Gets the state when not all of it was kept, so that the user can keep it as a file. */
export type OnLost = (unkept: EvaluationState | undefined) => void

/** Opens the evaluation in this tab: takes the lock, loads state, questionnaire and configuration. */
export async function openSession(id: EvaluationId, how: 'ask' | 'steal', onLost: OnLost): Promise<Opened> {
  let session: OwnedSession | undefined
  let isLost = false
  const release = await takeEvaluationLock(id, how, () => {
    isLost = true
    unkeptSessions.delete(id)
    if (session) letGo(session).then(onLost).catch(reportError)
  })
  if (!release) return { kind: 'elsewhere' }
  const opened = await load(id)
  if (isLost) return { kind: 'elsewhere' }
  if (opened.kind !== 'ready') {
    release()
    return opened
  }
  session = opened.session
  const { settle } = opened.session
  return {
    kind: 'ready',
    session,
    async close() {
      if (await settle()) {
        unkeptSessions.delete(id)
        if (saveStatus.get().kind === 'saved') saveStatus.set({ kind: 'idle' })
      } else unkeptSessions.set(id, opened.session)
      release()
    },
  }
}

/** Stops writing; the state when something of it, also what was being typed, had not been kept by then. */
async function letGo(session: OwnedSession): Promise<EvaluationState | undefined> {
  session.stop()
  await flushAll()
  const isKept = await session.settle()
  saveStatus.set({ kind: 'idle' })
  return isKept ? undefined : session.get().own
}

/** Sessions with changes that could not be written: they live on in this tab, so that opening the evaluation again shows them. */
const unkeptSessions = new Map<EvaluationId, OwnedSession>()

type Loaded = { readonly kind: 'ready'; readonly session: OwnedSession } | Exclude<Opened, { kind: 'ready' }>

async function load(id: EvaluationId): Promise<Loaded> {
  const unkept = unkeptSessions.get(id)
  if (unkept) return { kind: 'ready', session: unkept }
  const store = await storeOf(id)
  if (id === exampleId) {
    const { ensureExample } = await import('./example.ts')
    await ensureExample(store)
  }
  const kept = await store.load(id)
  if (!kept.ok) return { kind: 'storage', problem: kept.problem }
  if (!kept.value) return { kind: 'missing' }
  const { evaluation } = kept.value
  const [survey, regions, config] = await Promise.all([loadSurvey(evaluation.survey), loadRegions(), configSoon()])
  if (!survey.ok) return { kind: 'survey', problem: survey.problem }
  const regionSize = regionSizeOf(regionsAt(regions, periodStart(evaluation.period)), evaluation.region.id)
  if (isInMemoryOnly(id)) saveStatus.set(notKeptStatus(kept.value))
  const session = openLiveSession(kept.value, {
    store,
    known: await readInbox(kept.value),
    survey: survey.value.survey,
    definition: survey.value.definition,
    config,
    isExample: id === exampleId,
    variables: (party) => surveyVariables({ ...evaluation, regionSize }, party),
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    status: saveStatus,
    keptStatus: (at) => {
      if (id === exampleId) return { kind: 'idle' }
      return isInMemoryOnly(id) ? notKeptStatus(session.get().own) : { kind: 'saved', at }
    },
    rescue: (state) => rescueAsFile([state]),
    onKept: ({ kind }) => {
      if (kind === 'answer-set' && id !== exampleId) askToPersist().catch(reportError)
    },
  })
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
function notKeptStatus(state: EvaluationState): SaveStatus {
  return { kind: 'failed', problem: { kind: 'blocked', detail: 'in memory only' }, rescue: () => rescueAsFile([state]) }
}
