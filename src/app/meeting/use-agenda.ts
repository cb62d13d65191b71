import { useEffect, useMemo, useState } from 'preact/hooks'
import { type Agenda, buildAgenda, wishesOf } from '../../domain/agenda.ts'
import { type Comparison, compareAnswers } from '../../domain/comparison.ts'
import type { EvaluationState } from '../../domain/evaluation-state.ts'
import type { Meeting } from '../../domain/meeting.ts'
import type { Party } from '../../domain/party.ts'
import type { QuestionId, Survey } from '../../domain/survey.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'

/** What each party was asked, by routing. */
export type VisibleQuestions = Readonly<Record<Party, ReadonlySet<QuestionId>>>

/** Both preparations laid beside each other. */
export interface MeetingComparison {
  readonly visible: VisibleQuestions
  readonly comparison: Comparison
  readonly agenda: Agenda
}

/** Which questions each party was asked; undefined while the questionnaire engine loads. */
export function useVisibleQuestions(): VisibleQuestions | undefined {
  const { state, definition, variables } = useSession()
  const [visible, setVisible] = useState<VisibleQuestions>()
  const municipalityAnswers = state.sheets.municipality?.answers
  const providerAnswers = state.sheets.provider?.answers
  // `variables` speaks of the evaluation alone, which does not change while it is open.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see the line above
  useEffect(() => {
    let isCurrent = true
    const load = async () => {
      const { visibleQuestionIds } = await import('../../survey/visible-questions.ts')
      const askedOf = (party: Party, answers = {}) => visibleQuestionIds(definition, variables(party), answers)
      const asked = { municipality: askedOf('municipality', municipalityAnswers), provider: askedOf('provider', providerAnswers) }
      if (isCurrent) setVisible(asked)
    }
    keep(load())
    return () => {
      isCurrent = false
    }
  }, [definition, municipalityAnswers, providerAnswers])
  return visible
}

/** The comparison and the agenda of this meeting; undefined while the questionnaire engine loads. */
export function useAgenda(): MeetingComparison | undefined {
  const { state, survey } = useSession()
  const visible = useVisibleQuestions()
  const minutes = state.meeting?.minutes ?? 60
  const { sheets } = state
  return useMemo(() => {
    if (!visible) return undefined
    const side = (party: Party) => ({ answers: sheets[party]?.answers ?? {}, visible: visible[party] })
    const comparison = compareAnswers(survey, side('municipality'), side('provider'))
    return { visible, comparison, agenda: buildAgendaOf({ sheets }, survey, comparison, minutes) }
  }, [visible, survey, sheets, minutes])
}

/** The agenda for so many minutes, with the themes that each party chose. */
export function buildAgendaOf(
  { sheets }: Pick<EvaluationState, 'sheets'>,
  survey: Survey,
  comparison: Comparison,
  minutes: Meeting['minutes'],
): Agenda {
  const wish = (party: Party) => wishesOf(survey, sheets[party]?.answers ?? {})
  return buildAgenda(survey, comparison, { municipality: wish('municipality'), provider: wish('provider') }, minutes)
}
