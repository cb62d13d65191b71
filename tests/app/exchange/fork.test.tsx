// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import type { EvaluationState } from '../../../src/domain/evaluation-state.ts'
import { latestRecordOf } from '../../../src/domain/evaluation-state.ts'
import { evaluationTexts } from '../../../src/texts/evaluation.ts'
import { recordsTexts as texts } from '../../../src/texts/records.ts'
import { recordOf } from '../../scenario/two-devices.ts'
import { find, openDevice, press, showScreen, until, wordsOf } from './device.tsx'

const { evaluation } = (await openDevice('municipality')).session.get().state
const meeting = { date: '2018-06-22', form: 'on-site', present: [], nextTime: [], regionalPoints: [] } as const
const ours = await recordOf(evaluation, {
  sheets: [{ party: 'provider', answers: { afs_vast: 'no' }, firstValues: {}, texts: {} }],
  meeting: { ...meeting, themes: [{ id: 't2', conclusion: 'good', joint: { afs_vast: 'yes' }, lines: {} }], judgement: 'continue' },
})
const theirs = await recordOf(
  { ...evaluation, writer: 'provider' },
  {
    frozenAt: '2018-06-22T11:00:00.000Z',
    sheets: [{ party: 'provider', answers: { afs_vast: 'yes' }, firstValues: {}, texts: {} }],
    meeting: { ...meeting, themes: [{ id: 't2', conclusion: 'problem', joint: {}, lines: {} }], judgement: 'continue' },
    sender: 'provider',
  },
  { confirmedBy: ['provider'] },
)

/** The municipality's device, with its own meeting and record, after the provider's own record of the same talk came in. */
async function forked() {
  const device = await openDevice('municipality', [
    { kind: 'sheet-ready', party: 'municipality' },
    { kind: 'meeting-begun', date: '2018-06-22' },
    { kind: 'record-frozen', record: ours.frozen },
  ])
  await device.receive(theirs.text, 'use')
  return device
}

const hashesOf = ({ records }: Pick<EvaluationState, 'records'>) => records.map(({ contentHash }) => contentHash)

test('two records that were made apart: the steps lead to the choice before anything is confirmed', async () => {
  const { session } = await forked()
  const steps = await showScreen(session, '')
  expect(wordsOf(steps)).toContain(texts.toChoose)
  expect(steps.querySelectorAll('.button--primary')).toHaveLength(1)
  expect(find(steps, '.button--primary')?.textContent).toBe(texts.compare)
  const confirm = await showScreen(session, 'vaststellen')
  expect(wordsOf(confirm)).toContain(texts.toChoose)
  expect(confirm.querySelector('form')).toBeNull()
  const exchange = await showScreen(session, 'wissel')
  expect(wordsOf(exchange)).toContain(texts.toChoose)
})

test('they stand beside each other with who made them and what differs, in words', async () => {
  const { session } = await forked()
  const page = await showScreen(session, 'verslagen')
  await until(() => page.querySelector('form') !== null)
  const words = wordsOf(page)
  expect(words).toContain(texts.title(2))
  expect(words).toContain(texts.codeText(ours.frozen.contentHash))
  expect(words).toContain(texts.codeText(theirs.frozen.contentHash))
  const said = (heading: string) => {
    const section = find(page, 'h3', heading)?.parentElement
    return [...(section?.querySelectorAll('.side__text') ?? [])].map(({ textContent }) => textContent)
  }
  expect(said('Conclusie:')).toEqual(['Gaat goed', 'Knelpunt'])
  expect(said('Gezamenlijk antwoord:')).toEqual(['Ja', texts.absent])
  expect(said('Antwoord van Thuiszorg Voorbeeld:')).toEqual(['Nee', 'Ja'])
  expect(said('Wie het bestand verstuurt')).toEqual(['Gemeente Haarlem', 'Thuiszorg Voorbeeld'])
  // Codes of answers and themes are never shown.
  expect(words).not.toContain('afs_vast')
})

test('one is chosen to go on with, the other stays and can be chosen later', async () => {
  const { session, store } = await forked()
  const before = hashesOf(session.get().state)
  const page = await showScreen(session, 'verslagen')
  await until(() => page.querySelector('form') !== null)
  await press(find(page, 'button', texts.goOn))
  expect(wordsOf(page)).toContain(texts.missing)
  expect(session.get().state.chosenRecord).toBeUndefined()

  await choose(page, ours.frozen.contentHash)
  expect(latestRecordOf(session.get().state)?.contentHash).toBe(ours.frozen.contentHash)
  expect(hashesOf(session.get().state)).toEqual(before)
  const steps = await showScreen(session, '')
  expect(wordsOf(steps)).not.toContain(texts.toChoose)
  expect(wordsOf(steps)).not.toContain(evaluationTexts.allDone)

  const again = await showScreen(session, 'verslagen')
  await until(() => again.querySelector('form') !== null)
  expect(wordsOf(again)).toContain(texts.inUse)
  await choose(again, theirs.frozen.contentHash)
  expect(latestRecordOf(session.get().state)?.contentHash).toBe(theirs.frozen.contentHash)
  expect(session.get().state.evaluation.writer).toBe('provider')
  expect(hashesOf(session.get().state)).toEqual(before)
  // The chosen one is now to be read and answered, as on any device that only confirms.
  const kept = await store.load(evaluation.id)
  expect(kept.ok && kept.value?.chosenRecord).toBe(theirs.frozen.contentHash)
})

test('without a fork the screen says that there is nothing to choose', async () => {
  const { session } = await openDevice('municipality')
  expect(wordsOf(await showScreen(session, 'verslagen'))).toContain(texts.onlyOne)
})

async function choose(page: HTMLElement, contentHash: string): Promise<void> {
  await press(page.querySelector<HTMLElement>(`input[value="${contentHash}"]`) ?? undefined)
  await press(find(page, 'button', texts.goOn))
  await until(() => location.hash.endsWith(evaluation.id))
}
