import { useCallback, useMemo } from 'preact/hooks'
import { type Agenda, buildAgenda, wishesOf } from '../../domain/agenda.ts'
import { type Comparison, compareAnswers } from '../../domain/comparison.ts'
import { fillersOf } from '../../domain/evaluation.ts'
import type { EvaluationState } from '../../domain/evaluation-state.ts'
import { readJointSheet } from '../../domain/joint-sheet.ts'
import type { Meeting } from '../../domain/meeting.ts'
import type { Party, SheetParty } from '../../domain/party.ts'
import { succeeded } from '../../domain/result.ts'
import type { QuestionId, Survey, ThemeId } from '../../domain/survey.ts'
import { type Made, useMade } from '../hooks/use-made.ts'
import { useSession } from '../hooks/use-session.ts'

/** What each filler was asked, by routing; nothing of one that this kind of evaluation does not have. */
export type VisibleQuestions = Readonly<Partial<Record<SheetParty, ReadonlySet<QuestionId>>>>

/** Both preparations laid beside each other. */
export interface MeetingComparison {
  readonly visible: VisibleQuestions
  readonly comparison: Comparison
  readonly agenda: Agenda
}

/** Which questions each party was asked; nothing made yet while the questionnaire engine loads, a failure when it does not come. */
export function useVisibleQuestions(): Made<VisibleQuestions, never> {
  const { state, definition, variables } = useSession()
  const fillers = fillersOf(state.evaluation)
  const [first, second] = fillers.map((filler) => state.sheets[filler]?.answers)
  // `variables` and `fillers` speak of the evaluation alone, which does not change while it is open.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see the line above
  const load = useCallback(async () => {
    const { visibleQuestionIds } = await import('../../survey/visible-questions.ts')
    const askedOf = (filler: SheetParty, place: number) =>
      visibleQuestionIds(definition, variables(filler), (place === 0 ? first : second) ?? {})
    const asked: VisibleQuestions = Object.fromEntries(fillers.map((filler, place) => [filler, askedOf(filler, place)]))
    return succeeded(asked)
  }, [definition, first, second])
  return useMade(load)
}

/** The comparison and the agenda of this meeting, as far as `useVisibleQuestions` is. */
export function useAgenda(): Made<MeetingComparison, never> {
  const { state, survey } = useSession()
  const { made: visible, retry } = useVisibleQuestions()
  const minutes = state.meeting?.minutes ?? 60
  const addedThemes = state.meeting?.addedThemes
  const { sheets } = state
  const made = useMemo(() => {
    if (!visible?.ok) return visible
    const asked = visible.value
    const side = (party: SheetParty) => ({ answers: sheets[party]?.answers ?? {}, visible: asked[party] ?? new Set<QuestionId>() })
    const comparison = asked.together
      ? readJointSheet(survey, side('together'))
      : compareAnswers(survey, side('municipality'), side('provider'))
    return succeeded({ visible: asked, comparison, agenda: buildAgendaOf({ sheets }, survey, comparison, minutes, addedThemes) })
  }, [visible, survey, sheets, minutes, addedThemes])
  return { made, retry }
}

/** The agenda for so many minutes, with the themes that each party chose, and those added by the meeting. */
export function buildAgendaOf(
  { sheets }: Pick<EvaluationState, 'sheets'>,
  survey: Survey,
  comparison: Comparison,
  minutes: Meeting['minutes'],
  addedThemes?: readonly ThemeId[],
): Agenda {
  const wish = (party: Party) => wishesOf(survey, (sheets[party] ?? sheets.together)?.answers ?? {})
  return buildAgenda(survey, comparison, { municipality: wish('municipality'), provider: wish('provider') }, minutes, addedThemes)
}
