import { render } from 'preact'
import { act } from 'preact/test-utils'
import { AgreementsPage } from '../../../src/app/agreements/AgreementsPage.tsx'
import { ConfirmPage } from '../../../src/app/confirm/ConfirmPage.tsx'
import { type LiveSession, SessionContext } from '../../../src/app/hooks/use-session.ts'
import { MeetingPage } from '../../../src/app/meeting/MeetingPage.tsx'
import { useRoute, watchLocation } from '../../../src/app/navigation.ts'
import { CheckPage } from '../../../src/app/questionnaire/CheckPage.tsx'
import { HandOverPage } from '../../../src/app/questionnaire/HandOverPage.tsx'
import { IntroductionPage } from '../../../src/app/questionnaire/IntroductionPage.tsx'
import { PreparePage } from '../../../src/app/questionnaire/PreparePage.tsx'
import { ReportPage } from '../../../src/app/report/ReportPage.tsx'
import { evaluationId } from './evaluation.ts'

/** Shows the screen of an address; walking inside it works as in the tool. */
export async function show(session: LiveSession, path: string): Promise<HTMLElement> {
  for (const old of document.body.children) render(null, old)
  document.body.replaceChildren()
  const root = document.body.appendChild(document.createElement('main'))
  goTo(path)
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

/** Everything a reader sees of it; not the style sheet that SurveyJS puts into the page. */
export function wordsOf(root: HTMLElement): string {
  const copy = root.cloneNode(true)
  if (copy instanceof HTMLElement) for (const style of copy.querySelectorAll('style')) style.remove()
  return copy.textContent ?? ''
}

/** Walks to another screen of the same evaluation and waits until it stands. */
export async function walk(path: string): Promise<void> {
  await act(async () => {
    goTo(path)
    await pause()
  })
}

/** Types a text key by key, as the browser reports it, and stays in the field. */
export async function type(field: HTMLTextAreaElement, text: string): Promise<void> {
  for (const end of text.split('').keys()) {
    await act(async () => {
      field.value = text.slice(0, end + 1)
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    })
  }
}

/** Clicks it and waits for what comes of it. */
export async function click(element: HTMLElement | undefined): Promise<void> {
  if (!element) throw new Error('nothing to click')
  await act(async () => {
    element.click()
    await pause()
  })
}

/** The first element that matches and holds this text. */
export function find(root: ParentNode, selector: string, text = ''): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>(selector)].find((element) => element.textContent?.includes(text))
}

watchLocation()
// Browsers have it; a bug must fail the test here too.
globalThis.reportError = (error) => {
  throw error
}

function goTo(path: string): void {
  location.hash = `#/e/${evaluationId}/${path}`
  dispatchEvent(new Event('hashchange'))
}

function Screen() {
  const route = useRoute()
  if (route.screen === 'introduction') return <IntroductionPage route={route} />
  if (route.screen === 'prepare') return <PreparePage route={route} />
  if (route.screen === 'check') return <CheckPage route={route} />
  if (route.screen === 'hand-over') return <HandOverPage route={{ screen: 'hand-over', id: route.id }} />
  if (route.screen === 'agreements') return <AgreementsPage route={route} />
  if (route.screen === 'meeting') return <MeetingPage route={route} />
  if (route.screen === 'confirm') return <ConfirmPage route={route} />
  if (route.screen === 'report') return <ReportPage route={route} />
  return <h1>{route.screen}</h1>
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20))
}
