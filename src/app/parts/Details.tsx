import type { ComponentChildren } from 'preact'
import { Icon } from './icons.tsx'

type DetailsProps = { readonly summary: string; readonly open?: boolean; readonly children: ComponentChildren }

/** What need not be read now: folded away under a line that says what it is. */
export function Details({ summary, open = false, children }: DetailsProps) {
  return (
    <details class="details" open={open}>
      <summary>
        <Icon name="next" />
        {summary}
      </summary>
      <div class="details__body">{children}</div>
    </details>
  )
}
