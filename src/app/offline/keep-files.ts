/** Whether every file of the tool is on this device. `installing`: it is being fetched for the first time. */
export type FilesOnDevice =
  | { readonly kind: 'kept' | 'installing' | 'no-worker' }
  | { readonly kind: 'missing' /** How many could not be fetched now. */; readonly count: number }

/** Looks whether the worker has every file, and has it fetch those that are gone. */
export async function keepAllFiles(): Promise<FilesOnDevice> {
  const registration = 'serviceWorker' in navigator ? await navigator.serviceWorker.getRegistration('./') : undefined
  if (!registration) return { kind: 'no-worker' }
  if (!registration.active) return { kind: 'installing' }
  const missing = await askForMissing(registration.active)
  // A worker of an older version does not answer; it became active only once it had every file.
  return missing === undefined || missing === 0 ? { kind: 'kept' } : { kind: 'missing', count: missing }
}

function askForMissing(worker: ServiceWorker): Promise<number | undefined> {
  return new Promise((resolve) => {
    const channel = new MessageChannel()
    const timer = setTimeout(() => resolve(undefined), patienceMs)
    channel.port1.onmessage = (event) => {
      clearTimeout(timer)
      resolve(typeof event.data?.missing === 'number' ? event.data.missing : undefined)
    }
    worker.postMessage({ type: 'KEEP_FILES' }, [channel.port2])
  })
}

const patienceMs = 20_000
