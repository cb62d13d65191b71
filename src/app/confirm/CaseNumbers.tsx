import { caseNumberField, maxCaseNumber } from '../../domain/case-numbers.ts'
import { type Party, parties } from '../../domain/party.ts'
import { caseNumberTexts as texts } from '../../texts/case-numbers.ts'
import { partyNameInside } from '../../texts/terms.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'
import { usePrintWarning } from '../hooks/use-text-warning.ts'
import { TextField } from '../parts/TextField.tsx'

/** Under which number each party files the report, if it wants: stands in the report of the parties only. */
export function CaseNumbers() {
  return (
    <section class="stack">
      <h2>{texts.title}</h2>
      <p class="muted">{texts.hint}</p>
      {parties.map((party) => (
        <CaseNumber key={party} party={party} />
      ))}
    </section>
  )
}

function CaseNumber({ party }: { readonly party: Party }) {
  const { state, save } = useSession()
  const field = caseNumberField(party)
  const number = state.drafts?.[field] ?? ''
  const warning = usePrintWarning(number)
  return (
    <TextField
      id={field}
      label={texts.label(partyNameInside(state.evaluation, party))}
      optional
      size="half"
      maxLength={maxCaseNumber}
      value={number}
      onInput={(text) => keep(save({ kind: 'draft-kept', field, text }))}
      warning={warning}
    />
  )
}
