// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, test, vi } from 'vitest'
import { deviceStore } from '../../../src/app/hooks/stores.ts'
import { SessionContext } from '../../../src/app/hooks/use-session.ts'
import { ClearOffer } from '../../../src/app/report/ClearOffer.tsx'
import type { Agreement, AgreementId } from '../../../src/domain/agreements.ts'
import { keptRecordField } from '../../../src/domain/clearing.ts'
import type { EvaluationId } from '../../../src/domain/evaluation.ts'
import { applyChange, beginEvaluation, type Milestones } from '../../../src/domain/evaluation-state.ts'
import type { Period } from '../../../src/domain/period.ts'
import { clearingTexts, clearObstacleText } from '../../../src/texts/clearing.ts'
import { samplePdf } from '../../bundle/sample.ts'
import { recordOf } from '../../scenario/two-devices.ts'
import { openEvaluation, stateAfter } from '../questionnaire/evaluation.ts'
import { find, wordsOf } from '../questionnaire/screens.tsx'

const agreement: Agreement = { id: 'later' as AgreementId, what: 'Elke week overleg', since: '2018-1' as Period, origin: 'existing' }

/** All is done and kept, but for one agreement from after the record. */
async function finished() {
  const { evaluation } = stateAfter([])
  const { frozen } = await recordOf(evaluation, {}, { confirmedBy: ['municipality', 'provider'], pdf: samplePdf })
  const milestones: readonly (keyof Milestones)[] = ['copyGivenAt', 'sentAt', 'archivedAt']
  return await openEvaluation([
    { kind: 'record-frozen', record: frozen },
    { kind: 'agreement-saved', agreement },
    ...milestones.map((milestone) => ({ kind: 'milestone-set', milestone, reachedAt: '2026-11-21T14:00:00.000Z' }) as const),
    { kind: 'draft-kept', field: keptRecordField, text: frozen.contentHash },
  ])
}

async function showOffer(): Promise<HTMLElement> {
  const session = await finished()
  document.body.replaceChildren()
  const root = document.body.appendChild(document.createElement('main'))
  await act(() =>
    render(
      <SessionContext.Provider value={session}>
        <ClearOffer />
      </SessionContext.Provider>,
      root,
    ),
  )
  return root
}

test('an agreement from after the record keeps the device from being cleared, until the next period has it', async () => {
  const before = await showOffer()
  expect(wordsOf(before)).toContain(clearObstacleText('later-agreements'))
  expect(find(before, 'button', clearingTexts.clear)).toBeUndefined()

  const { evaluation } = stateAfter([])
  const id = 'b4d5f1bb-0000-4000-8000-000000000002' as EvaluationId
  const next = beginEvaluation({ ...evaluation, id, period: '2018-2' as Period })
  const at = '2026-11-21T15:00:00.000Z'
  await (await deviceStore()).create(applyChange(next, { kind: 'agreement-saved', agreement }, at), at)
  const after = await showOffer()
  await vi.waitFor(() => expect(find(after, 'button', clearingTexts.clear)).toBeDefined(), 5000)
  expect(wordsOf(after)).not.toContain(clearObstacleText('later-agreements'))
})
