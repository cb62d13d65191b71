/** What the browser promises about keeping the data; `used` and `quota` in bytes, undefined where it does not say. */
export interface StorageEstimate {
  readonly isPersistent: boolean
  readonly used?: number
  readonly quota?: number
}

/** Asks the browser, once a tab, not to throw our data away; it may say no. */
export async function askToPersist(): Promise<void> {
  if (hasAsked || !navigator.storage?.persist) return
  hasAsked = true
  await navigator.storage.persist()
}

/** Asks the browser again, after the user's click; true when it promises to keep the data. */
export async function askToPersistNow(): Promise<boolean> {
  return navigator.storage?.persist ? await navigator.storage.persist() : false
}

/** How the data stands in this browser now. */
export async function readStorageEstimate(): Promise<StorageEstimate> {
  const { storage } = navigator
  const isPersistent = storage?.persisted ? await storage.persisted() : false
  const { usage, quota } = storage?.estimate ? await storage.estimate() : {}
  return { isPersistent, ...(usage === undefined ? {} : { used: usage }), ...(quota === undefined ? {} : { quota }) }
}

let hasAsked = false
