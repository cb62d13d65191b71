import { useEffect, useRef } from 'preact/hooks'
import { errorCountText } from '../../texts/parts.ts'

/** One thing that is not right yet: the field's id, the same sentence as beside the field, and how to get there if not by id. */
export type FieldError = { readonly fieldId: string; readonly text: string; readonly onFollow?: () => void }

type ErrorSummaryProps = {
  readonly errors: readonly FieldError[]
  /** How many times the user tried to go on; each try brings the focus to the heading. */
  readonly attempt: number
}

/** All errors of a screen above its h1, each a link to its field. Shows nothing without errors. */
export function ErrorSummary({ errors, attempt }: ErrorSummaryProps) {
  const heading = useRef<HTMLHeadingElement>(null)

  const focusedFor = useRef<number | undefined>(undefined)

  useEffect(() => {
    if (focusedFor.current === attempt) return
    focusedFor.current = attempt
    heading.current?.focus()
  }, [attempt])

  if (errors.length === 0) return null
  return (
    <div class="error-summary" role="alert" aria-labelledby={headingId}>
      <h2 id={headingId} ref={heading} tabIndex={-1}>
        {errorCountText(errors.length)}
      </h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.fieldId} ${error.text}`}>
            <a href={`#${error.fieldId}`} onClick={(event) => follow(event, error)}>
              {error.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

const headingId = 'foutmelding'

/** Focuses the field itself: the address belongs to the routes, so a plain #id would leave the screen. */
function follow(event: Event, { fieldId, onFollow }: FieldError): void {
  event.preventDefault()
  if (onFollow) onFollow()
  else document.getElementById(fieldId)?.focus()
}
