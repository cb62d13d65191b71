import type { AnswerValue } from '../domain/answers.ts'
import type { SheetParty } from '../domain/party.ts'
import type { QuestionId } from '../domain/survey.ts'
import type { LoadedSurvey, SurveyDefinition } from '../survey/parse-survey.ts'
import { createVisibility } from '../survey/visibility.ts'
import { surveyVariables } from '../texts/survey-variables.ts'

/** Which closed questions a party was asked, given its answers; tells "overgeslagen" from "niet getoond" (formats §8). */
export type Routing = (party: SheetParty, regionSize: number, answers: Readonly<Record<string, AnswerValue>>) => ReadonlySet<QuestionId>

/**
 * The routing of one questionnaire, as SurveyJS decides it. Asking SurveyJS takes milliseconds, so what it said is kept, for as long as the
 * questionnaire, by all that a condition can depend on: party, size of the region and the answers that conditions of closed questions name.
 */
export function routingOf(loaded: LoadedSurvey): Routing {
  const routing = routings.get(loaded) ?? createRouting(loaded)
  routings.set(loaded, routing)
  return routing
}

const routings = new WeakMap<LoadedSurvey, Routing>()

function createRouting({ definition, survey }: LoadedSurvey): Routing {
  const texts = new Set<unknown>(survey.questions.filter(({ kind }) => kind === 'text').map(({ id }) => id))
  // Still a definition that parseSurvey has read, with fewer elements: a text that is not asked is not missing from any table.
  const closed = withoutElements(definition, texts) as SurveyDefinition
  const named = [...JSON.stringify(closed).matchAll(/"(?:visibleIf|enableIf)":"((?:[^"\\]|\\.)*)"/g)]
    .flatMap(([, condition = '']) => [...condition.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))
    .filter((name, place, all) => all.indexOf(name) === place && survey.questions.some(({ id }) => id === name))
  const askSurvey = createVisibility(closed)
  const asked = new Map<string, ReadonlySet<QuestionId>>()
  return (party, regionSize, answers) => {
    const relevant = named.map((name) => [name, answers[name] ?? null] as const)
    const key = JSON.stringify([party, regionSize, relevant])
    const known = asked.get(key)
    if (known) return known
    const given = Object.fromEntries(relevant.flatMap(([name, value]) => (value === null ? [] : [[name, value]])))
    const visible = askSurvey(surveyVariables({ municipality: { name: '' }, provider: { name: '' }, regionSize }, party), given)
    asked.set(key, visible)
    return visible
  }
}

function withoutElements(json: unknown, names: ReadonlySet<unknown>): unknown {
  if (Array.isArray(json)) return json.filter((item) => !isNamed(item, names)).map((item) => withoutElements(item, names))
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, withoutElements(value, names)]))
}

function isNamed(item: unknown, names: ReadonlySet<unknown>): boolean {
  return typeof item === 'object' && item !== null && 'name' in item && names.has(item.name)
}
