// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { openLiveSession } from '../../../src/app/evaluation/live-session.ts'
import { observable } from '../../../src/app/hooks/observable.ts'
import type { SaveStatus } from '../../../src/app/hooks/save-status.ts'
import { deviceStore } from '../../../src/app/hooks/stores.ts'
import type { LiveSession } from '../../../src/app/hooks/use-session.ts'
import { readHandOver } from '../../../src/bundle/read-hand-over.ts'
import type { Evaluation } from '../../../src/domain/evaluation.ts'
import { beginEvaluation } from '../../../src/domain/evaluation-state.ts'
import type { FileUse } from '../../../src/domain/inbox.ts'
import type { Period } from '../../../src/domain/period.ts'
import type { RecordTheme } from '../../../src/domain/record.ts'
import { openMemoryStore } from '../../../src/storage/memory-store.ts'
import { previousTexts as texts } from '../../../src/texts/previous.ts'
import { surveyVariables } from '../../../src/texts/survey-variables.ts'
import { otherId, recordOf } from '../../scenario/two-devices.ts'
import { publishedSurvey, stateAfter } from '../questionnaire/evaluation.ts'
import { showMeeting, until } from './screens.tsx'

const at = '2018-06-22T10:00:00.000Z'
const meeting = { date: '2017-12-01', form: 'online', present: [], nextTime: [], judgement: 'improve', regionalPoints: [] } as const
const theme: RecordTheme = {
  id: 't2',
  conclusion: 'problem',
  joint: { afs_vast: 'no', afs_plaats: 'difference' },
  lines: {},
  explanation: 'Wij schrijven ze op.',
}

test('a theme of the meeting shows what was concluded and answered together the last period, from a file of that period', async () => {
  const { session, evaluation } = await openScene()
  await receive(session, (await previousRecord(evaluation)).text, 'use')
  const page = await showTheme(session)
  await until(() => page.textContent?.includes(texts.title('tweede halfjaar 2017')) === true)
  const said = page.querySelector('[aria-labelledby="vorige-keer"]')?.textContent ?? ''
  expect(said).toContain(texts.concluded('Knelpunt'))
  expect(said).toContain('Wij schrijven ze op.')
  expect(said).toContain('Nee')
  expect(said).toContain('Verschil blijft')
  expect(said).not.toContain('afs_')
})

test('a file that was put aside counts for nothing', async () => {
  const { session, evaluation } = await openScene()
  await receive(session, (await previousRecord(evaluation)).text, 'set-aside')
  const page = await showTheme(session)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(page.querySelector('[aria-labelledby="vorige-keer"]')).toBeNull()
})

test('it comes from the evaluation of the last period on this device too', async () => {
  const { session, evaluation } = await openScene()
  const before = { ...evaluation, id: otherId, period: '2017-2' as Period }
  const { frozen } = await previousRecord(evaluation, { id: 't2', conclusion: 'not-discussed', joint: {}, lines: {} })
  await (await deviceStore()).create({ ...beginEvaluation(before), records: [frozen] }, at)
  const page = await showTheme(session)
  await until(() => page.textContent?.includes(texts.title('tweede halfjaar 2017')) === true)
  expect(page.textContent).toContain(texts.notDiscussed)
})

/** The record of the half year before, of the same two. */
async function previousRecord(evaluation: Evaluation, decided = theme) {
  const before: Evaluation = { ...evaluation, id: otherId, period: '2017-2' as Period }
  return await recordOf(before, { meeting: { ...meeting, themes: [decided] } })
}

/** A meeting on the first half of 2018 with the second theme on its agenda. */
async function openScene() {
  const { survey, definition } = await publishedSurvey()
  const { id, version, sha256 } = survey
  const begun = stateAfter([
    { kind: 'answer-set', party: 'municipality', question: 'afs_vast' as never, value: 'yes' },
    { kind: 'answer-set', party: 'provider', question: 'afs_vast' as never, value: 'no' },
    { kind: 'sheet-ready', party: 'municipality' },
    { kind: 'sheet-ready', party: 'provider' },
    { kind: 'meeting-begun', date: '2018-06-22' },
  ])
  const evaluation = { ...begun.evaluation, survey: { id, version, sha256 } }
  const state = { ...begun, evaluation }
  const store = openMemoryStore()
  await store.create(state, at)
  const session: LiveSession = openLiveSession(state, {
    store,
    survey,
    definition,
    isExample: false,
    hasSeveralRegions: false,
    variables: (party) => surveyVariables({ ...evaluation, regionSize: 3 }, party),
    now: () => at,
    newId: () => 'id',
    status: observable<SaveStatus>({ kind: 'idle' }),
    keptStatus: () => ({ kind: 'idle' }),
  })
  return { session, evaluation }
}

async function receive(session: LiveSession, content: string, use: FileUse): Promise<void> {
  const read = await readHandOver(content)
  if (!read.ok) throw new Error('not readable')
  session.get().know(read.value)
  const { sha256, text } = read.value
  await session.get().save({ kind: 'file-received', file: { sha256, receivedAt: at, text }, use })
}

/** The section of the theme, wherever it stands on the agenda. */
async function showTheme(session: LiveSession): Promise<HTMLElement> {
  for (const section of [1, 2, 3]) {
    const page = await showMeeting(session, section)
    if (page.querySelector('[name="conclusion-t2"]')) return page
  }
  throw new Error('the theme is not on the agenda')
}
