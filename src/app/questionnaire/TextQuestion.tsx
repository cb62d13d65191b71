import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { QuestionCommentModel } from 'survey-core'
import type { QuestionId } from '../../domain/survey.ts'
import { counterText, fullFieldText } from '../../texts/parts.ts'
import { questionnaireTexts as texts } from '../../texts/questionnaire.ts'
import { keep } from '../hooks/keep.ts'
import { useSessionRef } from '../hooks/use-session.ts'
import { useTextWarning } from '../hooks/use-text-warning.ts'
import { Checkbox } from '../parts/Checkbox.tsx'
import { FieldWarning } from '../parts/Field.tsx'
import { usePreparingParty } from './preparation-context.ts'
import { keepAnswer } from './preparation-model.ts'

/**
 * What stands around an open field of the form: every key is kept as it is typed (while SurveyJS renders nothing again), and
 * below the field the counter, the soft warning, and the switch that lets this text go to the insurer.
 */
export function TextQuestion({ question, element }: { readonly question: QuestionCommentModel; readonly element: ComponentChildren }) {
  const session = useSessionRef()
  const party = usePreparingParty()
  // Every name in a parsed definition is a QuestionId.
  const id = question.name as QuestionId
  const [text, setText] = useState<string>(question.value ?? '')
  const [shared, setShared] = useState(() => session.current().state.sheets[party]?.shared.includes(id) ?? false)
  const warning = useTextWarning(text)
  const host = useRef<HTMLDivElement>(null)
  const fieldId = question.inputId
  useDescription(host, [question.hasDescription ? question.ariaDescriptionId : '', `${fieldId}-teller`, `${fieldId}-let-op`])

  const share = (on: boolean) => {
    setShared(on)
    keep(session.current().save({ kind: 'text-shared', party, question: id, shared: on }))
  }
  const type = (typed: string) => {
    setText(typed)
    keepAnswer(session, party, id, typed)
    // What comes in an emptied field later is another text, which its owner has not switched on.
    if (shared && typed.trim() === '') share(false)
  }

  return (
    <div ref={host} class="text-question">
      {/* Typing bubbles up from the field that SurveyJS made; composing (IME) does too. */}
      <div onInput={({ target }) => target instanceof HTMLTextAreaElement && type(target.value)}>{element}</div>
      <div class="field__under">
        <span id={`${fieldId}-teller`}>{counterText(text.length, question.maxLength)}</span>
        <span role="status">{text.length >= question.maxLength && fullFieldText(question.maxLength)}</span>
      </div>
      <FieldWarning id={fieldId} warning={warning} />
      {text.trim() !== '' && <Checkbox id={`${fieldId}-deel`} label={texts.text.share} checked={shared} onInput={share} />}
    </div>
  )
}

/** Ties the texts with these ids to the field. SurveyJS ties only one of them, and another one instead when something is wrong. */
function useDescription(host: { readonly current: HTMLElement | null }, ids: readonly string[]): void {
  const wanted = ids.filter(Boolean).join(' ')
  useLayoutEffect(() => {
    const field = host.current?.querySelector('textarea')
    if (!field) return undefined
    const describe = () => {
      const now = field.getAttribute('aria-describedby')?.split(' ') ?? []
      const all = [...new Set([...now, ...wanted.split(' ')])].join(' ')
      if (all !== now.join(' ')) field.setAttribute('aria-describedby', all)
    }
    describe()
    const observer = new MutationObserver(describe)
    observer.observe(field, { attributeFilter: ['aria-describedby'] })
    return () => observer.disconnect()
  }, [host, wanted])
}
