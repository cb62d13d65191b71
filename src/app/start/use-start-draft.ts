import { useState } from 'preact/hooks'
import { emptyStartDraft, parseStartDraft, type StartDraft } from './start-form.ts'

/** What is filled in, and the way to change it; a reload of this tab finds it back. */
export function useStartDraft(): {
  readonly draft: StartDraft
  readonly change: (part: Partial<StartDraft>) => void
  readonly clear: () => void
} {
  const [draft, setDraft] = useState(readKept)
  return {
    draft,
    change(part) {
      setDraft((old) => {
        const next = { ...old, ...part }
        keep(next)
        return next
      })
    },
    clear: forgetStartDraft,
  }
}

/** Forgets what was filled in, for a reload; nothing else of this site. */
export function forgetStartDraft(): void {
  try {
    sessionStorage.removeItem(key)
  } catch {
    // Where site data is blocked nothing was kept, so there is nothing to forget.
    return
  }
}

const key = 'wijkgericht-werken/nieuw'

function readKept(): StartDraft {
  try {
    return parseStartDraft(JSON.parse(sessionStorage.getItem(key) ?? 'null'))
  } catch {
    // Storage may be switched off, or hold something else: then the form begins empty.
    return emptyStartDraft
  }
}

function keep(draft: StartDraft): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // Without storage a reload empties this short form; the evaluation itself says what it cannot keep.
    return
  }
}
