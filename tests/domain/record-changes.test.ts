import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openAgreementsOfRecord } from '../../src/domain/carry-over.ts'
import { compareRecords } from '../../src/domain/record-changes.ts'
import { anyRecord } from '../bundle/documents.ts'
import { sampleRecord } from '../bundle/sample.ts'
import { runs } from '../support/runs.ts'

test('a record has no changes from itself, and comparing the other way round swaps added and removed', () => {
  const swapped = { added: 'removed', removed: 'added', changed: 'changed' } as const
  fc.assert(
    fc.property(anyRecord, anyRecord, (one, other) => {
      expect(compareRecords(one, { ...one, revision: 9, parent: 'x', frozenAt: 'later' })).toEqual([])
      const there = compareRecords(one, other).map((change) => JSON.stringify(change))
      const back = compareRecords(other, one).map((change) => JSON.stringify({ ...change, kind: swapped[change.kind] }))
      expect(back.toSorted()).toEqual(there.toSorted())
    }),
    runs(300),
  )
})

test('each change is named by what it is about', () => {
  const { meeting, agreements, sheets } = sampleRecord
  const [t2, ...themes] = meeting.themes
  const [sheet, ...others] = sheets
  if (!t2 || !sheet) throw new Error('the sample changed')
  const after = {
    ...sampleRecord,
    sheets: [{ ...sheet, answers: { ...sheet.answers, pos_snel: 3 } }, ...others],
    meeting: {
      ...meeting,
      date: '2018-12-04',
      themes: [{ ...t2, conclusion: 'attention' as const, joint: { afs_vast: 'yes', pos_snel: 3 } }, ...themes],
      regionalPoints: [],
    },
    agreements: agreements.slice(0, 1),
  }
  expect(compareRecords(sampleRecord, after)).toEqual([
    { part: 'details', kind: 'changed', subject: '' },
    { part: 'answer', kind: 'changed', subject: 'pos_snel', whose: sheet.party },
    { part: 'conclusion', kind: 'changed', subject: 't2' },
    { part: 'joint', kind: 'changed', subject: 'afs_vast' },
    { part: 'joint', kind: 'added', subject: 'pos_snel' },
    { part: 'joint', kind: 'removed', subject: 'afs_plaats' },
    { part: 'agreement', kind: 'removed', subject: '5f0e7c1a-52b5-4a5e-8f3e-0e0c5f0a1b02' },
    { part: 'point', kind: 'removed', subject: 'Meer tijd voor overleg.' },
  ])
})

test('a next period begins with the agreements that are not done or stopped, under the ids they always had', () => {
  const open = openAgreementsOfRecord(sampleRecord)
  expect(open.map(({ id, origin, jointStatus }) => [id, origin, jointStatus])).toEqual(
    sampleRecord.agreements.map(({ id }) => [id, 'existing', undefined]),
  )
  const done = sampleRecord.agreements.map((agreement) => ({ ...agreement, jointStatus: 'done' as const }))
  expect(openAgreementsOfRecord({ agreements: done })).toEqual([])
})
