import type { ComponentChildren } from 'preact'
import type { Party } from '../../domain/party.ts'

/** A party's name with its form before it: the municipality is a circle, the provider a square, everywhere. */
export function PartyName({ party, children }: { readonly party: Party; readonly children: ComponentChildren }) {
  return (
    <span class="party-name">
      <PartyMark party={party} />
      <span>{children}</span>
    </span>
  )
}

/** The form alone, hidden from screen readers; the name always stands beside it. */
export function PartyMark({ party }: { readonly party: Party }) {
  return (
    <svg class={`party-mark party-mark--${party}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {party === 'municipality' ? <circle cx="10" cy="10" r="10" /> : <rect x="1" y="1" width="18" height="18" />}
    </svg>
  )
}
