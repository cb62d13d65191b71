import { useEffect, useMemo, useState } from 'preact/hooks'
import { type Agenda, buildAgenda, wishesOf } from '../../domain/agenda.ts'
import { type Comparison, compareAnswers } from '../../domain/comparison.ts'
import { fillersOf } from '../../domain/evaluation.ts'
import type { EvaluationState } from '../../domain/evaluation-state.ts'
import { readJointSheet } from '../../domain/joint-sheet.ts'
import type { Meeting } from '../../domain/meeting.ts'
import type { Party, SheetParty } from '../../domain/party.ts'
import type { QuestionId, Survey, ThemeId } from '../../domain/survey.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'

/** What each filler was asked, by routing; nothing of one that this kind of evaluation does not have. */
export type VisibleQuestions = Readonly<Partial<Record<SheetParty, ReadonlySet<QuestionId>>>>

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
  const fillers = fillersOf(state.evaluation)
  const [first, second] = fillers.map((filler) => state.sheets[filler]?.answers)
  // `variables` and `fillers` speak of the evaluation alone, which does not change while it is open.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see the line above
  useEffect(() => {
    let isCurrent = true
    const load = async () => {
      const { visibleQuestionIds } = await import('../../survey/visible-questions.ts')
      const asked = fillers.map((filler, place) => [
        filler,
        visibleQuestionIds(definition, variables(filler), (place === 0 ? first : second) ?? {}),
      ])
      if (isCurrent) setVisible(Object.fromEntries(asked))
    }
    keep(load())
    return () => {
      isCurrent = false
    }
  }, [definition, first, second])
  return visible
}

/** The comparison and the agenda of this meeting; undefined while the questionnaire engine loads. */
export function useAgenda(): MeetingComparison | undefined {
  const { state, survey } = useSession()
  const visible = useVisibleQuestions()
  const minutes = state.meeting?.minutes ?? 60
  const addedThemes = state.meeting?.addedThemes
  const { sheets } = state
  return useMemo(() => {
    if (!visible) return undefined
    const side = (party: SheetParty) => ({ answers: sheets[party]?.answers ?? {}, visible: visible[party] ?? new Set<QuestionId>() })
    const comparison = visible.together
      ? readJointSheet(survey, side('together'))
      : compareAnswers(survey, side('municipality'), side('provider'))
    return { visible, comparison, agenda: buildAgendaOf({ sheets }, survey, comparison, minutes, addedThemes) }
  }, [visible, survey, sheets, minutes, addedThemes])
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
