// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import type { AgreementId } from '../../../src/domain/agreements.ts'
import type { EvaluationChange } from '../../../src/domain/evaluation-state.ts'
import type { MeetingAction } from '../../../src/domain/meeting.ts'
import type { Period } from '../../../src/domain/period.ts'
import { meetingTexts } from '../../../src/texts/meeting.ts'
import { openEvaluation } from '../questionnaire/evaluation.ts'
import { click, find, show, wordsOf } from '../questionnaire/screens.tsx'

vi.setConfig({ testTimeout: 20_000 })

const action = (meetingAction: MeetingAction): EvaluationChange => ({ kind: 'meeting-action', action: meetingAction })

test('filled in together, a theme shows the agreements made on it, and one that was added can be left out again', async () => {
  const what = 'Wij bellen elkaar elke week'
  const session = await openEvaluation(
    [
      { kind: 'sheet-ready', party: 'together' },
      { kind: 'meeting-begun', date: '2026-11-21' },
      action({ kind: 'details-set', minutes: 30 }),
      action({ kind: 'theme-added', theme: 't5', added: true }),
      {
        kind: 'agreement-saved',
        agreement: { id: 'new' as AgreementId, what, since: '2018-1' as Period, origin: 'meeting', theme: 't5' },
      },
    ],
    3,
    'together',
  )
  // Two themes fit in half an hour; the third is the one that was added.
  const page = await show(session, 'gesprek/3')
  await vi.waitUntil(() => find(page, 'h2', meetingTexts.themeAgreements) !== undefined, 10_000)
  expect(wordsOf(page)).toContain(what)
  await click(find(page, 'button', meetingTexts.dontDiscuss))
  expect(session.get().state.meeting?.addedThemes ?? []).toEqual([])
})
