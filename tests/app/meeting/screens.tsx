import { render } from 'preact'
import { act } from 'preact/test-utils'
import { ConfirmPage } from '../../../src/app/confirm/ConfirmPage.tsx'
import { type LiveSession, SessionContext } from '../../../src/app/hooks/use-session.ts'
import { MeetingPage } from '../../../src/app/meeting/MeetingPage.tsx'
import { useRoute, watchLocation } from '../../../src/app/navigation.ts'
import { meetingTexts } from '../../../src/texts/meeting.ts'

/** Shows the meeting of this session from one of its sections on; walking inside it works as in the tool. */
export async function showMeeting(session: LiveSession, section = 1): Promise<HTMLElement> {
  for (const old of document.body.children) render(null, old)
  document.body.replaceChildren()
  const root = document.body.appendChild(document.createElement('main'))
  location.hash = `#/e/evaluation-1/gesprek/${section}`
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
  // The engine of the questionnaire comes on the first visit.
  await until(() => !root.textContent?.includes(meetingTexts.loading))
  return root
}

/** Takes the screen away, as another screen does. */
export function leave(root: HTMLElement): Promise<void> {
  return act(() => render(null, root))
}

/** The first element that matches and holds these words; throws when there is none. */
export function find(root: ParentNode, selector: string, words = ''): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>(selector)].find((element) => element.textContent?.includes(words))
  if (!found) throw new Error(`no ${selector} with “${words}”`)
  return found
}

/** Clicks it and waits for what comes of it; a link is followed. */
export async function click(element: HTMLElement): Promise<void> {
  await act(async () => {
    element.click()
    await pause()
    dispatchEvent(new Event('hashchange'))
    await pause()
  })
}

/** Puts the words into the field, as typing does. */
export async function fill(root: ParentNode, id: string, words: string): Promise<void> {
  const field = root.querySelector<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(`[id="${id}"]`)
  if (!field) throw new Error(`no field ${id}`)
  await act(async () => {
    field.value = words
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.dispatchEvent(new Event('change', { bubbles: true }))
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

watchLocation()
// Browsers have it; a bug must fail the test here too.
globalThis.reportError = (error) => {
  throw error
}

function Screen() {
  const route = useRoute()
  if (route.screen === 'meeting') return <MeetingPage route={route} />
  if (route.screen === 'confirm') return <ConfirmPage route={{ screen: 'confirm', id: route.id }} />
  return <h1>{route.screen}</h1>
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10))
}
