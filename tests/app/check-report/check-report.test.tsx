// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { CheckedReportView } from '../../../src/app/check-report/CheckedReportView.tsx'
import { checkReport } from '../../../src/app/check-report/check-report.ts'
import { deviceStore, wipeEverything } from '../../../src/app/hooks/stores.ts'
import { parseRenderRequest } from '../../../src/app/report/render-messages.ts'
import { freezeRecord } from '../../../src/bundle/content-hash.ts'
import type { EvaluationState } from '../../../src/domain/evaluation-state.ts'
import { type FrozenRecord, recordCodeOf } from '../../../src/domain/record.ts'
import { buildReport } from '../../../src/report/build-report.ts'
import { renderPdf } from '../../../src/report/pdf/render-pdf.ts'
import { sealPdf } from '../../../src/report/pdf/seal-pdf.ts'
import { loadExample } from '../../../src/survey/example.ts'
import { checkReportTexts as texts } from '../../../src/texts/check-report.ts'
import { exampleCase, type ReportCase, reportFonts } from '../../report/report-fixture.ts'

let state: EvaluationState
let given: ReportCase
let first: FrozenRecord
let second: FrozenRecord
let beside: FrozenRecord

beforeAll(async () => {
  const fonts = await reportFonts()
  // Where the browser fetches the fonts and starts a worker: the same code, in this thread.
  vi.stubGlobal('fetch', async (address: string) => new Response((address.includes('Regular') ? fonts.regular : fonts.semiBold).slice()))
  class InThisThread extends EventTarget {
    postMessage(message: unknown): void {
      const request = parseRenderRequest(message)
      const data = request.ok
        ? { kind: 'rendered', pdf: renderPdf(request.value.document, request.value.fonts) }
        : { kind: 'failed', detail: request.problem }
      queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })))
    }
    terminate(): void {
      // Nothing was started.
    }
  }
  vi.stubGlobal('Worker', InThisThread)
  given = await exampleCase()
  first = await frozenAs({ revision: 1 })
  second = await frozenAs({ revision: 2, parent: first.contentHash })
  beside = await frozenAs({ revision: 2, parent: first.contentHash, frozenAt: '2018-06-15T09:00:00.000Z' })
  const example = await loadExample()
  state = { ...example, evaluation: { ...example.evaluation, id: given.record.evaluation.id } }
})

beforeEach(async () => {
  await wipeEverything()
})

async function frozenAs(change: { readonly revision: number; readonly parent?: string; readonly frozenAt?: string }) {
  const { revision, parent, frozenAt = given.record.frozenAt } = change
  const record = { ...given.record, revision, frozenAt, ...(parent === undefined ? {} : { parent, reason: 'Een afspraak ontbrak.' }) }
  return await freezeRecord(record, given.privateDocument)
}

/** The report of this version as anyone has it: a concept, until both have spoken. */
async function pdfOf(frozen: FrozenRecord, isConfirmed: boolean): Promise<Uint8Array> {
  const { contentHash } = frozen
  const confirmations = isConfirmed ? given.confirmations.map((word) => ({ ...word, contentHash })) : []
  const { privateDocument, survey } = given
  const document = buildReport({
    edition: 'parties',
    record: JSON.parse(frozen.recordJson),
    privateDocument,
    confirmations,
    contentHash,
    survey,
  })
  return await sealPdf(renderPdf(document, await reportFonts()))
}

async function keepOnDevice(records: readonly FrozenRecord[], chosenRecord?: string): Promise<void> {
  const kept = { ...state, records, ...(chosenRecord === undefined ? {} : { chosenRecord }) }
  expect(await (await deviceStore()).create(kept, '2018-06-12T14:00:00.000Z')).toMatchObject({ ok: true })
}

/** The verdict, and all that the screen says. */
async function checked(pdf: Uint8Array): Promise<{ readonly verdict: string; readonly notices: readonly string[] }> {
  const outcome = await checkReport(pdf)
  if (!outcome.ok) throw new Error(outcome.problem.kind)
  const root = document.createElement('div')
  await act(() => render(<CheckedReportView checked={outcome.value} />, root))
  return { verdict: outcome.value.verdict, notices: Array.from(root.querySelectorAll('.notice'), ({ textContent }) => textContent ?? '') }
}

describe('a report of a version that this device has', () => {
  test('a concept is unchanged, and is called a concept', async () => {
    await keepOnDevice([first])
    const { verdict, notices } = await checked(await pdfOf(first, false))
    expect(verdict).toBe('unchanged')
    expect(notices).toContainEqual(texts.marks.concept)
  })

  test('a concept from before both had spoken is not called changed', async () => {
    const confirmations = given.confirmations.map((word) => ({ ...word, contentHash: first.contentHash }))
    await keepOnDevice([{ ...first, confirmations, pdf: await pdfOf(first, true) }])
    expect(await checked(await pdfOf(first, false))).toMatchObject({ verdict: 'intact' })
    expect(await checked(await pdfOf(first, true))).toMatchObject({ verdict: 'unchanged' })
  })

  test('one that was replaced says by which', async () => {
    await keepOnDevice([first, second])
    const { notices } = await checked(await pdfOf(first, false))
    expect(notices).toContainEqual(texts.replacedBy(2, '12 juni 2018', recordCodeOf(second.contentHash)))
  })

  test('of two that were made apart each names the other, until one is chosen', async () => {
    await keepOnDevice([first, second, beside])
    const unchosen = await checked(await pdfOf(second, false))
    expect(unchosen.notices).toContainEqual(texts.beside(2, recordCodeOf(beside.contentHash)))
    await wipeEverything()
    await keepOnDevice([first, second, beside], beside.contentHash)
    expect((await checked(await pdfOf(second, false))).notices).toContainEqual(texts.notChosen(2, recordCodeOf(beside.contentHash)))
    expect((await checked(await pdfOf(beside, false))).notices).toHaveLength(2)
  })
})

test('an earlier version that this device never had is known to be replaced', async () => {
  await keepOnDevice([second])
  const { verdict, notices } = await checked(await pdfOf(first, false))
  expect(verdict).toBe('intact-unknown')
  expect(notices).toContainEqual(texts.replacedBy(2, '12 juni 2018', recordCodeOf(second.contentHash)))
})
