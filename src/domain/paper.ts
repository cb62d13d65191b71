import type { SheetParty } from './party.ts'
import type { Question, QuestionId, Survey, Theme } from './survey.ts'

/** A theme of the questionnaire on paper. */
export interface PaperTheme {
  readonly theme: Theme
  /** Never empty. */
  readonly questions: readonly Question[]
}

/**
 * Every question that may come to this filler, in the order of the questionnaire. Paper cannot hide a question as one goes, so those
 * that an earlier answer opens are there too; a theme of which nothing is `asked` before the first answer is left out.
 */
export function listPaperThemes(survey: Survey, party: SheetParty, asked: ReadonlySet<QuestionId>): readonly PaperTheme[] {
  return survey.themes.flatMap((theme) => {
    const questions = survey.questions.filter((question) => question.theme === theme.id && isMeantFor(question, party))
    return questions.some(({ id }) => asked.has(id)) ? [{ theme, questions }] : []
  })
}

/** Both together are not asked what each says of itself or of the other (formats §1 "Modes"). */
function isMeantFor({ for: meant, view }: Question, party: SheetParty): boolean {
  if (party === 'together') return meant === 'both' && view !== 'own' && view !== 'mirror'
  return meant === 'both' || meant === party
}
