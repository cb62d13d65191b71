import { useCallback, useMemo } from 'preact/hooks'
import { type Agenda, buildAgenda, wishesOf } from '../../domain/agenda.ts'
import { type Comparison, compareAnswers } from '../../domain/comparison.ts'
import type { EvaluationState } from '../../domain/evaluation-state.ts'
import type { Meeting } from '../../domain/meeting.ts'
import type { Party } from '../../domain/party.ts'
import { succeeded } from '../../domain/result.ts'
import type { QuestionId, Survey } from '../../domain/survey.ts'
import { type Made, useMade } from '../hooks/use-made.ts'
import { useSession } from '../hooks/use-session.ts'

/** What each party was asked, by routing. */
export type VisibleQuestions = Readonly<Record<Party, ReadonlySet<QuestionId>>>

/** Both preparations laid beside each other. */
export interface MeetingComparison {
  readonly visible: VisibleQuestions
  readonly comparison: Comparison
  readonly agenda: Agenda
}

/** Which questions each party was asked; nothing made yet while the questionnaire engine loads, a failure when it does not come. */
export function useVisibleQuestions(): Made<VisibleQuestions, never> {
  const { state, definition, variables } = useSession()
  const municipalityAnswers = state.sheets.municipality?.answers
  const providerAnswers = state.sheets.provider?.answers
  // `variables` speaks of the evaluation alone, which does not change while it is open.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see the line above
  const load = useCallback(async () => {
    const { visibleQuestionIds } = await import('../../survey/visible-questions.ts')
    const askedOf = (party: Party, answers = {}) => visibleQuestionIds(definition, variables(party), answers)
    return succeeded({ municipality: askedOf('municipality', municipalityAnswers), provider: askedOf('provider', providerAnswers) })
  }, [definition, municipalityAnswers, providerAnswers])
  return useMade(load)
}

/** The comparison and the agenda of this meeting, as far as `useVisibleQuestions` is. */
export function useAgenda(): Made<MeetingComparison, never> {
  const { state, survey } = useSession()
  const { made: visible, retry } = useVisibleQuestions()
  const minutes = state.meeting?.minutes ?? 60
  const { sheets } = state
  const made = useMemo(() => {
    if (!visible?.ok) return visible
    const side = (party: Party) => ({ answers: sheets[party]?.answers ?? {}, visible: visible.value[party] })
    const comparison = compareAnswers(survey, side('municipality'), side('provider'))
    return succeeded({ visible: visible.value, comparison, agenda: buildAgendaOf({ sheets }, survey, comparison, minutes) })
  }, [visible, survey, sheets, minutes])
  return { made, retry }
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
