import { type AgendaItem, isJointAsked } from '../../domain/agenda.ts'
import { answerLabelOf, choiceLabelOf } from '../../domain/answer-label.ts'
import { maxTextLength } from '../../domain/answers.ts'
import { type Party, parties } from '../../domain/party.ts'
import { fillIn, notApplicableCode, type Question, questionOf, type ThemeId, unknownCode } from '../../domain/survey.ts'
import { groupTitles, meetingTexts } from '../../texts/meeting.ts'
import { partyNameInside } from '../../texts/terms.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'
import { useTextWarning } from '../hooks/use-text-warning.ts'
import { Badge } from '../parts/Badge.tsx'
import { CheckboxGroup } from '../parts/CheckboxGroup.tsx'
import { RadioGroup, type RadioOption } from '../parts/RadioGroup.tsx'
import { TextArea } from '../parts/TextArea.tsx'
import { BothAnswers } from './BothAnswers.tsx'
import { ItemActions } from './ItemActions.tsx'
import { itemPlaceOf } from './item-to-open.ts'

/** One item of the agenda: its question or questions, why it is here, both answers, and the joint answer where one is asked. */
export function AgendaItemCard({ item, theme }: { readonly item: AgendaItem; readonly theme: ThemeId }) {
  const { survey } = useSession()
  const hasJointAnswer = item.questions.some((id) => {
    const question = questionOf(survey, id)
    return question !== undefined && isJointAsked(question)
  })
  return (
    <section class="card stack-lg">
      {item.questions.map((id, index) => {
        const question = questionOf(survey, id)
        return question ? <AgendaQuestion key={id} question={question} item={item} isFirst={index === 0} /> : null
      })}
      <ItemActions item={item} theme={theme} hasJointAnswer={hasJointAnswer} />
    </section>
  )
}

function AgendaQuestion({
  question,
  item,
  isFirst,
}: {
  readonly question: Question
  readonly item: AgendaItem
  readonly isFirst: boolean
}) {
  const { variables } = useSession()
  const titles = parties.map((party) => fillIn(question.title, variables(party)))
  const reason = useReason(question, item)
  return (
    <div class="stack" id={itemPlaceOf(question.id)}>
      <h2>{titles[0]}</h2>
      {titles[1] !== titles[0] && <p class="muted">{titles[1]}</p>}
      <BothAnswers question={question} />
      <div class="cluster">
        {isFirst && <Badge>{groupTitles[item.group]}</Badge>}
        {reason !== undefined && <p class="muted">{reason}</p>}
      </div>
      {isJointAsked(question) && <JointAnswer question={question} />}
    </div>
  )
}

function useReason(question: Question, item: AgendaItem): string | undefined {
  const { state, variables } = useSession()
  const reasons = item.reasons.flatMap((reason) => {
    if (reason.kind !== 'answered' || reason.question !== question.id) return []
    return [
      { name: partyNameInside(state.evaluation, reason.party), label: answerLabelOf(question, reason.value, variables(reason.party)) },
    ]
  })
  const [first, second] = reasons
  if (!first) return undefined
  if (second && first.label !== undefined && first.label === second.label)
    return meetingTexts.onAgenda(meetingTexts.reasonBoth(first.label))
  const sentences = reasons.map(({ name, label }) =>
    label === undefined ? meetingTexts.reasonNothing(name) : meetingTexts.reason(name, label),
  )
  return meetingTexts.onAgenda(sentences.join(meetingTexts.and))
}

function JointAnswer({ question }: { readonly question: Question }) {
  const { state, save, variables } = useSession()
  const joint = state.meeting?.joint[question.id]
  const words = variables('municipality')
  const choices = question.choices.filter(({ value }) => value !== unknownCode && value !== notApplicableCode)
  if (question.kind === 'multiple') {
    return (
      <CheckboxGroup
        id={`joint-${question.id}`}
        label={meetingTexts.jointLabel}
        values={Array.isArray(joint) ? joint : []}
        onInput={(values) =>
          keep(
            save({
              kind: 'meeting-action',
              action: { kind: 'joint-set', question: question.id, ...(values.length ? { outcome: values } : {}) },
            }),
          )
        }
        options={choices.map(({ value }) => ({ value: String(value), label: choiceLabelOf(question, value, words) }))}
      />
    )
  }
  const options: RadioOption[] = [
    ...choices.map(({ value }) => ({ value: String(value), label: choiceLabelOf(question, value, words) })),
    {
      value: 'difference',
      label: meetingTexts.keepDifference,
      hint: meetingTexts.keepDifferenceHint,
      place: 'below',
      detail: <DifferenceLines question={question} />,
    },
  ]
  return (
    <RadioGroup
      id={`joint-${question.id}`}
      label={meetingTexts.jointLabel}
      layout="scale"
      value={joint === undefined ? undefined : String(joint)}
      onInput={(value) => {
        const outcome = value === 'difference' ? value : choices.find((choice) => String(choice.value) === value)?.value
        keep(
          save({
            kind: 'meeting-action',
            action: { kind: 'joint-set', question: question.id, ...(outcome === undefined ? {} : { outcome }) },
          }),
        )
      }}
      options={options}
    />
  )
}

function DifferenceLines({ question }: { readonly question: Question }) {
  return (
    <div class="stack">
      {parties.map((party) => (
        <DifferenceLine key={party} question={question} party={party} />
      ))}
    </div>
  )
}

function DifferenceLine({ question, party }: { readonly question: Question; readonly party: Party }) {
  const { state, save } = useSession()
  const text = state.meeting?.lines[question.id]?.[party] ?? ''
  const warning = useTextWarning(text)
  return (
    <TextArea
      id={`line-${question.id}-${party}`}
      label={meetingTexts.lineLabel(partyNameInside(state.evaluation, party))}
      optional
      rows={2}
      hint={meetingTexts.textHint}
      maxLength={maxTextLength}
      value={text}
      onInput={(line) => keep(save({ kind: 'meeting-action', action: { kind: 'line-set', question: question.id, party, text: line } }))}
      warning={warning}
    />
  )
}
