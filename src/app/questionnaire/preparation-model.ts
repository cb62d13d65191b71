import { type ItemValue, type Model, type Question, type QuestionCheckboxModel, type QuestionCommentModel, settings } from 'survey-core'
import type { AnswerValue } from '../../domain/answers.ts'
import { isSameAnswer } from '../../domain/comparison.ts'
import type { SheetParty } from '../../domain/party.ts'
import { onPaperQuestion, type QuestionId } from '../../domain/survey.ts'
import { createSurveyModel, plainAnswer } from '../../survey/survey-model.ts'
import { surveyStrings } from '../../texts/survey-strings.ts'
import { keep } from '../hooks/keep.ts'
import type { EvaluationSession } from '../hooks/use-session.ts'

/** The name under which SurveyJS knows our own text field (`TextQuestion`). */
export const textQuestionPart = 'wgw-text-question'

/** The name under which SurveyJS knows what we show below the question on paper (`NotOnPaper`). */
export const notOnPaperPart = 'wgw-not-on-paper'

type CurrentSession = { readonly current: () => EvaluationSession }

/**
 * The form of one party, filled once with what is kept and never again: from here on the form writes and the store follows.
 * A chosen answer is kept at once; typed text is kept by `TextQuestion` and reaches the form when the field is left.
 */
export function createPreparationModel(session: CurrentSession, party: SheetParty): Model {
  // A question that comes or goes does so at once: no quarter of a second in which it can still be answered.
  settings.animationEnabled = false
  const { definition, variables, state } = session.current()
  const model = createSurveyModel(definition, {
    variables: variables(party),
    answers: state.sheets[party]?.answers ?? {},
    strings: surveyStrings,
  })
  model.allowResizeComment = false
  // The style sheet lets a field grow where the browser can; SurveyJS would measure the whole page at every key.
  model.autoGrowComment = false
  for (const question of model.getAllQuestions()) {
    if (isTextField(question)) keepPlain(question)
    else if (isCheckboxes(question)) keepExclusiveOpen(question)
  }
  // What was chosen before has closed its choices already, by SurveyJS's rule.
  model.runExpressions()
  // Our pages decide where the focus and the window go.
  model.onScrollToTop.add((_, options) => {
    options.allow = false
  })
  model.onGetTitleTagName.add((_, options) => {
    const { element } = options
    if ('isQuestion' in element && element.isQuestion) options.tagName = isInPanel(element) ? 'h4' : 'h3'
  })
  model.onElementWrapperComponentName.add((_, options) => {
    if (options.wrapperName !== 'content-component') return
    if (options.element.getType() === 'comment') options.componentName = textQuestionPart
    else if (options.element.name === onPaperQuestion) options.componentName = notOnPaperPart
  })
  model.onValueChanged.add((_, { name, value }) => keepAnswer(session, party, name, value))
  return model
}

/** Keeps an answer as it stands in the form or field; what is kept already is not written again. */
export function keepAnswer(session: CurrentSession, party: SheetParty, name: string, value: unknown): void {
  const { state, save } = session.current()
  const answer = answerOf(value)
  if (isSameAnswer(answer, state.sheets[party]?.answers[name])) return
  // Every name in a parsed definition is a QuestionId.
  const question = name as QuestionId
  keep(save({ kind: 'answer-set', party, question, ...(answer === undefined ? {} : { value: answer }) }))
}

/** Gives the form what stands in its text fields now: before a field goes away without having been left. */
export function takeOverTexts(model: Model, host: Element): void {
  for (const field of host.querySelectorAll<HTMLTextAreaElement>('[data-name] textarea')) {
    const question = model.getQuestionByName(field.closest<HTMLElement>('[data-name]')?.dataset['name'] ?? '')
    if (question && (question.value ?? '') !== field.value) question.value = field.value
  }
}

/** Three lines high, with only our own counter: it says "12 van 300 tekens" and is tied to the field. */
function keepPlain(question: QuestionCommentModel): void {
  question.rows = 3
  question.inputActionsContainer.actions = []
}

/** When the most have been chosen SurveyJS closes the rest, "Nergens" too. But choosing that clears the others, so it stays open. */
function keepExclusiveOpen(question: QuestionCheckboxModel): void {
  // Protected, so not in its type; without it the user must first undo a choice to be able to say "Nergens".
  const inner = question as unknown as { onEnableItemCallBack: (item: ItemValue) => boolean }
  const isOpen = inner.onEnableItemCallBack.bind(question)
  inner.onEnableItemCallBack = (item) => ('isExclusive' in item && item.isExclusive === true) || isOpen(item)
}

/** Spaces alone are no answer. */
function answerOf(value: unknown): AnswerValue | undefined {
  const answer = plainAnswer(value)
  return answer === null || (typeof answer === 'string' && answer.trim() === '') ? undefined : answer
}

function isTextField(question: Question): question is QuestionCommentModel {
  return question.getType() === 'comment'
}

function isCheckboxes(question: Question): question is QuestionCheckboxModel {
  return question.getType() === 'checkbox'
}

function isInPanel(element: object): boolean {
  const parent: unknown = 'parent' in element ? element.parent : undefined
  return typeof parent === 'object' && parent !== null && 'isPanel' in parent && parent.isPanel === true
}
