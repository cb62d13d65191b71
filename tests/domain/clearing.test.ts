import { expect, test } from 'vitest'
import { type ClearObstacle, findClearObstacles, keptRecordField } from '../../src/domain/clearing.ts'
import { type EvaluationState, latestRecordOf, type Milestones } from '../../src/domain/evaluation-state.ts'
import { clearObstacleText } from '../../src/texts/clearing.ts'
import { samplePdf } from '../bundle/sample.ts'
import { type Story, tellStory } from '../scenario/story.ts'
import { recordOf } from '../scenario/two-devices.ts'

/** All is done: both agreed, the report is made, given, sent and archived, and its file was kept. */
async function finished(): Promise<Story> {
  const story = tellStory().lists('Twee contactpersonen').meets()
  const { agreements, evaluation } = story.state
  const { frozen } = await recordOf(
    evaluation,
    { agreements: agreements.map((agreement) => ({ ...agreement, reports: [] })) },
    { confirmedBy: ['municipality', 'provider'], pdf: samplePdf },
  )
  const milestones: readonly (keyof Milestones)[] = ['copyGivenAt', 'sentAt', 'archivedAt']
  return story.happens(
    { kind: 'record-frozen', record: { ...frozen, frozenAt: '2018-06-12T09:30:00.000Z' } },
    ...milestones.map((milestone) => ({ kind: 'milestone-set', milestone, reachedAt: '2018-06-12T10:00:00.000Z' }) as const),
    { kind: 'draft-kept', field: keptRecordField, text: frozen.contentHash },
  )
}

test('nothing stands in the way once all is done and kept', async () => {
  expect(findClearObstacles((await finished()).state)).toEqual([])
})

test('without a record there is nothing to clear for', () => {
  expect(findClearObstacles(tellStory().state)).toEqual(['confirm-record'])
})

const undone: readonly (readonly [ClearObstacle, (story: Story) => EvaluationState])[] = [
  ['archive', (story) => story.happens({ kind: 'milestone-set', milestone: 'archivedAt' }).state],
  ['send', (story) => story.happens({ kind: 'milestone-set', milestone: 'sentAt' }).state],
  ['give-copy', (story) => story.happens({ kind: 'milestone-set', milestone: 'copyGivenAt' }).state],
  ['record-file', (story) => story.happens({ kind: 'draft-kept', field: keptRecordField, text: '' }).state],
  ['later-agreements', (story) => story.agreesOn('Elke week overleg').state],
  ['report', ({ state }) => ({ ...state, records: state.records.map(({ pdf: _, ...record }) => record) })],
  ['confirm-record', ({ state }) => ({ ...state, records: state.records.map((record) => ({ ...record, confirmations: [] })) })],
]

test.each(undone)('while "%s" is not done, the device may not be cleared', async (obstacle, undo) => {
  expect(findClearObstacles(undo(await finished()))).toContain(obstacle)
  expect(clearObstacleText(obstacle)).not.toBe('')
})

test('an agreement from after the record is safe once it stands in the next period', async () => {
  const story = await finished()
  const { state } = story.agreesOn('Elke week overleg')
  const later = state.agreements.at(-1)?.id
  expect(findClearObstacles(state)).toEqual(['later-agreements'])
  expect(findClearObstacles(state, new Set(later === undefined ? [] : [later]))).toEqual([])
})

test('a newer version asks for everything anew', async () => {
  const story = await finished()
  const contentHash = latestRecordOf(story.state)?.contentHash ?? ''
  const { state } = story.happens({ kind: 'revision-begun', contentHash, reason: 'Een naam was fout.' })
  expect(findClearObstacles(state)).toContain('confirm-record')
  const { frozen } = await recordOf(state.evaluation, { revision: 2, parent: contentHash }, { confirmedBy: ['municipality'] })
  const next = story.happens({ kind: 'record-frozen', record: frozen }).state
  expect(findClearObstacles(next)).toEqual(['confirm-record', 'report', 'give-copy', 'send', 'archive', 'later-agreements', 'record-file'])
})
