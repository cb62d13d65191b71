// Runs in a worker of its own, so that the screen never waits while the PDF is drawn. The code that draws is in no other chunk.
import { renderPdf } from '../../report/pdf/render-pdf.ts'
import { parseRenderRequest, type RenderAnswer } from './render-messages.ts'

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => self.postMessage(answerTo(data)))

function answerTo(message: unknown): RenderAnswer {
  const request = parseRenderRequest(message)
  if (!request.ok) return { kind: 'failed', detail: request.problem }
  try {
    return { kind: 'rendered', pdf: renderPdf(request.value.document, request.value.fonts) }
  } catch (error) {
    return { kind: 'failed', detail: String(error) }
  }
}
