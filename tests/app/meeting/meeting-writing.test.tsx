// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import type { LiveSession } from '../../../src/app/hooks/use-session.ts'
import type { AgreementId } from '../../../src/domain/agreements.ts'
import type { EvaluationChange } from '../../../src/domain/evaluation-state.ts'
import { parties } from '../../../src/domain/party.ts'
import { agreementsTexts } from '../../../src/texts/agreements.ts'
import { agreementProblemTexts, meetingTexts } from '../../../src/texts/meeting.ts'
import { agreementsSaved, meetingBegun } from '../confirm/meeting-done.ts'
import '../../../src/survey/visible-questions.ts'
import { openEvaluation } from '../questionnaire/evaluation.ts'
import { click, find, show, type, walk, wordsOf } from '../questionnaire/screens.tsx'

test('an agreement is kept once, however often the button is clicked, and needs no month', async () => {
  const session = await openEvaluation(meetingBegun)
  const page = await openSection(session, meetingTexts.newAgreementsTitle)
  await click(find(page, 'button', meetingTexts.saveAgreement))
  expect(wordsOf(page)).toContain(agreementProblemTexts['what-missing'])
  expect(wordsOf(page)).toContain(agreementProblemTexts['who-missing'])
  expect(document.activeElement?.id).toBe('new-agreement-what')
  const what = page.querySelector<HTMLTextAreaElement>('#new-agreement-what')
  if (!what) throw new Error('no field')
  await type(what, 'Bellen')
  await click(page.querySelector<HTMLElement>('input[type=radio][value=together]') ?? undefined)
  for (let clicks = 0; clicks < 3; clicks++) await click(find(page, 'button', meetingTexts.saveAgreement))
  expect(session.get().state.agreements.map(({ what: text, due }) => [text, due])).toEqual([['Bellen', undefined]])
  expect(session.get().state.meeting?.agreementDrafts).toEqual({})
  expect(wordsOf(page)).toContain(meetingTexts.agreementSaved)
  expect(wordsOf(page)).not.toContain(agreementProblemTexts['what-missing'])
})

test('looking at an agreement on which both report alike shows that status and writes nothing', async () => {
  const [saved] = agreementsSaved(1)
  if (saved?.kind !== 'agreement-saved') throw new Error('no agreement')
  const agreementId: AgreementId = saved.agreement.id
  const reported = parties.map(
    (party): EvaluationChange => ({ kind: 'agreement-reported', report: { agreementId, party, status: 'running', noteShared: false } }),
  )
  const session = await openEvaluation([saved, ...reported, ...meetingBegun])
  const page = await openSection(session, meetingTexts.oldAgreementsTitle)
  expect(page.querySelector<HTMLInputElement>('input[type=radio][value=running]')?.checked).toBe(true)
  expect(session.get().state.agreements[0]).not.toHaveProperty('jointStatus')
})

test('words are asked where the report has room for them; what was typed before is kept, and the page says that it stays out', async () => {
  const session = await openEvaluation(meetingBegun)
  const page = await openTheme(session)
  expect(find(page, 'label', meetingTexts.explanationLabel)).toBeUndefined()
  await click(page.querySelector<HTMLElement>('input[type=radio][value=problem]') ?? undefined)
  const field = page.querySelector<HTMLTextAreaElement>('textarea[id^=explanation-]')
  if (!field) throw new Error('no field')
  await type(field, 'Het duurt lang')
  await click(page.querySelector<HTMLElement>('input[type=radio][value=good]') ?? undefined)
  expect(page.querySelector('textarea[id^=explanation-]')).toBeNull()
  expect(wordsOf(page)).toContain('Het duurt lang')
  expect(wordsOf(page)).toContain(meetingTexts.explanationKept)
  expect(Object.values(session.get().state.meeting?.explanations ?? {})).toEqual(['Het duurt lang'])
})

test('once a record is frozen the list of agreements can be read in the report and not changed', async () => {
  const record = {
    recordJson: '{}',
    privateJson: '{}',
    contentHash: 'aa',
    revision: 1,
    frozenAt: '2026-11-21T12:00:00.000Z',
    confirmations: [],
  }
  const session = await openEvaluation([...agreementsSaved(1), ...meetingBegun, { kind: 'record-frozen', record }])
  const page = await show(session, 'afspraken')
  expect(find(page, 'h1')?.textContent).toBe(agreementsTexts.frozenTitle)
  expect(page.querySelector('textarea, button')).toBeNull()
})

test('a list of agreements takes two hundred; the rest stays in the field with the reason', async () => {
  const session = await openEvaluation([...agreementsSaved(199), { kind: 'draft-kept', field: 'agreements', text: 'Bellen\nMailen' }])
  const page = await show(session, 'afspraken')
  await click(find(page, 'button', agreementsTexts.add))
  expect(session.get().state.agreements.at(-1)?.what).toBe('Bellen')
  expect(session.get().state.agreements).toHaveLength(200)
  expect(session.get().state.drafts).toEqual({ agreements: 'Mailen' })
  expect(wordsOf(page)).toContain(agreementsTexts.full)
})

/** The part of the meeting with this heading. */
async function openSection(session: LiveSession, title: string): Promise<HTMLElement> {
  return openWhere(session, (heading) => heading === title)
}

/** The first theme on the agenda. */
async function openTheme(session: LiveSession): Promise<HTMLElement> {
  const others: readonly string[] = [meetingTexts.factsTitle, meetingTexts.oldAgreementsTitle]
  return openWhere(session, (heading) => !others.includes(heading))
}

async function openWhere(session: LiveSession, isRight: (heading: string) => boolean): Promise<HTMLElement> {
  const page = await show(session, 'gesprek/1')
  await expect.poll(() => wordsOf(page), { timeout: 20_000 }).toContain('Onderdeel 1')
  for (let part = 1; part < 12; part++) {
    await walk(`gesprek/${part}`)
    if (isRight(find(page, 'h1')?.textContent ?? '')) return page
  }
  throw new Error('no such part')
}
