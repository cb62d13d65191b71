import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { partsTexts } from '../../texts/parts.ts'
import { ErrorSummary, type FieldError } from './ErrorSummary.tsx'
import { Icon } from './icons.tsx'
import type { LinkTo } from './Shell.tsx'
import { StepNote } from './StepNote.tsx'

/** What is not right yet, and how many times the user tried to go on: each try brings the focus to the summary. */
export type PageErrors = { readonly list: readonly FieldError[]; readonly attempt: number }

type PageProps = {
  /** The one h1. */
  readonly title: string
  /** "Stap 2 van 8: Signaleren", above the h1 and first in the window's title. */
  readonly step?: string | undefined
  /** The screen's name in the window's title, when it differs from the h1. */
  readonly screen?: string | undefined
  readonly back?: LinkTo | undefined
  readonly lead?: ComponentChildren | undefined
  readonly errors?: PageErrors | undefined
  /** Changes when new content comes under the same h1, so that the focus goes back to the top. */
  readonly focusKey?: string | undefined
  /** Gives comparisons and tables more width than a column of text. */
  readonly wide?: boolean | undefined
  readonly children?: ComponentChildren | undefined
}

/**
 * One screen: back link, error summary, step, h1 and content. Sets the window's title, and brings the focus
 * to the h1 when the screen or step changes; the very first screen of a visit leaves the focus at the top.
 */
export function Page({ title, step, screen, back, lead, errors, focusKey, wide = false, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const hasErrors = errors !== undefined && errors.list.length > 0

  useEffect(() => {
    document.title = windowTitle({ hasErrors, step, screen: screen ?? title })
  }, [hasErrors, step, screen, title])

  const place = [title, step, focusKey].join('\n')
  const shownPlace = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (shownPlace.current === place) return
    shownPlace.current = place
    if (isFirstPageOfVisit) isFirstPageOfVisit = false
    else {
      window.scrollTo(0, 0)
      heading.current?.focus({ preventScroll: true })
    }
  }, [place])

  return (
    <div class={wide ? 'page page--wide' : 'page'}>
      {back && (
        <a class="back-link" href={back.href}>
          <Icon name="back" />
          {back.label}
        </a>
      )}
      {hasErrors && <ErrorSummary errors={errors.list} attempt={errors.attempt} />}
      {step !== undefined && <StepNote>{step}</StepNote>}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead !== undefined && <p class="page__lead">{lead}</p>}
      {children}
    </div>
  )
}

let isFirstPageOfVisit = true

/** "Fout: Stap 2 van 8: Signaleren – Voorbereiden – Wijkgericht werken". */
function windowTitle(of: { hasErrors: boolean; step: string | undefined; screen: string }): string {
  const parts = [of.step, of.screen, partsTexts.appName].filter((part) => part !== undefined)
  return (of.hasErrors ? partsTexts.errorInTitle : '') + parts.join(' – ')
}
