import { isJointAsked } from './agenda.ts'
import { type Agreement, type AgreementId, type AgreementReport, settledStatusOf } from './agreements.ts'
import type { Meeting } from './meeting.ts'
import type { MeetingSection } from './meeting-sections.ts'
import { type QuestionId, questionOf, type Survey } from './survey.ts'

/** Something the meeting was to settle and went past. `section` is its place in the meeting, 1 the first. */
export type SkippedItem = { readonly section: number } & (
  | { readonly kind: 'question'; readonly question: QuestionId }
  | { readonly kind: 'agreement'; readonly agreement: Agreement['id'] }
)

/**
 * What was passed over, in the order of the meeting: facts and old agreements without a choice, and shared questions without a joint
 * answer. Empty when nothing was. The folded rest of a theme and what gets no joint answer cannot be skipped.
 */
export function findSkippedItems(
  sections: readonly MeetingSection[],
  survey: Survey,
  { joint }: Pick<Meeting, 'joint'>,
  reports: readonly AgreementReport[],
): readonly SkippedItem[] {
  return sections.flatMap((section, index): readonly SkippedItem[] => {
    const questionsAt = (ids: readonly QuestionId[]) =>
      ids.filter((id) => joint[id] === undefined).map((question) => ({ section: index + 1, kind: 'question', question }) as const)
    const agreementAt = (agreement: AgreementId) => ({ section: index + 1, kind: 'agreement', agreement }) as const
    switch (section.kind) {
      case 'facts':
        return questionsAt(section.questions)
      case 'old-agreements':
        return section.agreements.filter((agreement) => settledStatusOf(agreement, reports) === undefined).map(({ id }) => agreementAt(id))
      case 'theme':
        return questionsAt(section.theme.open.flatMap(({ questions }) => questions).filter((id) => isAskedTogether(survey, id)))
      case 'new-agreements':
      case 'rest':
        return []
    }
  })
}

function isAskedTogether(survey: Survey, id: QuestionId): boolean {
  const question = questionOf(survey, id)
  return question !== undefined && isJointAsked(question)
}
