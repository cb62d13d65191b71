import type { Agreement } from '../../domain/agreements.ts'
import { remotePartyOf } from '../../domain/exchange.ts'
import type { AgreementConflict } from '../../domain/merge-agreements.ts'
import { agreementLine } from '../../texts/agreements.ts'
import { joiningTexts as texts } from '../../texts/joining.ts'
import { partyName, partyNameInside } from '../../texts/terms.ts'
import { keep } from '../hooks/keep.ts'
import { offerUndo } from '../hooks/undo.ts'
import { useSession } from '../hooks/use-session.ts'
import { Button, Hidden } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'

/** Agreements that are written down differently on two devices: both stay until one is chosen, and choosing can be undone. Nothing without one. */
export function WordingConflicts() {
  const { state, derived } = useSession()
  const remote = remotePartyOf(state)
  const pairs = derived.conflicts.flatMap((conflict) => {
    const ours = state.agreements.find(({ id }) => id === conflict.id)
    return ours ? [{ ours, conflict }] : []
  })
  if (!remote || pairs.length === 0) return null
  return (
    <section class="stack-lg">
      <h2>{texts.wordingTitle(pairs.length)}</h2>
      <p class="prose">{texts.wordingLead(partyNameInside(state.evaluation, remote))}</p>
      {pairs.map(({ ours, conflict }, place) => (
        <Conflict
          key={conflict.id}
          place={place}
          ours={ours}
          conflict={conflict}
          other={partyName(state.evaluation, remote)}
          otherInside={partyNameInside(state.evaluation, remote)}
        />
      ))}
    </section>
  )
}

type ConflictProps = {
  readonly place: number
  readonly ours: Agreement
  readonly conflict: AgreementConflict
  readonly other: string
  readonly otherInside: string
}

function Conflict({ place, ours, conflict: { id, theirs }, other, otherInside }: ConflictProps) {
  const { save, now, survey } = useSession()
  const wording = { what: theirs.what, ...optional(theirs) }
  const keepOurs = async () => {
    await save({ kind: 'agreement-chosen', choice: { kind: 'own-wording', id, theirs: wording, at: now() } })
    offerUndo(texts.keptOurs, () => save({ kind: 'agreement-chosen', choice: { kind: 'wording-open', id, theirs: wording, at: now() } }))
  }
  const takeTheirs = async () => {
    const { who: _, due: __, theme: ___, ...rest } = ours
    await save({ kind: 'agreement-saved', agreement: { ...rest, ...wording } })
    offerUndo(texts.tookTheirs, () => save({ kind: 'agreement-saved', agreement: ours }))
  }
  return (
    <section class="stack" aria-labelledby={`verschil-${place}`}>
      <h3 id={`verschil-${place}`}>{texts.wordingNumber(place + 1)}</h3>
      <div class="comparison">
        <div class="side side--record">
          <p class="side__name">{texts.yours}</p>
          <p class="side__text">{agreementLine(ours, survey)}</p>
        </div>
        <div class="side side--record">
          <p class="side__name">{other}</p>
          <p class="side__text">{agreementLine(theirs, survey)}</p>
        </div>
      </div>
      <ActionRow>
        <Button onClick={() => keep(keepOurs())}>
          {texts.keepOurs}
          <Hidden> {ours.what}</Hidden>
        </Button>
        <Button onClick={() => keep(takeTheirs())}>
          {texts.takeTheirs(otherInside)}
          <Hidden> {theirs.what}</Hidden>
        </Button>
      </ActionRow>
    </section>
  )
}

function optional({ who, due, theme }: AgreementConflict['theirs']): Pick<Agreement, 'who' | 'due' | 'theme'> {
  return { ...(who === undefined ? {} : { who }), ...(due === undefined ? {} : { due }), ...(theme === undefined ? {} : { theme }) }
}
