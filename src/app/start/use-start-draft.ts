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
    clear: () => sessionStorage.removeItem(key),
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
