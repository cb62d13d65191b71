import { describe, expect, test } from 'vitest'
import type { AgreementId } from '../../src/domain/agreements.ts'
import { buildRecord } from '../../src/domain/build-record.ts'
import type { EvaluationId } from '../../src/domain/evaluation.ts'
import { agreementsToCarryOver } from '../../src/domain/next-period.ts'
import { type Party, parties } from '../../src/domain/party.ts'
import { nextPeriod, type Period, previousPeriod } from '../../src/domain/period.ts'
import { buildReport } from '../../src/report/build-report.ts'
import { reportTexts } from '../../src/texts/report.ts'
import { confirmation, contentHash } from '../report/report-fixture.ts'
import { statement, surveyOf } from '../scenario/small-survey.ts'
import { type Story, tellStory } from '../scenario/story.ts'

const survey = surveyOf(statement('bekend'))
const bothReport = (story: Story, agreement: string, status: 'done' | 'running' | 'stopped') =>
  parties.reduce((told, party) => told.reports(party, agreement, status), story)

/** 2018-1: one agreement done, one running, one on which the parties differ; one is made in the meeting. */
const firstHalf = () =>
  bothReport(bothReport(tellStory().lists('Bellen', 'Overleg', 'Lijst'), 'agreement-1', 'done'), 'agreement-2', 'running')
    .reports('municipality', 'agreement-3', 'done')
    .reports('provider', 'agreement-3', 'not-started')
    .isReady('municipality', 'provider')
    .meets()
    .agreesOn('Eén nummer')
    .fillsInConfirming()

/** 2018-2 as the tool begins it from the first half. */
const secondHalf = () => {
  const begun = tellStory({ id: 'second' as EvaluationId, period: '2018-2' as Period })
  const carried = agreementsToCarryOver(firstHalf().state, undefined)
  return begun.happens(...carried.map((agreement) => ({ kind: 'agreement-saved', agreement }) as const))
}

describe('the next period', () => {
  test('is half a year or a year on, and before it comes the period that it follows', () => {
    expect(['2018-1', '2018-2', '2018'].map((period) => nextPeriod(period as Period))).toEqual(['2018-2', '2019-1', '2019'])
    for (const period of ['2018-1', '2018-2', '2018'] as Period[]) expect(previousPeriod(nextPeriod(period))).toBe(period)
  })

  test('begins with what is not done or stopped: same ids, first period kept, open to be reported on anew', () => {
    const carried = agreementsToCarryOver(firstHalf().state, undefined)
    expect(carried.map(({ id, what, since, origin, jointStatus }) => [id, what, since, origin, jointStatus])).toEqual([
      ['agreement-2', 'Overleg', '2018-1', 'existing', undefined],
      ['agreement-3', 'Lijst', '2018-1', 'existing', undefined],
      ['agreement-4', 'Eén nummer', '2018-1', 'existing', undefined],
    ])
  })

  test('goes by the record where there is one, and keeps what is on this device alone', () => {
    const story = firstHalf().happens({ kind: 'agreement-settled', id: 'agreement-3' as AgreementId, jointStatus: 'stopped' })
    const { record } = documentsOf(story)
    const later = story.agreesOn('Later bedacht')
    expect(agreementsToCarryOver(later.state, record).map(({ what }) => what)).toEqual(['Overleg', 'Eén nummer', 'Later bedacht'])
    expect(agreementsToCarryOver({ agreements: [], reports: [] }, record).map(({ id }) => id)).toEqual(['agreement-2', 'agreement-4'])
  })

  test('gives the open agreements a status from both, and its report shows old before new', () => {
    const story = bothReport(secondHalf(), 'agreement-2', 'done')
      .reports('municipality', 'agreement-4', 'running')
      .reports('provider', 'agreement-4', 'not-started')
      .isReady('municipality', 'provider')
      .meets()
      .agreesOn('Een vaste wijkverpleegkundige', { id: 'agreement-5' as AgreementId })
      .fillsInConfirming()
    const { record, privateDocument } = documentsOf(story)
    expect(record.agreements.map(({ id, since, origin }) => [id, since, origin])).toEqual([
      ['agreement-2', '2018-1', 'existing'],
      ['agreement-3', '2018-1', 'existing'],
      ['agreement-4', '2018-1', 'existing'],
      ['agreement-5', '2018-2', 'meeting'],
    ])
    const confirmations = parties.map((party) => confirmation(party))
    const report = buildReport({ edition: 'parties', record, privateDocument, confirmations, contentHash, survey })
    const tables = report.blocks.flatMap((block) =>
      block.kind === 'table' ? [{ caption: block.caption, text: JSON.stringify(block.rows) }] : [],
    )
    const old = tables.findIndex(({ caption }) => caption === reportTexts.oldAgreementsCaption)
    const made = tables.findIndex(({ caption }) => caption === reportTexts.newAgreementsCaption)
    expect(old).toBeGreaterThanOrEqual(0)
    expect(made).toBeGreaterThan(old)
    for (const words of ['Overleg', 'Klaar', 'Eén nummer', 'Gemeente: Loopt', 'Aanbieder: Nog niet begonnen'])
      expect(tables[old]?.text).toContain(words)
    expect(tables[made]?.text).toContain('Een vaste wijkverpleegkundige')
  })
})

function documentsOf({ state }: Story) {
  const asked = new Set(survey.questions.map(({ id }) => id))
  const visible: Record<Party, ReadonlySet<(typeof survey.questions)[number]['id']>> = { municipality: asked, provider: asked }
  return buildRecord({ state, survey, visible, frozenAt: '2018-12-03T10:00:00.000Z' })
}
