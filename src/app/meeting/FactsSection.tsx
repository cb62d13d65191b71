import { choiceLabelOf } from '../../domain/answer-label.ts'
import { fillIn, type QuestionId, questionOf } from '../../domain/survey.ts'
import { meetingTexts } from '../../texts/meeting.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'
import { RadioGroup } from '../parts/RadioGroup.tsx'
import { BothAnswers } from './BothAnswers.tsx'
import { itemPlaceOf } from './item-to-open.ts'

/** Facts on which both gave another answer: settled with one click each, not judged (mission §2). */
export function FactsSection({ questions }: { readonly questions: readonly QuestionId[] }) {
  const { state, survey, variables, save } = useSession()
  const words = variables('municipality')
  return (
    <div class="stack-lg">
      <p class="prose">{meetingTexts.factsLead}</p>
      {questions.map((id) => {
        const question = questionOf(survey, id)
        if (!question) return null
        const settled = state.meeting?.joint[id]
        const choices = question.choices.filter(
          ({ value }) =>
            isChosenBySomeone(state.sheets.municipality?.answers[id], value) ||
            isChosenBySomeone(state.sheets.provider?.answers[id], value),
        )
        return (
          <section key={id} id={itemPlaceOf(id)} class="card stack" aria-labelledby={`fact-${id}-title`}>
            <h2 id={`fact-${id}-title`}>{fillIn(question.title, words)}</h2>
            <BothAnswers question={question} />
            <RadioGroup
              id={`fact-${id}`}
              label={meetingTexts.factsChoose}
              value={settled === undefined ? undefined : String(settled)}
              onInput={(value) => {
                const outcome = choices.find((choice) => String(choice.value) === value)?.value
                keep(
                  save({
                    kind: 'meeting-action',
                    action: { kind: 'joint-set', question: id, ...(outcome === undefined ? {} : { outcome }) },
                  }),
                )
              }}
              options={choices.map(({ value }) => ({ value: String(value), label: choiceLabelOf(question, value, words) }))}
            />
          </section>
        )
      })}
    </div>
  )
}

function isChosenBySomeone(answer: unknown, value: string | number): boolean {
  return answer === value || (Array.isArray(answer) && answer.includes(value))
}
