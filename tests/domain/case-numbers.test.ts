import { describe, expect, test } from 'vitest'
import { buildRecord } from '../../src/domain/build-record.ts'
import { caseNumberField, caseNumbersOf, maxCaseNumber } from '../../src/domain/case-numbers.ts'
import { applyChange } from '../../src/domain/evaluation-state.ts'
import { parties } from '../../src/domain/party.ts'
import { parsePrivate } from '../../src/schemas/validators.ts'
import { statement, surveyOf } from '../scenario/small-survey.ts'
import { tellStory } from '../scenario/story.ts'

const typed = (municipality: string, provider: string) => ({
  drafts: { [caseNumberField('municipality')]: municipality, [caseNumberField('provider')]: provider },
})

describe('the own case numbers', () => {
  test.each([
    ['nothing typed', {}, {}],
    ['only spaces', typed('  ', '\t'), {}],
    ['one of both', typed(' Z-2018/0042 ', ''), { municipality: 'Z-2018/0042' }],
    ['a pasted line end', typed('Z\n1', 'K 2'), { municipality: 'Z 1', provider: 'K 2' }],
    ['too long', typed('9'.repeat(500), ''), { municipality: '9'.repeat(maxCaseNumber) }],
  ])('%s', (_, state, numbers) => {
    expect(caseNumbersOf(state)).toEqual(numbers)
  })

  test('go into the private document only, as the schema allows, and stay for the next version', () => {
    const survey = surveyOf(statement('bekend'))
    const asked = new Set(survey.questions.map(({ id }) => id))
    const { state: told } = tellStory()
      .answers('municipality', { bekend: 5 })
      .isReady('municipality', 'provider')
      .meets()
      .fillsInConfirming()
    const change = { kind: 'draft-kept', field: caseNumberField('provider'), text: 'ZAAK-77' } as const
    const state = applyChange(told, change, '2018-12-03T14:00:00.000Z')
    const visible = Object.fromEntries(parties.map((party) => [party, asked]))
    const { record, privateDocument } = buildRecord({ state, survey, visible, frozenAt: '2018-12-03T14:00:00.000Z' })
    expect(privateDocument.caseNumbers).toEqual({ provider: 'ZAAK-77' })
    expect(parsePrivate(JSON.parse(JSON.stringify(privateDocument))).ok).toBe(true)
    expect(JSON.stringify(record)).not.toContain('ZAAK-77')
  })
})
