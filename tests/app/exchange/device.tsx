import { render } from 'preact'
import { act } from 'preact/test-utils'
import { vi } from 'vitest'
import { AgreementsPage } from '../../../src/app/agreements/AgreementsPage.tsx'
import { ConfirmPage } from '../../../src/app/confirm/ConfirmPage.tsx'
import { openLiveSession } from '../../../src/app/evaluation/live-session.ts'
import { StepsPage } from '../../../src/app/evaluation/StepsPage.tsx'
import { ExchangePage } from '../../../src/app/exchange/ExchangePage.tsx'
import { observable } from '../../../src/app/hooks/observable.ts'
import type { SaveStatus } from '../../../src/app/hooks/save-status.ts'
import { type LiveSession, SessionContext } from '../../../src/app/hooks/use-session.ts'
import { useRoute, watchLocation } from '../../../src/app/navigation.ts'
import { RecordsPage } from '../../../src/app/records/RecordsPage.tsx'
import { readHandOver } from '../../../src/bundle/read-hand-over.ts'
import type { EvaluationChange, EvaluationState } from '../../../src/domain/evaluation-state.ts'
import type { FileUse } from '../../../src/domain/inbox.ts'
import type { Party } from '../../../src/domain/party.ts'
import { openMemoryStore } from '../../../src/storage/memory-store.ts'
import { surveyVariables } from '../../../src/texts/survey-variables.ts'
import { publishedSurvey, stateAfter } from '../questionnaire/evaluation.ts'
import { find, wordsOf } from '../questionnaire/screens.tsx'

export { find, wordsOf }

/** A device of one party with the published questionnaire, after these changes. */
export async function openDevice(ownParty: Party, changes: readonly EvaluationChange[] = []) {
  const { survey, definition } = await publishedSurvey()
  const state: EvaluationState = { ...stateAfter(changes, 'apart'), ownParty }
  const store = openMemoryStore()
  let minute = 0
  const now = () => `2026-11-21T13:${String(minute++).padStart(2, '0')}:00.000Z`
  await store.create(state, now())
  const session: LiveSession = openLiveSession(state, {
    store,
    survey,
    definition,
    isExample: false,
    hasSeveralRegions: false,
    variables: (party) => surveyVariables({ ...state.evaluation, regionSize: 3 }, party),
    now,
    newId: () => crypto.randomUUID(),
    status: observable<SaveStatus>({ kind: 'idle' }),
    keptStatus: (at) => ({ kind: 'saved', at }),
  })
  /** Keeps a file as opening does; without use it waits for a choice. */
  const receive = async (content: string, use?: FileUse) => {
    const read = await readHandOver(content)
    if (!read.ok) throw new Error(`not readable: ${read.problem.kind}`)
    const { sha256, text } = read.value
    session.get().know(read.value)
    const file = { sha256, receivedAt: session.get().now(), text }
    await session.get().save({ kind: 'file-received', file, ...(use === undefined ? {} : { use }) })
  }
  return { session, store, receive }
}

/** Shows the screen of an address; walking inside it works as in the tool. */
export async function showScreen(session: LiveSession, path: string): Promise<HTMLElement> {
  for (const old of document.body.children) render(null, old)
  document.body.replaceChildren()
  const root = document.body.appendChild(document.createElement('main'))
  const { id } = session.get().state.evaluation
  location.hash = path === '' ? `#/e/${id}` : `#/e/${id}/${path}`
  dispatchEvent(new Event('hashchange'))
  await act(async () => {
    render(
      <SessionContext.Provider value={session}>
        <Screen />
      </SessionContext.Provider>,
      root,
    )
    await pause()
  })
  return root
}

/** Clicks it, and waits for what comes of it. */
export async function press(element: HTMLElement | undefined): Promise<void> {
  if (!element) throw new Error('nothing to click')
  await act(async () => {
    element.click()
    await pause()
    dispatchEvent(new Event('hashchange'))
    await pause()
  })
}

/** Waits until this holds. */
export async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries > 400) throw new Error('waited in vain')
    await act(pause)
  }
}

// The configuration comes from the network, which is not what these tests are about.
vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }))
watchLocation()

function Screen() {
  const route = useRoute()
  if (route.screen === 'hand-over') return <ExchangePage route={{ screen: 'hand-over', id: route.id }} />
  if (route.screen === 'records') return <RecordsPage route={{ screen: 'records', id: route.id }} />
  if (route.screen === 'agreements') return <AgreementsPage route={{ screen: 'agreements', id: route.id }} />
  if (route.screen === 'confirm') return <ConfirmPage route={{ screen: 'confirm', id: route.id }} />
  if (route.screen === 'steps') return <StepsPage />
  return <h1>{route.screen}</h1>
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 15))
}
