// @vitest-environment happy-dom
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { meetingTexts as texts } from '../../../src/texts/meeting.ts'
import { oldAgreement, openAlike, openMeeting } from './haarlem.ts'
import { click, fill, find, leave, showMeeting, until } from './screens.tsx'

afterEach(() => vi.useRealTimers())

/** Facts, old agreements, then the themes: signals weigh most. */
const signals = 3
const end = 8

test('an item says its question, both answers, why it is here and the choices, in that order', async () => {
  const { session } = await openMeeting()
  const page = await showMeeting(session, signals)
  const spoken = [
    'signalen op over',
    'Gemeente Haarlem',
    'Nee',
    'Thuiszorg Voorbeeld',
    'Ja, altijd',
    'Op de agenda, omdat',
    texts.jointLabel,
  ]
  let rest = find(page, '.card', 'signalen op over').textContent ?? ''
  for (const words of spoken) {
    expect(rest).toContain(words)
    rest = rest.slice(rest.indexOf(words) + words.length)
  }
})

test('only a shared question gets a joint answer; every item may lead to an agreement, and the others to a note', async () => {
  const { session } = await openMeeting()
  const page = await showMeeting(session, signals)
  const shared = find(page, '.card', 'signalen op over')
  const mirror = find(page, '.card', 'ons signaal is opgepakt')
  expect([shared, mirror].map((card) => card.textContent?.includes(texts.jointLabel))).toEqual([true, false])
  expect([shared, mirror].map((card) => card.textContent?.includes(texts.writeNote))).toEqual([false, true])
  for (const card of [shared, mirror]) expect(card.textContent).toContain(texts.addItemAgreement)
})

test('a note begins at the conclusion of its theme, until that one has room for words', async () => {
  const { session } = await openMeeting()
  const page = await showMeeting(session, signals)
  const write = () => click(find(find(page, '.card', 'ons signaal is opgepakt'), 'button', texts.writeNote))
  await write()
  expect(document.activeElement?.id).toBe('conclusion-t5')
  expect(find(page, '[id^=conclusion-t5]', '').closest('fieldset')?.textContent).toContain(texts.conclusionHint)
  await click(find(page, '[name=conclusion-t5][value=problem]'))
  await write()
  expect(document.activeElement?.id).toBe('explanation-t5')
})

test('an agreement made at an item belongs to its theme, and stands there at once', async () => {
  const { session } = await openMeeting()
  const page = await showMeeting(session, signals)
  await fill(page, 'agreement-sig_terug-what', 'Wij melden wat er met een signaal gebeurt')
  await click(find(page, '[name=agreement-sig_terug-who][value=provider]'))
  await fill(page, 'agreement-sig_terug-due', '2027-03')
  await click(find(find(page, '.card', 'ons signaal is opgepakt'), 'button', texts.saveAgreement))
  expect(session.get().state.agreements.at(-1)).toMatchObject({ who: 'provider', due: '2027-03', theme: 't5', origin: 'meeting' })
  expect(find(page, 'section', texts.themeAgreements).textContent).toContain('Wij melden wat er met een signaal gebeurt')
})

test('the clock of a theme runs down while it is on screen, goes on where it was, and is never announced', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const { session, passMinutes } = await openMeeting()
  const page = await showMeeting(session, signals)
  const clock = () => find(page, 'p', 'dit thema').textContent
  expect(clock()).toBe(texts.clock(12))
  passMinutes(9)
  await tick()
  expect(clock()).toBe('Voor dit thema: nog 3 minuten')
  expect(find(page, 'p', 'dit thema').closest('[role], [aria-live]')).toBeNull()
  await click(find(page, 'button', 'Naar onderdeel'))
  expect(clock()).toBe(texts.clock(12))
  passMinutes(30)
  await click(find(page, 'button', texts.previous(signals)))
  expect(clock()).toBe(texts.clock(3))
  passMinutes(5)
  await tick()
  expect(clock()).toBe(texts.clock(0))
})

test('the large screen shows nothing that a party wrote beforehand, and ends with the meeting', async () => {
  const { session } = await openMeeting()
  const page = await showMeeting(session, signals)
  const own = find(page, 'section', 'Dit schreef de gemeente')
  expect(own.className).toBe('not-on-large-screen')
  await click(find(page, 'button', texts.largeScreen))
  expect(document.documentElement.hasAttribute('data-large-screen')).toBe(true)
  expect(page.textContent).toContain(texts.largeScreenHides)
  await click(find(page, 'button', texts.previous(2)))
  expect(page.textContent).toContain(oldAgreement.what)
  expect(page.textContent).not.toContain('Notitie van')
  await click(find(page, 'button', texts.smallScreen))
  expect(document.documentElement.hasAttribute('data-large-screen')).toBe(false)
  expect(page.textContent).toContain('Notitie van')
  await click(find(page, 'button', texts.largeScreen))
  await leave(page)
  expect(document.documentElement.hasAttribute('data-large-screen')).toBe(false)
})

test('what was passed over stands at the end, and leads back to its own choices', async () => {
  const { session } = await openMeeting()
  const page = await showMeeting(session, end)
  const skipped = find(page, 'section', 'overgeslagen')
  expect([...skipped.querySelectorAll('a')].map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('huisartsen'),
    oldAgreement.what,
    expect.stringContaining('signalen op over'),
    expect.anything(),
    expect.anything(),
  ])
  expect(skipped.textContent).toContain('5 punten overgeslagen')
  await click(find(skipped, 'a', 'signalen op over'))
  expect(find(page, 'h1').textContent).toBe('Signaleren en preventie')
  await until(() => document.activeElement?.id === 'joint-sig_iedereen')
  await click(find(page, '#joint-sig_iedereen'))
  await click(find(page, 'nav a', texts.restTitle))
  expect(page.textContent).toContain('4 punten overgeslagen')
})

test('a theme left out can be discussed after all, and left out again; the mandatory one says that it belongs in the report', async () => {
  const { session } = await openMeeting()
  const page = await showMeeting(session, end)
  expect(page.textContent).toContain(texts.mandatoryLeftOut('Ouderenzorg: welke wet geldt?'))
  await click(find(page, 'label', texts.listForNextTime('Ouderenzorg: welke wet geldt?')))
  expect(session.get().state.meeting?.nextTime).toEqual(['t6'])
  await click(find(page, 'button', `${texts.discussNow}: Ouderenzorg`))
  expect(find(page, 'h1').textContent).toBe('Ouderenzorg: welke wet geldt?')
  expect(find(page, '.step-note').textContent).toBe(texts.stepOf(7, 9))
  expect(session.get().state.meeting).toMatchObject({ addedThemes: ['t6'], nextTime: [] })
  await click(find(page, 'button', texts.dontDiscuss))
  expect(find(page, 'h1').textContent).toBe(texts.restTitle)
  expect(session.get().state.meeting?.addedThemes).toBeUndefined()
})

test('less time takes themes off the agenda, but never the one on screen or one that was discussed', async () => {
  const { session } = await openMeeting([
    { kind: 'meeting-begun', date: '2026-11-21' },
    { kind: 'meeting-action', action: { kind: 'theme-concluded', theme: 't1', conclusion: 'good' } },
  ])
  const page = await showMeeting(session, 5)
  const shown = find(page, 'h1').textContent
  await click(find(page, '[name=change-minutes][value="30"]'))
  await click(find(page, 'button', texts.changeMinutes))
  expect(find(page, 'h1').textContent).toBe(shown)
  expect(session.get().state.meeting?.minutes).toBe(30)
  expect([...page.querySelectorAll('nav li')].map(({ textContent }) => textContent)).toEqual([
    'Feiten die verschillen – 0 van 1 gekozen',
    'Afspraken die u al had – 0 van 1 gekozen',
    'Signaleren en preventie – Nog geen conclusie',
    'Samenwerkingsafspraken – Nog geen conclusie',
    `${shown} – Nog geen conclusie`,
    'Lokale situatie – Gaat goed',
    'Nieuwe afspraken – 0 afspraken',
    texts.restTitle,
  ])
})

test('where nothing differs the meeting says so', async () => {
  const same = await showMeeting((await openAlike()).session)
  expect(same.textContent).toContain(texts.alikeEverywhere)
  const close = await showMeeting((await openAlike(5)).session)
  expect(close.textContent).toContain(texts.nothingMatters)
})

function tick(): Promise<void> {
  return act(() => {
    vi.advanceTimersByTime(10_000)
  })
}
