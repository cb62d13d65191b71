import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hrefOf, isEvaluationRoute, parseRoute, type Route } from '../../src/app/routes.ts'
import type { EvaluationId } from '../../src/domain/evaluation.ts'
import type { Period } from '../../src/domain/period.ts'
import { runs } from '../support/runs.ts'

const id = fc.oneof(fc.uuid(), fc.constant('voorbeeld')).map((text) => text as EvaluationId)
const party = fc.constantFrom('municipality', 'provider', 'together')
const place = fc.integer({ min: 1, max: 99 })

const anyRoute: fc.Arbitrary<Route> = fc.oneof(
  fc.record({ screen: fc.constantFrom('home', 'new', 'check-report', 'settings', 'accessibility', 'privacy', 'not-found') }),
  fc.record({ screen: fc.constant('help'), anchor: fc.constantFrom('', 'woorden', 'wie-ziet-wat') }),
  fc.record({
    screen: fc.constantFrom('steps', 'agreements', 'hand-over', 'records', 'confirm', 'report', 'send', 'offline-check', 'timeline'),
    id,
  }),
  fc.record({ screen: fc.constant('new-prefilled'), way: fc.constantFrom('next-period', 'same-provider', 'same-municipality'), from: id }),
  fc.record({ screen: fc.constant('overview'), period: fc.constantFrom('2018-1', '2018-2', '2019').map((text) => text as Period) }),
  fc.record({ screen: fc.constantFrom('introduction', 'check', 'paper'), id, party }),
  fc.record({ screen: fc.constant('empty-paper'), party }),
  fc.record({ screen: fc.constant('prepare'), id, party, step: place }),
  fc.record({ screen: fc.constant('meeting'), id, section: place }),
)

test('every route has an address that leads back to it', () => {
  fc.assert(
    fc.property(anyRoute, (route) => {
      expect(parseRoute(hrefOf(route))).toEqual(route)
    }),
    runs(1000),
  )
})

test('what is no address of ours is not found, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const route = parseRoute(`#/x${text}`)
      expect(route).toEqual({ screen: 'not-found' })
    }),
    runs(1000),
  )
})

test('whatever is parsed has one address', () => {
  const words = fc.constantFrom(
    'e',
    'voorbeeld',
    'voorbereiden',
    'provider',
    '3',
    '0',
    '03',
    'gesprek',
    'wissel',
    'hulp',
    'nieuw',
    'volgende-periode',
    'overzicht',
    '2018-1',
    'tijdlijn',
    '',
    '..',
    '%2F',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 6 }), (parts) => {
      const route = parseRoute(`#/${parts.join('/')}`)
      expect(parseRoute(hrefOf(route))).toEqual(route)
    }),
    runs(1000),
  )
})

test('the addresses are those of the published list', () => {
  const example = 'voorbeeld' as EvaluationId
  expect(hrefOf({ screen: 'home' })).toBe('#/')
  expect(hrefOf({ screen: 'new' })).toBe('#/nieuw')
  expect(hrefOf({ screen: 'check-report' })).toBe('#/controleer-verslag')
  expect(hrefOf({ screen: 'steps', id: example })).toBe('#/e/voorbeeld')
  expect(hrefOf({ screen: 'prepare', id: example, party: 'provider', step: 3 })).toBe('#/e/voorbeeld/voorbereiden/provider/3')
  expect(hrefOf({ screen: 'meeting', id: example, section: 2 })).toBe('#/e/voorbeeld/gesprek/2')
  expect(hrefOf({ screen: 'new-prefilled', way: 'next-period', from: example })).toBe('#/nieuw/volgende-periode/voorbeeld')
  expect(hrefOf({ screen: 'overview', period: '2018-1' as Period })).toBe('#/overzicht/2018-1')
  expect(hrefOf({ screen: 'timeline', id: example })).toBe('#/e/voorbeeld/tijdlijn')
  expect(hrefOf({ screen: 'help', anchor: 'woorden' })).toBe('#/hulp/woorden')
})

test.each(['', '#', '#/'])('an address without a place (%j) is the first screen', (hash) => {
  expect(parseRoute(hash)).toEqual({ screen: 'home' })
})

test('only screens of an evaluation count as such', () => {
  expect(isEvaluationRoute(parseRoute('#/e/voorbeeld/verslag'))).toBe(true)
  expect(isEvaluationRoute(parseRoute('#/instellingen'))).toBe(false)
})
