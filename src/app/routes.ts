import type { EvaluationId } from '../domain/evaluation.ts'
import type { SheetParty } from '../domain/party.ts'
import { type Period, parsePeriod } from '../domain/period.ts'

/** Every place in the tool that has an address (formats §10). Screens of one evaluation carry its id. */
export type Route =
  | { readonly screen: 'home' | 'new' | 'open' | 'invitation' | 'check-report' | 'settings' | 'accessibility' | 'privacy' | 'not-found' }
  | { readonly screen: 'new-prefilled'; readonly way: StartWay /** The evaluation to begin from. */; readonly from: EvaluationId }
  | { readonly screen: 'overview'; readonly period: Period }
  | { readonly screen: 'help' /** '' for the top of the page. */; readonly anchor: string }
  | {
      readonly screen: 'steps' | 'agreements' | 'hand-over' | 'records' | 'confirm' | 'report' | 'send' | 'timeline' | 'offline-check'
      readonly id: EvaluationId
    }
  | { readonly screen: 'empty-paper'; readonly party: SheetParty }
  | { readonly screen: 'introduction' | 'check' | 'paper'; readonly id: EvaluationId; readonly party: SheetParty }
  | { readonly screen: 'prepare'; readonly id: EvaluationId; readonly party: SheetParty /** From 1. */; readonly step: number }
  | { readonly screen: 'meeting'; readonly id: EvaluationId /** From 1. */; readonly section: number }

/** What a new evaluation takes from an earlier one. */
export type StartWay = 'next-period' | 'same-provider' | 'same-municipality'

/** The name of a screen, as its route has it. */
export type Screen = Route['screen']
/** The routes that may lead to the screen; several screens share one shape. */
export type RouteOf<Name extends Screen> = Route extends infer Any
  ? Any extends Route
    ? Name extends Any['screen']
      ? Any
      : never
    : never
  : never
/** A route of a screen that shows one evaluation. */
export type EvaluationRoute = Extract<Route, { readonly id: EvaluationId }>

/** The route of a location hash. Total: what is no address of ours is `not-found`. */
export function parseRoute(hash: string): Route {
  const path = hash.replace(/^#?\/?/, '').replace(/\/$/, '')
  if (path === '') return { screen: 'home' }
  const [first = '', ...rest] = path.split('/')
  const page = pages.find(([, word]) => word === first)
  if (page && rest.length === 0) return { screen: page[0] }
  if (first === 'hulp' && rest.length <= 1 && anchorPattern.test(rest[0] ?? '')) return { screen: 'help', anchor: rest[0] ?? '' }
  if (first === 'nieuw') return newFromRouteOf(rest)
  if (first === 'overzicht') return overviewRouteOf(rest)
  const [id = '', ...places] = rest
  if (first === 'papier' && rest.length === 1 && isSheetParty(id)) return { screen: 'empty-paper', party: id }
  if (first !== 'e' || !idPattern.test(id)) return notFound
  // An id in an address is opaque: the store decides whether it exists.
  return evaluationRouteOf(id as EvaluationId, places)
}

/** The hash that leads to the route: `parseRoute(hrefOf(route))` is the route again. */
export function hrefOf(route: Route): string {
  switch (route.screen) {
    case 'home':
      return '#/'
    case 'new':
    case 'open':
    case 'invitation':
    case 'check-report':
    case 'settings':
    case 'accessibility':
    case 'privacy':
    case 'not-found':
      return `#/${pages.find(([screen]) => screen === route.screen)?.[1]}`
    case 'new-prefilled':
      return `#/nieuw/${ways.find(([way]) => way === route.way)?.[1]}/${route.from}`
    case 'overview':
      return `#/overzicht/${route.period}`
    case 'help':
      return route.anchor ? `#/hulp/${route.anchor}` : '#/hulp'
    case 'steps':
      return `#/e/${route.id}`
    case 'agreements':
    case 'hand-over':
    case 'records':
    case 'confirm':
    case 'report':
    case 'send':
    case 'timeline':
    case 'offline-check':
      return `#/e/${route.id}/${tasks.find(([screen]) => screen === route.screen)?.[1]}`
    case 'empty-paper':
      return `#/papier/${route.party}`
    case 'paper':
      return `#/e/${route.id}/papier/${route.party}`
    case 'introduction':
      return `#/e/${route.id}/voorbereiden/${route.party}`
    case 'prepare':
      return `#/e/${route.id}/voorbereiden/${route.party}/${route.step}`
    case 'check':
      return `#/e/${route.id}/voorbereiden/${route.party}/controleer`
    case 'meeting':
      return `#/e/${route.id}/gesprek/${route.section}`
  }
}

/** True for a screen of one evaluation. */
export function isEvaluationRoute(route: Route): route is EvaluationRoute {
  return 'id' in route
}

const notFound: Route = { screen: 'not-found' }

const pages = [
  ['new', 'nieuw'],
  ['open', 'openen'],
  ['invitation', 'uitnodiging'],
  ['check-report', 'controleer-verslag'],
  ['settings', 'instellingen'],
  ['accessibility', 'toegankelijkheid'],
  ['privacy', 'privacy'],
  ['not-found', 'niet-gevonden'],
] as const

const tasks = [
  ['agreements', 'afspraken'],
  ['hand-over', 'wissel'],
  ['records', 'verslagen'],
  ['confirm', 'vaststellen'],
  ['report', 'verslag'],
  ['send', 'versturen'],
  ['timeline', 'tijdlijn'],
  ['offline-check', 'gereed'],
] as const

const ways = [
  ['next-period', 'volgende-periode'],
  ['same-provider', 'zelfde-aanbieder'],
  ['same-municipality', 'zelfde-gemeente'],
] as const satisfies readonly (readonly [StartWay, string])[]

const idPattern = /^[0-9a-zA-Z-]{1,64}$/
const anchorPattern = /^[a-z0-9-]{0,40}$/
const numberPattern = /^[1-9]\d?$/

function newFromRouteOf([word, id = '', ...more]: readonly string[]): Route {
  const way = ways.find(([, each]) => each === word)
  // An id in an address is opaque: the store decides whether it exists.
  return way && idPattern.test(id) && more.length === 0 ? { screen: 'new-prefilled', way: way[0], from: id as EvaluationId } : notFound
}

function overviewRouteOf([word, ...more]: readonly string[]): Route {
  const period = parsePeriod(word)
  return period.ok && more.length === 0 ? { screen: 'overview', period: period.value } : notFound
}

function evaluationRouteOf(id: EvaluationId, places: readonly string[]): Route {
  const [place, second, third] = places
  if (place === undefined) return { screen: 'steps', id }
  const task = tasks.find(([, word]) => word === place)
  if (task && places.length === 1) return { screen: task[0], id }
  if (place === 'gesprek' && places.length === 2 && numberPattern.test(second ?? ''))
    return { screen: 'meeting', id, section: Number(second) }
  if (place === 'papier' && places.length === 2 && isSheetParty(second)) return { screen: 'paper', id, party: second }
  if (place !== 'voorbereiden' || places.length > 3 || !isSheetParty(second)) return notFound
  if (third === undefined) return { screen: 'introduction', id, party: second }
  if (third === 'controleer') return { screen: 'check', id, party: second }
  return numberPattern.test(third) ? { screen: 'prepare', id, party: second, step: Number(third) } : notFound
}

function isSheetParty(word: string | undefined): word is SheetParty {
  return word === 'municipality' || word === 'provider' || word === 'together'
}
