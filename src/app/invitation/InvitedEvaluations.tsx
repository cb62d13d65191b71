import type { EvaluationId } from '../../domain/evaluation.ts'
import type { InvitedEvaluation } from '../../domain/invitation.ts'
import type { PlannedEvaluation } from '../../domain/plan-invitation.ts'
import { invitedTitle, invitationTexts as texts } from '../../texts/invitation.ts'
import type { FieldError } from '../parts/ErrorSummary.tsx'
import { RadioGroup } from '../parts/RadioGroup.tsx'
import type { OpenInvitation } from './open-invitation.ts'

type InvitedEvaluationsProps = {
  readonly opened: OpenInvitation
  /** What was said of those that may be here already, by the id in the invitation. */
  readonly answers: Readonly<Record<string, string>>
  readonly onAnswer: (id: EvaluationId, answer: string) => void
  readonly errors: readonly FieldError[]
}

/** The answer that an invited evaluation is none of those on this device. */
export const noneOfThese = 'none'

/** Where the question about an invited evaluation stands. */
export function fieldOf({ id }: InvitedEvaluation): string {
  return `welke-${id}`
}

/** The evaluations of the invitation, each with what it means here; asks only where nothing proves which one it is. */
export function InvitedEvaluations({ opened, answers, onAnswer, errors }: InvitedEvaluationsProps) {
  const { invitation, plan } = opened
  return (
    <section class="stack">
      <h2>{texts.list(plan.length)}</h2>
      <ul class="stack">
        {plan.map((planned) => {
          const { invited } = planned
          return (
            <li key={invited.id}>
              <strong>{invitedTitle(invited, invitation.party)}</strong>
              <Remark planned={planned} />
              {planned.kind === 'doubtful' && (
                <RadioGroup
                  id={fieldOf(invited)}
                  label={texts.which(invited.provider.name)}
                  labelAs="h3"
                  value={answers[invited.id]}
                  onInput={(answer) => onAnswer(invited.id, answer)}
                  options={[
                    ...planned.ids.map((id) => ({ value: id, label: texts.whichOne(providerOf(opened, id)) })),
                    { value: noneOfThese, label: texts.whichNone },
                  ]}
                  error={errors.find(({ fieldId }) => fieldId === fieldOf(invited))?.text}
                />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Remark({ planned }: { readonly planned: PlannedEvaluation }) {
  const { covers } = planned.invited
  const note = planned.kind === 'new' || planned.kind === 'doubtful' ? undefined : texts.notes[planned.kind]
  return (
    <>
      {covers.length > 0 && <div>{texts.covers(covers.map(({ name }) => name))}</div>}
      {note !== undefined && <div class="muted">{note}</div>}
    </>
  )
}

function providerOf({ local }: OpenInvitation, id: EvaluationId): string {
  return local.find(({ evaluation }) => evaluation.id === id)?.evaluation.provider.name ?? ''
}
