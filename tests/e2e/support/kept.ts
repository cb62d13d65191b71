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
