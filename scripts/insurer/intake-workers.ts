import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { build } from 'vite'
import { scriptConfig } from '../build/script-config.ts'
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

/** Judges the batches in `count` threads; `onResult` gets each as it is done, one at a time. Rejects when a thread fails. */
export async function takeInByWorkers(
  batches: readonly (readonly InboxFile[])[],
  start: WorkerStart,
  count: number,
  onResult: (result: BatchResult) => Promise<void>,
): Promise<void> {
  const script = await buildWorker()
  let next = 0
  let written: Promise<void> = Promise.resolve()
  const runOne = async () => {
    const worker = new Worker(script, { workerData: { start } })
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
  try {
    await Promise.all(Array.from({ length: count }, runOne))
  } finally {
    await rm(dirname(script), { recursive: true, force: true })
  }
}

/** The thread as one plain script: a thread that ran TypeScript by itself would need a second and 150 MB more. */
async function buildWorker(): Promise<string> {
  const outDir = join(process.cwd(), 'node_modules', '.cache', 'intake', String(process.pid))
  await build({
    ...scriptConfig(),
    configFile: false,
    publicDir: false,
    build: {
      ssr: 'scripts/insurer/intake-worker.ts',
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'intake-worker.mjs' } },
    },
  })
  return join(outDir, 'intake-worker.mjs')
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
