import { useState } from 'preact/hooks'
import { emptyStartDraft, parseStartDraft, type StartDraft } from './start-form.ts'

/** What is filled in, and the way to change it; a reload of this tab finds it back. Forms of another `name` are kept apart. */
export function useStartDraft(
  name = '',
  initial: StartDraft = emptyStartDraft,
): {
  readonly draft: StartDraft
  readonly change: (part: Partial<StartDraft>) => void
  readonly clear: () => void
} {
  const key = `${firstKey}${name && `/${name}`}`
  const [draft, setDraft] = useState(() => readKept(key) ?? initial)
  return {
    draft,
    change(part) {
      setDraft((old) => {
        const next = { ...old, ...part }
        keep(key, next)
        return next
      })
    },
    clear: () => forget(key),
  }
}

/** Forgets what was filled in in each of these forms, for a reload; nothing else of this site. */
export function forgetStartDrafts(): void {
  for (const key of listKeys()) {
    if (key === firstKey || key.startsWith(`${firstKey}/`)) forget(key)
  }
}

const firstKey = 'wijkgericht-werken/nieuw'

function listKeys(): readonly string[] {
  try {
    return Object.keys(sessionStorage)
  } catch {
    // Where site data is blocked nothing was kept.
    return []
  }
}

function forget(key: string): void {
  try {
    sessionStorage.removeItem(key)
  } catch {
    // Where site data is blocked nothing was kept, so there is nothing to forget.
    return
  }
}

function readKept(key: string): StartDraft | undefined {
  try {
    const kept = sessionStorage.getItem(key)
    return kept === null ? undefined : parseStartDraft(JSON.parse(kept))
  } catch {
    // Storage may be switched off, or hold something else: then the form begins anew.
    return undefined
  }
}

function keep(key: string, draft: StartDraft): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // Without storage a reload empties this short form; the evaluation itself says what it cannot keep.
    return
  }
}
