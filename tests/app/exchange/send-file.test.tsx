// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { colleagueTexts } from '../../../src/texts/colleague.ts'
import { exchangeTexts } from '../../../src/texts/exchange.ts'
import { type } from '../questionnaire/screens.tsx'
import { find, openDevice, press, showScreen, until, wordsOf } from './device.tsx'

const ready = { kind: 'sheet-ready', party: 'municipality' } as const
const navigatorBefore = navigator

/** The browser with something more, or something else, than this one has. */
function browserWith(parts: Readonly<Record<string, unknown>>): void {
  const properties = Object.entries(parts).map(([name, value]) => [name, { value }])
  vi.stubGlobal('navigator', Object.create(navigatorBefore, Object.fromEntries(properties)))
}

function shareWith(share: (data: ShareData) => Promise<void>): void {
  browserWith({ canShare: () => true, share })
}

afterEach(() => vi.stubGlobal('navigator', navigatorBefore))

test('what was shared counts as sent, under a name that a share sheet takes', async () => {
  const shared: string[] = []
  shareWith(async ({ files }) => {
    shared.push(...(files ?? []).map(({ name }) => name))
  })
  const { session } = await openDevice('municipality', [ready])
  const page = await showScreen(session, 'wissel')
  await press(find(page, 'button', exchangeTexts.share))
  await until(() => wordsOf(page).includes(exchangeTexts.shared))
  expect(shared).toEqual([expect.stringMatching(/^wgw-antwoorden_.*\.wgw\.txt$/)])
  expect(session.get().state.milestones.answersSentAt).toBeDefined()
})

test('a share sheet that was closed without a choice sent nothing', async () => {
  let isAsked = false
  shareWith(async () => {
    isAsked = true
    throw new DOMException('closed', 'AbortError')
  })
  const { session } = await openDevice('municipality', [ready])
  const page = await showScreen(session, 'wissel')
  const before = wordsOf(page)
  await press(find(page, 'button', exchangeTexts.share))
  await until(() => isAsked)
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(session.get().state.milestones.answersSentAt).toBeUndefined()
  expect(wordsOf(page)).toBe(before)
})

test('a mail to a colleague speaks of remarks, not of answers', async () => {
  const copied: string[] = []
  const writeText = async (text: string) => {
    copied.push(text)
  }
  browserWith({ clipboard: { writeText } })
  const { session } = await openDevice('municipality')
  const page = await showScreen(session, 'wissel')
  const field = page.querySelector<HTMLTextAreaElement>('#note-t1')
  if (!field) throw new Error('no field')
  await type(field, 'Ook')
  const form = field.closest<HTMLElement>('.stack')
  await until(() => form !== null && find(form, 'button', colleagueTexts.make) !== undefined)
  await press(form ? find(form, 'button', exchangeTexts.copyMail) : undefined)
  await until(() => copied.length > 0)
  expect(copied[0]).toContain('mijn opmerkingen bij de evaluatie wijkgericht werken')
  expect(copied[0]).not.toContain('antwoorden voor')
})
