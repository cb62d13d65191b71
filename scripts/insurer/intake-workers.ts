import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { BatchResult, InboxFile } from './intake-batch.ts'
import type { IntakeSettings } from './intake-means.ts'

/** One batch for another thread, and what comes back. */
export interface BatchRequest {
  readonly files: readonly InboxFile[]
}

/** What another thread starts with. */
export interface WorkerStart {
  readonly settings: IntakeSettings
  readonly known: ReadonlySet<string>
}

/** The script of a thread as scripts/run.mjs builds it beside the one that runs; undefined in a run without, such as a test. */
export function findWorkerScript(): string | undefined {
  const script = join(dirname(process.argv[1] ?? ''), 'intake-worker.mjs')
  return existsSync(script) ? script : undefined
}

/** A thread keeps one batch and no documents; with room it would only collect its garbage later. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 }

/** Judges the batches in `count` threads; `onResult` gets each as it is done, one at a time. Rejects when a thread fails. */
export async function takeInByWorkers(
  script: string,
  batches: readonly (readonly InboxFile[])[],
  start: WorkerStart,
  count: number,
  onResult: (result: BatchResult) => Promise<void>,
): Promise<void> {
  let next = 0
  let written: Promise<void> = Promise.resolve()
  const runOne = async () => {
    const worker = new Worker(script, { workerData: { start }, resourceLimits })
    try {
      for (let batch = batches[next++]; batch !== undefined; batch = batches[next++]) {
        const result = await ask(worker, { files: batch })
        written = written.then(() => onResult(result))
        await written
      }
    } finally {
      await worker.terminate()
    }
  }
  await Promise.all(Array.from({ length: count }, runOne))
}

function ask(worker: Worker, request: BatchRequest): Promise<BatchResult> {
  return new Promise((resolve, reject) => {
    const onMessage = (result: BatchResult) => settle(() => resolve(result))
    const onError = (error: Error) => settle(() => reject(error))
    const onExit = (code: number) => settle(() => reject(new Error(`a thread of intake ended with code ${code}`)))
    const settle = (end: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      end()
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(request)
  })
}
