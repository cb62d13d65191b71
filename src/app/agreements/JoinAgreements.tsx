import type { AgreementId } from '../../domain/agreements.ts'
import { remotePartyOf } from '../../domain/exchange.ts'
import { joiningTexts as texts } from '../../texts/joining.ts'
import { openingTexts } from '../../texts/opening.ts'
import { partyNameInside } from '../../texts/terms.ts'
import { keep } from '../hooks/keep.ts'
import { offerUndo } from '../hooks/undo.ts'
import { useSession } from '../hooks/use-session.ts'
import { SelectField } from '../parts/SelectField.tsx'

/** Agreements that came in a file beside the own ones: the same in other words are joined by hand, with what each reported. Nothing without both. */
export function JoinAgreements() {
  const { state, own, save, now } = useSession()
  const remote = remotePartyOf(state)
  const isOwn = (id: AgreementId) => own.agreements.some((agreement) => agreement.id === id)
  const existing = state.agreements.filter(({ origin }) => origin === 'existing')
  const theirs = existing.filter(({ id }) => !isOwn(id))
  const ours = existing.filter(({ id }) => isOwn(id))
  if (!remote || theirs.length === 0 || ours.length === 0) return null
  const join = async (id: AgreementId, into: AgreementId | undefined) => {
    if (into === undefined) return
    await save({ kind: 'agreement-chosen', choice: { kind: 'joined', id, into, at: now() } })
    offerUndo(texts.joined, () => save({ kind: 'agreement-chosen', choice: { kind: 'apart', id, at: now() } }))
  }
  return (
    <section class="stack">
      <h2>{texts.title}</h2>
      <p class="prose">{texts.lead(partyNameInside(state.evaluation, remote))}</p>
      {theirs.map(({ id, what }) => (
        <SelectField
          key={id}
          id={`dezelfde-${id}`}
          label={what}
          hint={openingTexts.sameAgreement}
          prompt={texts.none}
          value=""
          choices={ours.map((agreement) => ({ value: agreement.id, label: agreement.what }))}
          onInput={(value) => keep(join(id, ours.find((agreement) => agreement.id === value)?.id))}
        />
      ))}
    </section>
  )
}
