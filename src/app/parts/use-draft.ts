import { useEffect, useRef, useState } from 'preact/hooks'

/**
 * The text of a field while someone types. What was typed is shown at once and handed on; a value that comes back
 * later is recognised as the echo of earlier typing and never overwrites newer text. Any other new value (a cleared
 * form, an undo) is taken over.
 */
export function useDraft(value: string, onInput: (value: string) => void): [string, (text: string) => void] {
  const [text, setText] = useState(value)
  const handOn = useEcho(value, setText)
  return [
    text,
    (typed) => {
      setText(typed)
      handOn(typed)
      onInput(typed)
    },
  ]
}

/**
 * Tells values that come back from where they were stored from values made elsewhere: `adopt` gets only the latter.
 * Returns the function to call with each value that is handed on.
 */
export function useEcho(value: string, adopt: (value: string) => void): (handedOn: string) => void {
  const pending = useRef<string[]>([])
  const seen = useRef(value)

  useEffect(() => {
    if (value === seen.current) return
    seen.current = value
    const echo = pending.current.indexOf(value)
    pending.current = echo >= 0 ? pending.current.slice(echo + 1) : []
    if (echo < 0) adopt(value)
  }, [value, adopt])

  return (handedOn) => pending.current.push(handedOn)
}
