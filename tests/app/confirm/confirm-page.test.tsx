// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import type { EvaluationSession, LiveSession } from '../../../src/app/hooks/use-session.ts'
import { confirmTexts } from '../../../src/texts/confirm.ts'
import { openEvaluation } from '../questionnaire/evaluation.ts'
import { find, show, wordsOf } from '../questionnaire/screens.tsx'
import '../../../src/survey/visible-questions.ts'
import { agreementsSaved, meetingDone } from './meeting-done.ts'

// Fonts come from the network, which is not what these tests are about: the report is made on "Verslag" then.
vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }))

test('a double click on the last button freezes one record', async () => {
  const session = await openEvaluation(meetingDone)
  const { live, kinds } = countingSaves(session)
  const button = await freezeButton(live)
  button.click()
  button.click()
  await expect.poll(() => session.get().state.records.length, { timeout: 20_000 }).toBe(1)
  await expect.poll(() => location.hash, { timeout: 20_000 }).toContain('/verslag')
  expect(session.get().state.records[0]?.confirmations).toHaveLength(2)
  expect(kinds.filter((kind) => kind === 'record-frozen')).toHaveLength(1)
})

test('a record that could not be read back is not frozen, and the page says so', async () => {
  const session = await openEvaluation([...agreementsSaved(201), ...meetingDone])
  const button = await freezeButton(session)
  button.click()
  await expect.poll(() => wordsOf(document.body), { timeout: 20_000 }).toContain(confirmTexts.unsound)
  expect(session.get().state.records).toEqual([])
})

test('with fifty people on the list nobody can be added, and the page says why', async () => {
  const more = Array.from({ length: 48 }, (_, place) => ({
    kind: 'meeting-action' as const,
    action: { kind: 'attendee-set' as const, attendee: { id: `more-${place}`, party: 'other' as const, function: 'Gast' } },
  }))
  const page = await show(await openEvaluation([...meetingDone, ...more]), 'vaststellen')
  expect(find(page, 'button', confirmTexts.addAttendee)).toBeUndefined()
  expect(wordsOf(page)).toContain(confirmTexts.attendeesFull)
})

test('an explanation is offered for sharing only where it stands in the report', async () => {
  const explained = { kind: 'meeting-action', action: { kind: 'theme-explained', theme: 't5', text: 'Het duurt te lang' } } as const
  const concluded = (conclusion: 'good' | 'problem') =>
    ({ kind: 'meeting-action', action: { kind: 'theme-concluded', theme: 't5', conclusion } }) as const
  const good = await show(await openEvaluation([...meetingDone, explained, concluded('good')]), 'vaststellen')
  expect(wordsOf(good)).not.toContain('Het duurt te lang')
  const problem = await show(await openEvaluation([...meetingDone, explained, concluded('problem')]), 'vaststellen')
  expect(wordsOf(problem)).toContain('Het duurt te lang')
})

test('a date that is only half filled in is still there after a reload', async () => {
  const session = await openEvaluation(meetingDone)
  const page = await show(session, 'vaststellen')
  const field = (id: string) => page.ownerDocument.querySelector<HTMLInputElement>(`[id="${id}"]`)
  const year = field('meeting-date-jaar')
  if (!year) throw new Error('no year')
  year.value = '20'
  year.dispatchEvent(new Event('input', { bubbles: true }))
  await expect.poll(() => session.get().state.meeting?.date).toBe('')
  await show(session, 'vaststellen')
  expect(field('meeting-date-jaar')?.value).toBe('20')
  expect(field('meeting-date')?.value).toBe('21')
  expect(session.get().own.drafts).toMatchObject({ 'meeting-date': expect.any(String) })
})

async function freezeButton(session: LiveSession): Promise<HTMLElement> {
  const page = await show(session, 'vaststellen')
  // The engine tells which questions were asked; the summary of the meeting waits for it too.
  const links = () => [...page.querySelectorAll('a')].map(({ hash }) => hash)
  await expect.poll(links, { timeout: 20_000 }).toContainEqual(expect.stringMatching(/\/gesprek\/[2-9]$/))
  await new Promise((resolve) => setTimeout(resolve, 50))
  const button = find(page, 'button', confirmTexts.freeze)
  if (!button) throw new Error('no button')
  return button
}

/** The same session, and the kinds of what is saved through it. */
function countingSaves(session: LiveSession): { readonly live: LiveSession; readonly kinds: readonly string[] } {
  const kinds: string[] = []
  const counting = (now: EvaluationSession): EvaluationSession => ({
    ...now,
    save: (change) => {
      kinds.push(change.kind)
      return now.save(change)
    },
  })
  let shown = counting(session.get())
  session.watch((now) => {
    shown = counting(now)
  })
  return { live: { get: () => shown, watch: (listener) => session.watch(() => listener(shown)) }, kinds }
}
