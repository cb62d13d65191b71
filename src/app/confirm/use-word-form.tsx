import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { maxTextLength } from '../../domain/answers.ts'
import { type ConfirmProblem, findDraftProblems } from '../../domain/confirming.ts'
import type { ConfirmationDraft, Outcome } from '../../domain/meeting.ts'
import type { Party } from '../../domain/party.ts'
import type { Confirmation, FrozenRecord } from '../../domain/record.ts'
import { confirmProblemText, confirmTexts } from '../../texts/confirm.ts'
import { partyNameInside } from '../../texts/terms.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'
import { usePrintWarning, useTextWarning } from '../hooks/use-text-warning.ts'
import { Button } from '../parts/Button.tsx'
import { Checkbox } from '../parts/Checkbox.tsx'
import { ActionRow, Form } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import type { PageErrors } from '../parts/Page.tsx'
import { RadioGroup } from '../parts/RadioGroup.tsx'
import { TextArea } from '../parts/TextArea.tsx'
import { TextField } from '../parts/TextField.tsx'
import { prove } from './prove.ts'

type WordInput = {
  readonly frozen: FrozenRecord
  readonly party: Party
  readonly how: Confirmation['how']
  /** After the word was kept. */
  readonly onKept: () => void
}

/** One party's word on a frozen record, on its own device or as it came by mail (mission §3): the form, and what its page says is not right yet. */
export function useWordForm({ frozen, party, how, onKept }: WordInput): { readonly form: ComponentChildren; readonly errors: PageErrors } {
  const { state, save, now } = useSession()
  const [attempt, setAttempt] = useState(0)
  const [hasFailed, setHasFailed] = useState(false)
  const name = partyNameInside(state.evaluation, party)
  const fieldOf = (part: Part) => `word-${party}-${part}`
  const keptOf = (part: Part) => state.drafts?.[fieldOf(part)] ?? ''
  const change = (part: Part) => (text: string) => keep(save({ kind: 'draft-kept', field: fieldOf(part), text }))
  const outcome = outcomes.find((one) => one === keptOf('outcome'))
  const draft: ConfirmationDraft = {
    function: keptOf('function'),
    name: keptOf('name'),
    text: keptOf('text'),
    ...(outcome ? { outcome } : {}),
  }
  const warning = useTextWarning(draft.text)
  const functionWarning = useTextWarning(draft.function)
  const nameWarning = usePrintWarning(draft.name)
  const errors =
    attempt === 0
      ? []
      : findDraftProblems(party, draft).map((problem) => ({ fieldId: fieldOf(partOf(problem)), text: confirmProblemText(problem, name) }))
  const errorOf = (part: Part) => errors.find(({ fieldId }) => fieldId === fieldOf(part))?.text

  const onSubmit = async () => {
    setAttempt((count) => count + 1)
    if (!outcome || findDraftProblems(party, draft).length > 0) return
    const text = outcome === 'agreed' ? '' : draft.text.trim()
    const word: Confirmation = {
      party,
      function: draft.function.trim(),
      ...(draft.name.trim() ? { name: draft.name.trim() } : {}),
      at: now(),
      outcome,
      ...(text ? { text } : {}),
      share: text !== '' && keptOf('share') === 'yes',
      how,
      contentHash: frozen.contentHash,
    }
    const isKept = await save({ kind: 'confirmed', confirmation: await prove(word, state) })
    setHasFailed(!isKept)
    if (!isKept) return
    // The function and the name stay for the next version.
    for (const part of ['outcome', 'text', 'share'] as const) await save({ kind: 'draft-kept', field: fieldOf(part), text: '' })
    onKept()
  }

  const form = (
    <Form onSubmit={() => keep(onSubmit())}>
      <RadioGroup
        id={fieldOf('outcome')}
        label={confirmTexts.confirmOf(name)}
        value={outcome}
        onInput={change('outcome')}
        options={outcomes.map((value) => ({ value, label: confirmTexts.outcomes[value] }))}
        error={errorOf('outcome')}
      />
      {outcome !== undefined && outcome !== 'agreed' && (
        <>
          <TextArea
            id={fieldOf('text')}
            label={outcome === 'declined' ? confirmTexts.reason : confirmTexts.remark}
            hint={confirmTexts.textHint}
            rows={2}
            maxLength={maxTextLength}
            value={draft.text}
            onInput={change('text')}
            error={errorOf('text')}
            warning={warning}
          />
          <Checkbox
            id={fieldOf('share')}
            label={confirmTexts.shareText}
            checked={keptOf('share') === 'yes'}
            onInput={(isShared) => change('share')(isShared ? 'yes' : '')}
          />
        </>
      )}
      <TextField
        id={fieldOf('function')}
        label={confirmTexts.function(name)}
        value={draft.function}
        maxLength={100}
        onInput={change('function')}
        error={errorOf('function')}
        warning={functionWarning}
      />
      <TextField
        id={fieldOf('name')}
        label={confirmTexts.name}
        optional
        value={draft.name}
        maxLength={100}
        onInput={change('name')}
        warning={nameWarning}
      />
      {hasFailed && (
        <Notice kind="error" live="alert">
          {confirmTexts.wordNotKept}
        </Notice>
      )}
      <ActionRow>
        <Button variant={how === 'by-mail' ? 'secondary' : 'primary'} type="submit">
          {confirmTexts.saveWord}
        </Button>
      </ActionRow>
    </Form>
  )
  return { form, errors: { list: errors, attempt } }
}

const outcomes = ['agreed', 'agreed-with-remark', 'declined'] as const satisfies readonly Outcome[]

type Part = 'outcome' | 'text' | 'function' | 'name' | 'share'

function partOf({ kind }: ConfirmProblem): Part {
  if (kind === 'outcome-missing') return 'outcome'
  return kind === 'function-missing' ? 'function' : 'text'
}
