// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import type { EvaluationChange } from '../../../src/domain/evaluation-state.ts'
import type { Party } from '../../../src/domain/party.ts'
import type { Confirmation } from '../../../src/domain/record.ts'
import { confirmTexts } from '../../../src/texts/confirm.ts'
import { exchangeTexts } from '../../../src/texts/exchange.ts'
import { openingTexts } from '../../../src/texts/opening.ts'
import { revisionTexts } from '../../../src/texts/revision.ts'
import { samplePdf } from '../../bundle/sample.ts'
import { answersOf, deviceOf, recordOf } from '../../scenario/two-devices.ts'
import { stateAfter } from '../questionnaire/evaluation.ts'
import { type } from '../questionnaire/screens.tsx'
import { find, openDevice, press, showScreen, until, wordsOf } from './device.tsx'

vi.setConfig({ testTimeout: 20_000 })

const municipality = 'gemeente Haarlem'
const provider = 'Thuiszorg Voorbeeld'
const { evaluation } = (await openDevice('municipality')).session.get().state
const { frozen } = await recordOf(evaluation)

const says = (party: Party, outcome: Confirmation['outcome']): EvaluationChange => ({
  kind: 'confirmed',
  confirmation: {
    ...{ party, function: 'adviseur', at: '2018-06-22T11:00:00.000Z', outcome, share: false, how: 'own-device' },
    contentHash: frozen.contentHash,
    ...(outcome === 'declined' ? { text: 'Een punt klopt niet.' } : {}),
  },
})
const ready: EvaluationChange = { kind: 'sheet-ready', party: 'municipality' }
const met: readonly EvaluationChange[] = [ready, { kind: 'meeting-begun', date: '2018-06-22' }]
const withReport: EvaluationChange = { kind: 'report-made', contentHash: frozen.contentHash, pdf: samplePdf }

/** The device where the meeting was held, after both spoke. */
async function writer(...words: readonly EvaluationChange[]) {
  return await openDevice('municipality', [...met, { kind: 'record-frozen', record: frozen }, ...words, withReport])
}

/** The device that only confirms. */
async function confirming(...words: readonly EvaluationChange[]) {
  return await openDevice('provider', [{ kind: 'record-adopted', record: frozen }, ...words])
}

const primariesOf = (page: HTMLElement) => [...page.querySelectorAll('.button--primary')].map(({ textContent }) => textContent)

test('after a decline, who keeps the record is told to make a new version, and can still give this one', async () => {
  const { session } = await writer(says('municipality', 'agreed'), says('provider', 'declined'))
  const page = await showScreen(session, 'wissel')
  expect(wordsOf(page)).toContain(confirmTexts.declined(provider))
  expect(wordsOf(page)).toContain(exchangeTexts.recordDeclined(provider))
  expect(wordsOf(page)).not.toContain(exchangeTexts.recordForOther(1, provider))
  expect(primariesOf(page)).toEqual([revisionTexts.begin])
  await press(find(page, '.button--primary'))
  expect(location.hash).toMatch(/\/vaststellen$/)
})

test('after a decline, who only confirms is told to send it back and what comes then', async () => {
  const { session } = await confirming(says('municipality', 'agreed'), says('provider', 'declined'))
  const page = await showScreen(session, 'wissel')
  expect(wordsOf(page)).toContain(exchangeTexts.ownDecline(1, municipality))
  expect(wordsOf(page)).toContain(exchangeTexts.newVersionComes(municipality))
  expect(primariesOf(page)).toEqual([exchangeTexts.make(municipality)])

  const confirm = await showScreen(session, 'vaststellen')
  expect(wordsOf(confirm)).toContain(confirmTexts.declinedApart(provider, 'Gemeente Haarlem'))
  // A new version is made where the meeting was held.
  expect(wordsOf(confirm)).not.toContain(revisionTexts.begin)
  expect(primariesOf(confirm)).toEqual([confirmTexts.toExchange])
})

test('who declined its own record before the other spoke can ask the other, but is led to a new version', async () => {
  const { session } = await openDevice('municipality', [
    ...met,
    { kind: 'record-frozen', record: frozen },
    says('municipality', 'declined'),
  ])
  const page = await showScreen(session, 'wissel')
  expect(wordsOf(page)).toContain(exchangeTexts.recordDeclinedUnasked(provider))
  expect(primariesOf(page)).toEqual([revisionTexts.begin])
})

test('with the final report there is nothing left to send back', async () => {
  const { session } = await confirming(says('municipality', 'agreed'), says('provider', 'agreed'), withReport)
  const page = await showScreen(session, 'wissel')
  expect(wordsOf(page)).toContain(exchangeTexts.recordComplete(1))
  expect(wordsOf(page)).not.toContain(exchangeTexts.recordAnswer(1, municipality))
  expect(primariesOf(page)).toEqual([])
})

test('a new version without a reason is not begun; the summary above leads to the field', async () => {
  const { session } = await writer(says('municipality', 'agreed'), says('provider', 'declined'))
  const page = await showScreen(session, 'vaststellen')
  await press(find(page, 'button', revisionTexts.begin))
  const link = find(page, '.error-summary a', revisionTexts.reasonMissing)
  expect(link).toBeDefined()
  expect(page.querySelector('#reden')?.getAttribute('aria-invalid')).toBe('true')
  await press(link)
  expect(document.activeElement?.id).toBe('reden')
  expect(session.get().state.revising).toBeUndefined()
})

test('the other’s answers opened before the own were sent: sending comes first, and only that is primary', async () => {
  const { session } = await openDevice('municipality', [ready])
  const { id, version, sha256 } = session.get().survey
  const state = stateAfter([{ kind: 'sheet-ready', party: 'provider' }], 'apart')
  const there = { state: { ...state, evaluation: { ...state.evaluation, survey: { id, version, sha256 } } } }
  const theirs = deviceOf(there as Parameters<typeof deviceOf>[0], 'provider')
  const page = await showScreen(session, 'wissel')
  await press(find(page, 'button', openingTexts.pasteText))
  const field = page.querySelector<HTMLTextAreaElement>('#plak-tekst')
  if (!field) throw new Error('no field')
  await type(field, await answersOf(theirs, 'provider'))
  await press(find(page, 'button', exchangeTexts.openText))
  await until(() => find(page, 'a', openingTexts.beginMeeting) !== undefined)
  expect(primariesOf(page)).toEqual([exchangeTexts.make(provider)])

  await session.get().save({ kind: 'milestone-set', milestone: 'answersSentAt', reachedAt: '2026-11-21T14:00:00.000Z' })
  await until(() => primariesOf(page)[0] === openingTexts.beginMeeting)
  expect(primariesOf(page)).toEqual([openingTexts.beginMeeting])
})

test('a draft that went out before does not count as sending the answers', async () => {
  const { session } = await openDevice('municipality', [
    { kind: 'milestone-set', milestone: 'answersSentAt', reachedAt: '2018-01-01T10:00:00.000Z' },
    ready,
  ])
  const page = await showScreen(session, 'wissel')
  expect(primariesOf(page)).toEqual([exchangeTexts.make(provider)])
  await session.get().save({ kind: 'milestone-set', milestone: 'answersSentAt', reachedAt: '2026-11-21T14:00:00.000Z' })
  await until(() => primariesOf(page)[0] === openingTexts.openFile)
  expect(primariesOf(page)).toEqual([openingTexts.openFile])
})
