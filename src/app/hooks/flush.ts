/** Has `flush` called whenever what is being typed must be kept now: leaving the page, hiding the tab, a new version. Returns the way to stop. */
export function registerFlush(flush: Flush): () => void {
  flushes.add(flush)
  return () => flushes.delete(flush)
}

/** Hands over everything that is still being typed, and resolves when all of it has been kept or refused. */
export async function flushAll(): Promise<void> {
  await Promise.all([...flushes].map(async (flush) => await flush()))
}

type Flush = () => void | Promise<unknown>

const flushes = new Set<Flush>()
