import { describe, expect, test } from 'vitest'
import type { EvaluationId } from '../../src/domain/evaluation.ts'
import type { Period } from '../../src/domain/period.ts'
import { buildPeriodOverview } from '../../src/domain/period-overview.ts'
import { overviewTable } from '../../src/texts/overview.ts'
import { exampleCase } from '../report/report-fixture.ts'
import { type Story, tellStory } from '../scenario/story.ts'

const period = '2018-1' as Period
const concluded = () =>
  tellStory()
    .lists('Bellen', 'Overleg')
    .reports('municipality', 'agreement-1', 'done')
    .reports('provider', 'agreement-1', 'done')
    .answers('municipality', { geheim: 'Alleen voor ons' })
    .isReady('municipality', 'provider')
    .meets({ kind: 'theme-concluded', theme: 't1', conclusion: 'good' }, { kind: 'theme-concluded', theme: 't3', conclusion: 'problem' })
    .agreesOn('Een nieuw nummer')
const inHeemstede = (story: Story) => ({
  ...story.state,
  evaluation: { ...story.state.evaluation, id: 'b' as EvaluationId, municipality: { code: 'GM0397', name: 'Heemstede' } },
})

describe('the overview of a period', () => {
  test('has the evaluations of that period by region and name, each with what is concluded and what is still open', () => {
    const { rows, counted } = buildPeriodOverview(period, [
      { state: inHeemstede(tellStory()) },
      { state: concluded().state },
      { state: tellStory({ period: '2018-2' as Period }).state },
    ])
    expect(rows.map(({ evaluation }) => evaluation.municipality.name)).toEqual(['Haarlem', 'Heemstede'])
    expect(rows[0]).toMatchObject({ progress: 'in-progress', conclusions: { t1: 'good', t3: 'problem' } })
    expect(rows[0]?.openAgreements.map(({ what }) => what)).toEqual(['Overleg', 'Een nieuw nummer'])
    expect(rows[1]).toMatchObject({ progress: 'not-started', conclusions: {}, openAgreements: [] })
    expect(counted).toBe(1)
  })

  test('counts for each theme how often each conclusion was chosen', () => {
    const { themes } = buildPeriodOverview(period, [{ state: concluded().state }, { state: inHeemstede(concluded()) }])
    expect(themes).toHaveLength(8)
    expect(themes[0]).toEqual({ theme: 't1', counts: { good: 2, attention: 0, problem: 0, 'not-discussed': 0 } })
    expect(themes[1]?.counts).toEqual({ good: 0, attention: 0, problem: 0, 'not-discussed': 0 })
  })

  test('takes what both recorded over what stands in the meeting now', async () => {
    const { record } = await exampleCase()
    const [row] = buildPeriodOverview(period, [{ state: concluded().state, record }]).rows
    expect(row?.conclusions).toEqual(Object.fromEntries(record.meeting.themes.map(({ id, conclusion }) => [id, conclusion])))
    expect(row?.frozenAt).toBe(record.frozenAt)
  })

  test('holds no answer of either party', () => {
    expect(JSON.stringify(buildPeriodOverview(period, [{ state: concluded().state }]))).not.toContain('Alleen voor ons')
  })
})

test('as a table it has a column for each theme and the open agreements in words', () => {
  const overview = buildPeriodOverview(period, [{ state: concluded().state }])
  const [head = [], row = []] = overviewTable(overview, (theme) => `Thema ${theme}`)
  expect(row).toHaveLength(head.length)
  expect(Object.fromEntries(head.map((title, place) => [title, row[place]]))).toEqual({
    Periode: 'eerste halfjaar 2018',
    Regio: 'Zuid Kennemerland',
    Gemeente: 'Haarlem',
    Gemeentecode: 'GM0392',
    Namens: '',
    Aanbieder: 'Thuiszorg Voorbeeld',
    'Soort code': 'AGB',
    Code: '99000001',
    Status: 'Bezig',
    'Vastgelegd op': '',
    ...{ 'Thema t1': 'Gaat goed', 'Thema t2': '', 'Thema t3': 'Knelpunt', 'Thema t4': '' },
    ...{ 'Thema t5': '', 'Thema t6': '', 'Thema t7': '', 'Thema t8': '' },
    'Aantal open afspraken': 2,
    'Open afspraken': 'Overleg | Een nieuw nummer – Samen',
  })
})
