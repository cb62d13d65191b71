import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { renderInWorker } from '../../../src/app/report/render-in-worker.ts'
import { parseRenderAnswer, parseRenderRequest, type RenderRequest } from '../../../src/app/report/render-messages.ts'
import { exampleCase, partiesReport, reportFonts } from '../../report/report-fixture.ts'

let request: RenderRequest
beforeAll(async () => {
  request = { document: partiesReport(await exampleCase()), fonts: await reportFonts() }
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** Stands where the browser has its workers: answers a request with what the test says, and remembers whether it was ended. */
function workersThat(answer: (worker: EventTarget, message: unknown) => void): { readonly ended: () => number } {
  let ended = 0
  class TestWorker extends EventTarget {
    postMessage(message: unknown): void {
      queueMicrotask(() => answer(this, structuredClone(message)))
    }
    terminate(): void {
      ended += 1
    }
  }
  vi.stubGlobal('Worker', TestWorker)
  return { ended: () => ended }
}

const sends = (data: unknown) => (worker: EventTarget) => worker.dispatchEvent(new MessageEvent('message', { data }))

describe('asking the worker for a report', () => {
  test('sends a report that the worker accepts, gives its bytes, and ends it', async () => {
    const pdf = new Uint8Array([37, 80, 68, 70])
    const { ended } = workersThat((worker, message) => {
      expect(parseRenderRequest(message)).toEqual({ ok: true, value: request })
      sends({ kind: 'rendered', pdf })(worker)
    })
    expect(await renderInWorker(request)).toEqual({ ok: true, value: pdf })
    expect(ended()).toBe(1)
  })

  test.each([
    ['that says why there is no PDF', sends({ kind: 'failed', detail: 'no glyphs' }), 'no glyphs'],
    ['that answers something else', sends({ kind: 'rendered', pdf: 'text' }), 'not an answer'],
    ['whose answer cannot be read', (worker: EventTarget) => worker.dispatchEvent(new Event('messageerror')), 'the answer cannot be read'],
    ['that does not start', (worker: EventTarget) => worker.dispatchEvent(new Event('error')), 'the worker does not start'],
  ])('a worker %s is a failure, and is ended', async (_, answer, problem) => {
    const { ended } = workersThat(answer)
    expect(await renderInWorker(request)).toEqual({ ok: false, problem })
    expect(ended()).toBe(1)
  })

  test('a worker that hangs is ended after a minute', async () => {
    vi.useFakeTimers()
    const { ended } = workersThat(() => undefined)
    const made = renderInWorker(request)
    await vi.advanceTimersByTimeAsync(59_999)
    expect(ended()).toBe(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(await made).toEqual({ ok: false, problem: 'the worker does not answer' })
    expect(ended()).toBe(1)
  })
})

describe('what goes between page and worker', () => {
  test('anything that is not a request is refused', () => {
    const { document, fonts } = request
    const wrong = [
      undefined,
      null,
      'render',
      [],
      {},
      { document },
      { fonts },
      { document: { ...document, title: 1 }, fonts },
      { document: { ...document, blocks: [{ kind: 'unknown' }] }, fonts },
      { document: { ...document, blocks: [{ kind: 'toString' }] }, fonts },
      { document: { ...document, revision: 1.5 }, fonts },
      { document, fonts: { regular: fonts.regular } },
      { document, fonts: { regular: [...fonts.regular], semiBold: fonts.semiBold } },
    ]
    expect(wrong.map((message) => parseRenderRequest(message).ok)).toEqual(wrong.map(() => false))
  })

  test('anything that is not an answer is refused', () => {
    const wrong = [undefined, null, 'rendered', [], {}, { kind: 'rendered' }, { kind: 'failed' }, { kind: 'done', pdf: new Uint8Array(1) }]
    expect(wrong.map((message) => parseRenderAnswer(message).ok)).toEqual(wrong.map(() => false))
  })
})
