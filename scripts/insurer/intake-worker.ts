import { parentPort, workerData } from 'node:worker_threads'
import { takeInBatch } from './intake-batch.ts'
import { intakeMeansOf } from './intake-means.ts'
import type { BatchRequest, WorkerStart } from './intake-workers.ts'

// A thread of `intake`: judges each batch it is sent.
if (parentPort === null) throw new Error('this script is a thread of intake')
const port = parentPort
// Both come from intake-workers.ts.
const { settings, known } = (workerData as { readonly start: WorkerStart }).start
const means = await intakeMeansOf(settings)
port.on('message', (request: BatchRequest) => {
  takeInBatch(request.files, known, means, settings.out).then(
    (result) => port.postMessage(result),
    (error: unknown) => {
      // Out of the promise, so that the thread fails and the run with it.
      queueMicrotask(() => {
        throw error
      })
    },
  )
})
