import { useEffect, useRef, useState } from 'preact/hooks'
import type { Model } from 'survey-core'
import { isParty, type SheetParty } from '../../domain/party.ts'
import type { QuestionId } from '../../domain/survey.ts'
import { type EarlierSheet, findTakeOver, type TakeOver } from '../../domain/take-over.ts'
import { takeOverTexts as texts } from '../../texts/take-over.ts'
import { pairTitle } from '../../texts/terms.ts'
import { offerUndo } from '../hooks/undo.ts'
import { useSessionRef } from '../hooks/use-session.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'

interface TakeOverNoticeProps {
  readonly model: Model
  readonly party: SheetParty
  /** Name of the page on screen: that of its theme. */
  readonly theme: string
  readonly earlier: readonly EarlierSheet[]
  /** The form holds other values than its fields show. */
  readonly onFilled: () => void
}

/**
 * Offers on a theme's page what the party answered about itself in another of its evaluations: "Neem over" fills in what is empty,
 * says where it came from and asks whether it is right. Nothing is filled in before, or over an answer. Give it a `key` of the page.
 */
export function TakeOverNotice({ model, party, theme, earlier, onFilled }: TakeOverNoticeProps) {
  const session = useSessionRef()
  const [takenFrom, setTakenFrom] = useState<string>()
  const taken = useRef<HTMLDivElement>(null)
  // The button that had the focus is gone: what took its place is to be read.
  useEffect(() => {
    if (takenFrom !== undefined) taken.current?.focus()
  }, [takenFrom])

  if (takenFrom !== undefined) {
    return (
      <div ref={taken} tabIndex={-1}>
        <Notice kind="info">
          <p>{texts.taken(takenFrom)}</p>
        </Notice>
      </div>
    )
  }
  const { survey } = session.current()
  const themeOfPage = survey.themes.find(({ id }) => id === theme)?.id
  const findOffer = (): TakeOver | undefined => {
    if (!themeOfPage || !isParty(party)) return undefined
    const { state } = session.current()
    const answers = state.sheets[party]?.answers ?? {}
    return findTakeOver({ survey, evaluation: state.evaluation, party, theme: themeOfPage, answers, earlier })
  }
  const offer = findOffer()
  const count = offer?.answers.filter(({ question }) => isOpen(model, question)).length ?? 0
  if (!offer || count === 0) return null

  const take = () => {
    // Something may have been answered since the offer was shown.
    const now = findOffer()
    const filled = now ? fillIn(model, now) : []
    onFilled()
    setTakenFrom(pairTitle(offer.from))
    offerUndo(texts.filled(filled.length), () => {
      for (const question of filled) model.clearValue(question)
      onFilled()
      setTakenFrom(undefined)
    })
  }
  return (
    <Notice kind="info" title={texts.title(count)}>
      <p>{texts.offer(pairTitle(offer.from))}</p>
      <Button onClick={take}>{texts.take}</Button>
    </Notice>
  )
}

/** Fills in what is asked and empty; an answer may bring up the next question, so each is looked at in its turn. */
function fillIn(model: Model, { answers }: TakeOver): readonly QuestionId[] {
  return answers.flatMap(({ question, value }) => {
    if (!isOpen(model, question)) return []
    // The form changes its own copy of a list of choices.
    model.setValue(question, Array.isArray(value) ? [...value] : value)
    return [question]
  })
}

function isOpen(model: Model, id: QuestionId): boolean {
  const question = model.getQuestionByName(id)
  return question?.isVisible === true && question.isEmpty()
}
