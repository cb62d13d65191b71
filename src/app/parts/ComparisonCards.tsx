import type { ComponentChildren } from 'preact'
import type { Party } from '../../domain/party.ts'
import { PartyName } from './Party.tsx'

/** What one party said. `muted` for an answer that is not there ("Niet ingevuld"). */
export type Side = {
  readonly name: string
  readonly answer: string
  readonly text?: string | undefined
  readonly muted?: boolean | undefined
}

type ComparisonCardsProps = {
  readonly municipality: Side
  readonly provider: Side
  /** A ScaleFigure below the two. */
  readonly figure?: ComponentChildren | undefined
}

/** Both answers next to each other, of equal weight (R5); under each other where the screen is narrow. */
export function ComparisonCards({ municipality, provider, figure }: ComparisonCardsProps) {
  return (
    <div class="comparison wide">
      <SideCard party="municipality" {...municipality} />
      <SideCard party="provider" {...provider} />
      {figure !== undefined && <div class="comparison__figure">{figure}</div>}
    </div>
  )
}

function SideCard({ party, name, answer, text, muted = false }: Side & { readonly party: Party }) {
  return (
    <div class={`side side--${party}`}>
      <p class="side__name">
        <PartyName party={party}>{name}</PartyName>
      </p>
      <p class={muted ? 'side__answer side__answer--muted' : 'side__answer'}>{answer}</p>
      {text !== undefined && text !== '' && <p class="side__text">{`‘${text}’`}</p>}
    </div>
  )
}
