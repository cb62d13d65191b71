// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import type { AgreementId } from '../../../src/domain/agreements.ts'
import type { EvaluationChange } from '../../../src/domain/evaluation-state.ts'
import type { Period } from '../../../src/domain/period.ts'
import { joiningTexts } from '../../../src/texts/joining.ts'
import { standingTexts, receivedTexts as texts } from '../../../src/texts/received.ts'
import { answersOf, type Device, deviceOf, recordOf } from '../../scenario/two-devices.ts'
import { stateAfter } from '../questionnaire/evaluation.ts'
import { find, openDevice, press, showScreen, until, wordsOf } from './device.tsx'

const since = '2017-2' as Period
const shared = (what: string): EvaluationChange => ({
  kind: 'agreement-saved',
  agreement: { id: 'shared' as AgreementId, what, since, origin: 'existing' },
})
const ready: EvaluationChange = { kind: 'sheet-ready', party: 'municipality' }

/** The provider's device after these changes. */
function provider(...changes: readonly EvaluationChange[]): Device {
  const story = { state: stateAfter(changes, 'apart') }
  return deviceOf(story as Parameters<typeof deviceOf>[0], 'provider')
}

const answer = (value: number): EvaluationChange => ({ kind: 'answer-set', party: 'provider', question: 'sig_terug' as never, value })
const theirReady: EvaluationChange = { kind: 'sheet-ready', party: 'provider' }

test('every opened file is listed with what became of it, and one that waits can count', async () => {
  const { session, receive } = await openDevice('municipality', [ready])
  expect(wordsOf(await showScreen(session, 'wissel'))).not.toContain(texts.title)
  await receive(await answersOf(provider(answer(2), theirReady), 'provider', '2018-06-19T10:00:00.000Z'), 'use')
  await receive(await answersOf(provider(answer(5), theirReady), 'provider', '2018-06-20T10:00:00.000Z'))
  const page = await showScreen(session, 'wissel')
  const lines = () => [...page.querySelectorAll('.summary-list__row')].map((row) => row.textContent ?? '')
  expect(lines()).toHaveLength(2)
  expect(lines()[0]).toContain(standingTexts.waiting)
  expect(lines()[1]).toContain(standingTexts['in-use'])
  expect(lines()[0]).toContain('Antwoorden van Thuiszorg Voorbeeld')

  await press(find(page, '.summary-list button', texts.use))
  await until(() => session.get().state.sheets.provider?.answers['sig_terug'] === 5)
  expect(lines()[0]).toContain(standingTexts['in-use'])
  expect(lines()[1]).toContain(standingTexts.superseded)
  // Neither is lost: the first can count again.
  await press(find(page, '.summary-list button', texts.use))
  await until(() => session.get().state.sheets.provider?.answers['sig_terug'] === 2)
})

test('sealed answers are listed without a word of what is in them', async () => {
  const { session, receive } = await openDevice('municipality')
  await receive(await answersOf(provider(answer(5), theirReady), 'provider'), 'use')
  const page = await showScreen(session, 'wissel')
  expect(wordsOf(page)).toContain(standingTexts.sealed)
  expect(find(page, '.summary-list button')).toBeUndefined()
})

test('an older version of the record says so, and so does the record of another period', async () => {
  const { session, receive } = await openDevice('municipality')
  const { evaluation } = session.get().state
  const first = await recordOf(evaluation)
  const second = await recordOf(evaluation, { revision: 2, parent: first.frozen.contentHash })
  const before = await recordOf({ ...evaluation, id: 'b4d5f1bb-0000-4000-8000-000000000002' as never, period: since })
  for (const { text } of [first, second, before]) await receive(text, 'use')
  const words = wordsOf(await showScreen(session, 'wissel'))
  expect(words).toContain(`Verslag van gemeente Haarlem, versie 1${standingTexts.older}`)
  expect(words).toContain(`Verslag van gemeente Haarlem, versie 2${standingTexts['in-use']}`)
  expect(words).toContain(`Verslag van tweede halfjaar 2017${standingTexts['other-period']}`)
})

test('an agreement in two wordings shows both; the own one stays until the other is taken over, and that can be undone', async () => {
  const { session, receive } = await openDevice('municipality', [shared('Elke maand overleg'), ready])
  await receive(await answersOf(provider(shared('Elke week overleg'), theirReady), 'provider'), 'use')
  const page = await showScreen(session, 'afspraken')
  const texted = () => [...page.querySelectorAll('.side__text')].map(({ textContent }) => textContent)
  expect(texted()).toEqual(['Elke maand overleg', 'Elke week overleg'])
  expect(session.get().state.agreements.map(({ what }) => what)).toEqual(['Elke maand overleg'])
  expect(wordsOf(page)).toContain('Sinds tweede halfjaar 2017')

  await press(find(page, 'button', joiningTexts.takeTheirs('Thuiszorg Voorbeeld')))
  await until(() => session.get().state.agreements[0]?.what === 'Elke week overleg')
  expect(texted()).toEqual([])
})

test('the own wording can be kept; another wording of the other asks again', async () => {
  const { session, store, receive } = await openDevice('municipality', [shared('Elke maand overleg'), ready])
  await receive(await answersOf(provider(shared('Elke week overleg'), theirReady), 'provider'), 'use')
  const page = await showScreen(session, 'afspraken')
  await press(find(page, 'button', joiningTexts.keepOurs))
  await until(() => session.get().derived.conflicts.length === 0)
  expect(session.get().state.agreements.map(({ what }) => what)).toEqual(['Elke maand overleg'])
  const kept = await store.load(session.get().state.evaluation.id)
  expect(kept.ok && kept.value?.inbox.choices.agreements.map(({ kind }) => kind)).toEqual(['own-wording'])

  const later = await answersOf(provider(shared('Elke dag overleg'), theirReady), 'provider', '2018-06-25T10:00:00.000Z')
  await receive(later, 'use')
  expect(session.get().derived.conflicts.map(({ theirs }) => theirs.what)).toEqual(['Elke dag overleg'])
})
