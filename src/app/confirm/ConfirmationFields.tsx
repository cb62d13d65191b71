import { maxTextLength } from '../../domain/answers.ts'
import type { ConfirmationDraft, Outcome } from '../../domain/meeting.ts'
import type { Party } from '../../domain/party.ts'
import { confirmTexts } from '../../texts/confirm.ts'
import { partyNameInside } from '../../texts/terms.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'
import { usePrintWarning, useTextWarning } from '../hooks/use-text-warning.ts'
import { RadioGroup } from '../parts/RadioGroup.tsx'
import { TextArea } from '../parts/TextArea.tsx'
import { TextField } from '../parts/TextField.tsx'

type ConfirmationFieldsProps = {
  readonly party: Party
  readonly draft: ConfirmationDraft | undefined
  readonly errorOf: (fieldId: string) => string | undefined
}

const emptyDraft: ConfirmationDraft = { function: '', name: '', text: '' }
const outcomes = ['agreed', 'agreed-with-remark', 'declined'] as const satisfies readonly Outcome[]

/** One party's word: akkoord, akkoord met opmerking, or niet akkoord met reden, by function, name optional (mission §3). */
export function ConfirmationFields({ party, draft = emptyDraft, errorOf }: ConfirmationFieldsProps) {
  const { state, save } = useSession()
  const name = partyNameInside(state.evaluation, party)
  const warning = useTextWarning(draft.text)
  const functionWarning = useTextWarning(draft.function)
  const nameWarning = usePrintWarning(draft.name)
  const change = (part: Partial<ConfirmationDraft>) =>
    keep(save({ kind: 'meeting-action', action: { kind: 'confirmation-drafted', party, draft: { ...draft, ...part } } }))
  const text = (label: string) => (
    <TextArea
      id={`remark-${party}`}
      label={label}
      hint={confirmTexts.textHint}
      rows={2}
      maxLength={maxTextLength}
      value={draft.text}
      onInput={(value) => change({ text: value })}
      error={errorOf(`remark-${party}`)}
      warning={warning}
    />
  )
  return (
    <section class="card stack">
      <RadioGroup
        id={`outcome-${party}`}
        label={confirmTexts.confirmOf(name)}
        labelAs="h2"
        value={draft.outcome}
        onInput={(value) => {
          const outcome = outcomes.find((choice) => choice === value)
          if (outcome) change({ outcome })
        }}
        options={outcomes.map((value) => ({ value, label: confirmTexts.outcomes[value] }))}
        error={errorOf(`outcome-${party}`)}
      />
      {draft.outcome === 'agreed-with-remark' && text(confirmTexts.remark)}
      {draft.outcome === 'declined' && text(confirmTexts.reason)}
      <TextField
        id={`function-${party}`}
        label={confirmTexts.function(name)}
        hint={confirmTexts.functionHint}
        value={draft.function}
        maxLength={100}
        onInput={(value) => change({ function: value })}
        error={errorOf(`function-${party}`)}
        warning={functionWarning}
      />
      <TextField
        id={`name-${party}`}
        label={confirmTexts.name}
        optional
        value={draft.name}
        maxLength={100}
        onInput={(value) => change({ name: value })}
        warning={nameWarning}
      />
    </section>
  )
}
