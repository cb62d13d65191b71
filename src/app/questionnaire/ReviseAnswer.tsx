import { useEffect, useRef, useState } from 'preact/hooks'
import { choiceLabelOf } from '../../domain/answer-label.ts'
import { type AnswerValue, maxTextLength } from '../../domain/answers.ts'
import { isSameAnswer } from '../../domain/comparison.ts'
import type { SheetParty } from '../../domain/party.ts'
import { fillIn, type Question } from '../../domain/survey.ts'
import { confirmTexts } from '../../texts/confirm.ts'
import { reviseTexts as texts } from '../../texts/revise.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'
import { useTextWarning } from '../hooks/use-text-warning.ts'
import { Button } from '../parts/Button.tsx'
import { CheckboxGroup } from '../parts/CheckboxGroup.tsx'
import { ActionRow } from '../parts/Form.tsx'
import type { PageErrors } from '../parts/Page.tsx'
import { RadioGroup } from '../parts/RadioGroup.tsx'
import { useReportedErrors } from '../parts/reported-errors.ts'
import { TextArea } from '../parts/TextArea.tsx'

type ReviseAnswerProps = {
  readonly party: SheetParty
  readonly question: Question
  /** True when an answer was changed. */
  readonly onDone: (isRevised: boolean) => void
  /** What is not right yet, for the summary of the page. */
  readonly onErrors: (errors: PageErrors) => void
}

/** One answer, changed after both saw each other's: with a reason, beside the first value (mission §0.4). */
export function ReviseAnswer({ party, question, onDone, onErrors }: ReviseAnswerProps) {
  const { state, save, variables } = useSession()
  const old = state.sheets[party]?.answers[question.id]
  const [value, setValue] = useState<AnswerValue | undefined>(old)
  const [reason, setReason] = useState('')
  const [attempt, setAttempt] = useState(0)
  const isSame = isSameAnswer(old, value)
  const sameError = attempt > 0 && isSame ? texts.same : undefined
  const reasonError = attempt > 0 && reason.trim() === '' ? texts.reasonMissing : undefined
  useReportedErrors(
    [
      ...(sameError === undefined ? [] : [{ fieldId: answerField, text: sameError }]),
      ...(reasonError === undefined ? [] : [{ fieldId: reasonField, text: reasonError }]),
    ],
    attempt,
    onErrors,
  )
  const textWarning = useTextWarning(question.kind === 'text' && typeof value === 'string' ? value : '')
  const reasonWarning = useTextWarning(reason)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const revise = async () => {
    setAttempt((count) => count + 1)
    if (isSame || reason.trim() === '') return
    await save({
      kind: 'answer-revised',
      party,
      question: question.id,
      reason: reason.trim(),
      ...(value === undefined ? {} : { value }),
    })
    onDone(true)
  }
  const field = {
    id: answerField,
    label: fillIn(question.title, variables(party)),
    error: sameError,
  }
  const codes = question.choices.map((choice) => ({
    value: String(choice.value),
    label: choiceLabelOf(question, choice.value, variables(party)),
  }))
  const codeOf = (chosen: string) => question.choices.find((choice) => String(choice.value) === chosen)?.value
  return (
    <section class="card stack" aria-labelledby="herzie">
      <h2 id="herzie" ref={heading} tabIndex={-1}>
        {texts.title}
      </h2>
      <p>{texts.hint}</p>
      {question.kind === 'single' && (
        <RadioGroup
          {...field}
          value={value === undefined ? undefined : String(value)}
          options={codes}
          onInput={(chosen) => setValue(codeOf(chosen))}
        />
      )}
      {question.kind === 'multiple' && (
        <CheckboxGroup
          {...field}
          values={Array.isArray(value) ? value : []}
          options={codes}
          onInput={(chosen) => setValue(chosen.length === 0 ? undefined : chosen)}
        />
      )}
      {question.kind === 'text' && (
        <TextArea
          {...field}
          maxLength={maxTextLength}
          value={typeof value === 'string' ? value : ''}
          onInput={(text) => setValue(text.trim() === '' ? undefined : text)}
          warning={textWarning}
        />
      )}
      <TextArea
        id={reasonField}
        label={texts.reason}
        hint={confirmTexts.textHint}
        rows={2}
        maxLength={maxTextLength}
        value={reason}
        onInput={setReason}
        error={reasonError}
        warning={reasonWarning}
      />
      <ActionRow>
        <Button variant="primary" onClick={() => keep(revise())}>
          {texts.save}
        </Button>
        <Button onClick={() => onDone(false)}>{texts.cancel}</Button>
      </ActionRow>
    </section>
  )
}

const answerField = 'herzie-antwoord'
const reasonField = 'herzie-reden'
