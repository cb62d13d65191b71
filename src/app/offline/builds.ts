/** The id of the build this page belongs to, as the built index.html carries it; 'dev' without a build. */
export function buildId(): string {
  return document.querySelector('meta[name="build"]')?.getAttribute('content') ?? 'dev'
}

/** Tells the worker, whenever it asks, which build this tab runs; it keeps the files of that build. */
export function answerWhichBuild(build: string): void {
  navigator.serviceWorker.addEventListener('message', (event) => {
    if (event.data?.type === 'WHICH_BUILD') event.ports[0]?.postMessage({ build })
  })
  navigator.serviceWorker.startMessages()
}

/** The build a worker serves; undefined when it does not answer within two seconds. */
export function askWorkerBuild(worker: ServiceWorker): Promise<string | undefined> {
  return new Promise((resolve) => {
    const channel = new MessageChannel()
    const timer = setTimeout(() => resolve(undefined), 2000)
    channel.port1.onmessage = (event) => {
      clearTimeout(timer)
      resolve(typeof event.data?.build === 'string' ? event.data.build : undefined)
    }
    worker.postMessage({ type: 'WHICH_BUILD' }, [channel.port2])
  })
}
