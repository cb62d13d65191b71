import { createHash } from 'node:crypto'
import type { BrowserContext, BrowserContextOptions } from 'playwright-core'

/** Everything a browser keeps for the app (its databases), to begin with in another browser. Service workers and their caches stay behind. */
export type Kept = Exclude<BrowserContextOptions['storageState'], string | undefined>

/** What this browser keeps now. */
export async function keptBy(context: BrowserContext): Promise<Kept> {
  return await context.storageState({ indexedDB: true })
}

/** The same, for the app as it is served from this origin. */
export function keptAt(kept: Kept, origin: string): Kept {
  return { ...kept, origins: kept.origins.map((data) => ({ ...data, origin })) }
}

/** The databases of the app as one hash: the same again when nothing was written. */
export async function databaseHash({ context }: { readonly context: BrowserContext }): Promise<string> {
  const { origins } = await keptBy(context)
  return createHash('sha256')
    .update(JSON.stringify(origins.map(({ indexedDB }: Record<string, unknown>) => indexedDB)))
    .digest('hex')
}
