import { surveyStrings as builtInStrings, type QuestionCheckboxModel, surveyLocalization } from 'survey-core'
import { expect, test } from 'vitest'
import type { AnswerValue } from '../../src/domain/answers.ts'
import type { SheetParty } from '../../src/domain/party.ts'
import { fillIn } from '../../src/domain/survey.ts'
import { createSurveyModel, plainAnswer } from '../../src/survey/survey-model.ts'
import { surveyStrings } from '../../src/texts/survey-strings.ts'
import { shipped, variablesOf } from './shipped-survey.ts'

test('each party reads the question in its own words', () => {
  const titleFor = (party: SheetParty, id: string) => modelOf(party).getQuestionByName(id).locTitle.renderedHtml
  expect(titleFor('municipality', 'pos_snel')).toBe('Wij krijgen op tijd antwoord van de wijkverpleging.')
  expect(titleFor('provider', 'pos_snel')).toBe('Wij krijgen op tijd antwoord van het wijkteam.')
  expect(titleFor('municipality', 'pos_rol')).toBe('De wijkverpleging weet wat het wijkteam wel en niet doet.')
  expect(titleFor('provider', 'pos_rol')).toBe('Het wijkteam weet wat de wijkverpleging wel en niet doet.')
  expect(titleFor('municipality', 'ctx_team')).toBe('Van wie is het wijkteam in Haarlem?')
})

test('the tool fills in every title as SurveyJS does', () => {
  for (const party of ['municipality', 'provider'] as const) {
    const model = modelOf(party)
    for (const { id, title } of shipped.survey.questions) {
      expect(fillIn(title, variablesOf(party)), id).toBe(model.getQuestionByName(id).locTitle.renderedHtml)
    }
  }
})

test('no string of SurveyJS itself can be shown, in Dutch or in English', () => {
  modelOf('municipality')
  for (const [key, english] of Object.entries(builtInStrings)) {
    for (const shown of [surveyLocalization.getString(key, 'nl'), surveyLocalization.getString(key)]) {
      expect(shown, key).toBe(surveyStrings[key] ?? '')
      expect(shown, key).not.toBe(english)
    }
  }
})

test('our own strings are all ones that SurveyJS knows', () => {
  expect(Object.keys(surveyStrings).filter((key) => !(key in builtInStrings))).toEqual([])
})

test('the form adds nothing of its own: no buttons, numbers, progress, marks or survey title', () => {
  const model = modelOf('provider')
  expect(model).toMatchObject({
    locale: 'nl',
    showNavigationButtons: false,
    showProgressBar: false,
    showTitle: false,
    showQuestionNumbers: 'off',
    requiredMark: '',
    textUpdateMode: 'onBlur',
    checkErrorsMode: 'onNextPage',
  })
  expect(
    model
      .getAllQuestions()
      .map((question) => question.no)
      .join(''),
  ).toBe('')
})

test('pages and groups are headings', () => {
  const model = modelOf('municipality')
  expect(model.pages[0]?.titleTagName).toBe('h2')
  expect(model.getAllPanels()[0]).toMatchObject({ titleTagName: 'h3' })
})

test('an exclusive choice takes the place of the others, and gives way to them', () => {
  const question = modelOf('municipality').getQuestionByName('gren_waar') as QuestionCheckboxModel
  const choose = (code: string) => {
    const item = question.visibleChoices.find(({ value }) => value === code)
    if (!item) throw new Error(`no choice ${code}`)
    question.clickItemHandler(item, true)
    return plainAnswer(question.value)
  }
  expect(choose('dementia')).toEqual(['dementia'])
  expect(choose('housing')).toEqual(['dementia', 'housing'])
  expect(choose('nowhere')).toEqual(['nowhere'])
  expect(choose('unknown')).toEqual(['unknown'])
  expect(choose('wmo-wlz')).toEqual(['wmo-wlz'])
})

test('no fourth subject can be chosen', () => {
  const question = modelOf('municipality', { gren_waar: ['dementia', 'housing', 'wmo-wlz'] }).getQuestionByName(
    'gren_waar',
  ) as QuestionCheckboxModel
  expect(question.visibleChoices.filter((item) => item.getIsEnabled?.() ?? item.isEnabled).map(({ value }) => value)).toEqual([
    'wmo-wlz',
    'dementia',
    'housing',
  ])
})

test('should a later version refuse an answer, it does so in our own words', () => {
  const model = modelOf('municipality')
  const question = model.getQuestionByName('afs_vast')
  question.isRequired = true
  model.validate(true, false)
  expect(question.errors.map((error) => error.getText())).toEqual(['Geef een antwoord op deze vraag.'])
})

test('nothing in the questionnaire refuses an answer', () => {
  for (const party of ['municipality', 'provider', 'together'] as const) expect(modelOf(party).validate(true, false)).toBe(true)
})

test('an answer to a question that becomes hidden stays', () => {
  const model = modelOf('municipality', { team_bekend: 4 })
  model.setValue('ctx_team', 'no-team')
  expect(model.getQuestionByName('team_bekend').isVisible).toBe(false)
  expect(model.data).toEqual({ team_bekend: 4, ctx_team: 'no-team' })
})

test('answers pass through the form unchanged, and variables never enter them', () => {
  const answers = { ctx_team: 'varies', drie_oplossen: 5, gren_waar: ['nowhere'], res_beter: 'Meer overleg {party} <b>' }
  const model = modelOf('municipality', answers)
  expect(model.data).toEqual(answers)
  expect(structuredClone(plainAnswer(model.getValue('gren_waar')))).toEqual(['nowhere'])
})

test('an emptied answer is no answer', () => {
  for (const empty of ['', [], null, undefined]) expect(plainAnswer(empty)).toBeNull()
  expect(plainAnswer(3)).toBe(3)
})

function modelOf(party: SheetParty, answers: Readonly<Record<string, AnswerValue>> = {}) {
  return createSurveyModel(shipped.definition, { variables: variablesOf(party), answers, strings: surveyStrings })
}
