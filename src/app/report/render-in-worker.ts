import { failed, type Result, succeeded } from '../../domain/result.ts'
import { parseRenderAnswer, type RenderRequest } from './render-messages.ts'

/** Longer than any device needs; then the worker hangs. */
const patienceMs = 60_000

/**
 * The report as a PDF, drawn in a worker, so that the screen goes on meanwhile; the bytes are those that `renderPdf` gives anywhere.
 * Each report has its own worker, which ends with it. The problem says why there is no PDF; it rejects where the browser
 * has no workers or may not start one.
 */
export function renderInWorker(request: RenderRequest): Promise<Result<Uint8Array, string>> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./report-worker.ts', import.meta.url), { type: 'module', name: 'report' })
    const timer = setTimeout(() => settle(failed('the worker does not answer')), patienceMs)
    const settle = (result: Result<Uint8Array, string>) => {
      clearTimeout(timer)
      worker.terminate()
      resolve(result)
    }
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => settle(pdfIn(data)))
    worker.addEventListener('messageerror', () => settle(failed('the answer cannot be read')))
    worker.addEventListener('error', ({ message }) => settle(failed(message || 'the worker does not start')))
    worker.postMessage(request)
  })
}

function pdfIn(message: unknown): Result<Uint8Array, string> {
  const answer = parseRenderAnswer(message)
  if (!answer.ok) return answer
  return answer.value.kind === 'rendered' ? succeeded(answer.value.pdf) : failed(answer.value.detail)
}
