import { expect, test } from 'vitest'
import { buildAnswerSummary } from '../../../src/app/questionnaire/answer-summary.ts'
import type { AgreementId } from '../../../src/domain/agreements.ts'
import type { EvaluationChange, EvaluationState } from '../../../src/domain/evaluation-state.ts'
import type { Party } from '../../../src/domain/party.ts'
import type { Period } from '../../../src/domain/period.ts'
import type { QuestionId } from '../../../src/domain/survey.ts'
import { visibleQuestionIds } from '../../../src/survey/visible-questions.ts'
import { surveyVariables } from '../../../src/texts/survey-variables.ts'
import { publishedSurvey, stateAfter } from './evaluation.ts'

const agreement: EvaluationChange = {
  kind: 'agreement-saved',
  agreement: { id: 'a1' as AgreementId, what: 'Elke maand overleg', since: '2018-1' as Period, origin: 'existing' },
}

test('an untouched preparation counts every closed question and every agreement as empty, and no optional text', async () => {
  const municipality = await summaryOf(stateAfter([agreement]), 'municipality')
  expect(municipality.empty).toBe(36 + 1)
  const provider = await summaryOf(stateAfter([agreement]), 'provider')
  expect(provider.empty).toBe(35 + 1)
})

test('answers are shown by the words that were chosen, texts as they were written', async () => {
  const summary = await summaryOf(
    stateAfter([
      answer('gren_waar', ['dementia', 'housing']),
      answer('res_inwoner', 5),
      answer('res_beter', 'Sneller bellen'),
      { kind: 'text-shared', party: 'municipality', question: 'res_beter' as QuestionId, shared: true },
    ]),
    'municipality',
  )
  const rows = summary.themes.flatMap(({ answers }) => answers)
  const rowOf = (id: string) => rows.find(({ question }) => question.id === id)
  expect(rowOf('gren_waar')?.answer).toBe('Dementie, Wonen en hulpmiddelen')
  expect(rowOf('res_inwoner')?.answer).toBe('Helemaal eens')
  expect(rowOf('res_beter')).toMatchObject({ answer: 'Sneller bellen', shared: true })
  expect(rowOf('res_behoud')).toMatchObject({ shared: false })
  expect(rowOf('res_behoud')?.answer).toBeUndefined()
  expect(rowOf('pos_rol')?.title).toBe('De wijkverpleging weet wat het wijkteam wel en niet doet.')
})

test('what routing hides is not shown, and the steps stay in a row', async () => {
  const summary = await summaryOf(stateAfter([answer('ctx_team', 'no-team')]), 'municipality', 1)
  expect(summary.themes.map(({ theme, step }) => [theme.id, step])).toEqual([
    ['t1', 1],
    ['t2', 2],
    ['t3', 3],
    ['t4', 4],
    ['t5', 5],
    ['t6', 6],
    ['t8', 7],
  ])
  expect(summary.themes.flatMap(({ answers }) => answers).map(({ question }) => question.id)).not.toContain('team_bekend')
})

test('a report without status still counts as empty', async () => {
  const noted = stateAfter([
    agreement,
    {
      kind: 'agreement-reported',
      report: { agreementId: 'a1' as AgreementId, party: 'provider', note: 'Vaak uitgesteld', noteShared: false },
    },
  ])
  expect((await summaryOf(noted, 'provider')).empty).toBe(36)
  expect((await summaryOf(noted, 'provider')).reports[0]?.report?.note).toBe('Vaak uitgesteld')
  expect((await summaryOf(noted, 'municipality')).reports[0]?.report).toBeUndefined()
})

function answer(question: string, value: string | number | readonly string[]): EvaluationChange {
  return { kind: 'answer-set', party: 'municipality', question: question as QuestionId, value }
}

async function summaryOf(state: EvaluationState, party: Party, regionSize = 3) {
  const { survey, definition } = await publishedSurvey()
  const variables = surveyVariables({ ...state.evaluation, regionSize }, party)
  const visible = visibleQuestionIds(definition, variables, state.sheets[party]?.answers ?? {})
  return buildAnswerSummary({ state, survey, variables, party, visible })
}
