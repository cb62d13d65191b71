import type { ComponentChildren } from 'preact'
import { Hidden, LinkButton } from './Button.tsx'

/** One answer to read over. `hidden` completes the link for screen readers: "Wijzig" + "antwoord op: …". */
export type SummaryRow = {
  readonly term: ComponentChildren
  readonly value: ComponentChildren
  readonly change?:
    | {
        readonly label: string
        readonly hidden: string
        readonly href?: string | undefined
        readonly onClick?: (() => void) | undefined
      }
    | undefined
}

/** Everything that was filled in, each row with the way back to it. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  return (
    <dl class="summary-list">
      {rows.map((row, index) => (
        <div key={index} class="summary-list__row">
          <dt>{row.term}</dt>
          <dd>{row.value}</dd>
          {row.change && <dd class="summary-list__change">{changeLink(row.change)}</dd>}
        </div>
      ))}
    </dl>
  )
}

function changeLink({ label, hidden, href, onClick }: NonNullable<SummaryRow['change']>) {
  const words = (
    <>
      {label}
      <Hidden> {hidden}</Hidden>
    </>
  )
  if (href !== undefined) return <a href={href}>{words}</a>
  return <LinkButton onClick={() => onClick?.()}>{words}</LinkButton>
}
