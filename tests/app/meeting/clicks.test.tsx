// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { latestRecordOf } from '../../../src/domain/evaluation-state.ts'
import { parties } from '../../../src/domain/party.ts'
import { confirmTexts } from '../../../src/texts/confirm.ts'
import { meetingTexts as texts } from '../../../src/texts/meeting.ts'
import { openMeeting } from './haarlem.ts'
import { click, fill, find, showMeeting, until } from './screens.tsx'

// It freezes a record with its report.
vi.setConfig({ testTimeout: 60_000 })

/** Every click since the test began that did not choose an answer, in the words of what was clicked. */
let clicks: string[] = []

function count(event: Event): void {
  const { target } = event
  if (!(target instanceof HTMLElement) || target.closest('input, select, label')) return
  clicks.push(target.closest('button, a, summary')?.textContent?.trim() ?? target.tagName)
}

beforeEach(() => {
  // The step list leads here with one click.
  clicks = ['Voer het gesprek']
  document.addEventListener('click', count)
})
afterEach(() => document.removeEventListener('click', count))

test('a meeting with three differences and one agreement takes at most 14 clicks that choose no answer, up to the frozen record', async () => {
  const { session } = await openMeeting([])
  const page = await showMeeting(session)
  const next = () => click(find(page, 'button', 'Naar onderdeel'))
  const answerOf = (name: string, value: string) => click(find(page, `input[name="${name}"][value="${value}"]`))

  await click(find(page, 'button', texts.begin))
  await answerOf('fact-ctx_huisarts', 'together')
  await next()
  await answerOf('agreement-old', 'running')
  await next()
  for (const [question, theme] of [
    ['sig_iedereen', 't5'],
    ['afs_vast', 't2'],
    ['pos_aanspreek', 't3'],
  ] as const) {
    await answerOf(`joint-${question}`, question === 'afs_vast' ? 'difference' : 'partly')
    await answerOf(`conclusion-${theme}`, 'attention')
    await next()
  }
  await answerOf('conclusion-t1', 'good')
  await next()
  await fill(page, 'new-agreement-what', 'Wij bellen binnen één dag terug')
  await answerOf('new-agreement-who', 'together')
  await fill(page, 'new-agreement-due', '2027-03')
  await click(find(page, 'button', texts.saveAgreement))
  await next()
  await click(find(page, 'button', texts.takeOver))
  await click(find(page, 'a', texts.toConfirm))

  expect(find(page, 'h1').textContent).toBe(confirmTexts.title)
  await answerOf('meeting-form', 'on-site')
  await answerOf('judgement', 'improve')
  for (const { id } of session.get().state.meeting?.present ?? []) await fill(page, `attendee-${id}-function`, 'Adviseur')
  for (const party of parties) {
    await answerOf(`outcome-${party}`, 'agreed')
    await fill(page, `function-${party}`, 'Teamleider')
  }
  await answerOf('sender', 'provider')
  await click(find(page, 'button', confirmTexts.freeze))
  await until(() => latestRecordOf(session.get().state) !== undefined)

  const { state } = session.get()
  expect(Object.keys(state.meeting?.conclusions ?? {})).toHaveLength(4)
  expect(state.agreements.filter(({ origin }) => origin === 'meeting')).toHaveLength(1)
  console.log(`Gesprek, klikken die geen antwoord kiezen: ${clicks.length}, ten hoogste 14\n  ${clicks.join('\n  ')}`)
  expect(clicks.length).toBeLessThanOrEqual(14)
})
