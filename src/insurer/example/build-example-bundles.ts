import { freezeRecord } from '../../bundle/content-hash.ts'
import type { Agreement } from '../../domain/agreements.ts'
import { buildRecord } from '../../domain/build-record.ts'
import { type Evaluation, fillersOf } from '../../domain/evaluation.ts'
import { beginEvaluation, type EvaluationState } from '../../domain/evaluation-state.ts'
import type { Outcome } from '../../domain/meeting.ts'
import { parties, type SheetParty } from '../../domain/party.ts'
import { periodPartsOf, periodStart } from '../../domain/period.ts'
import type { Confirmation, FrozenRecord, PrivateDocument, RecordDocument } from '../../domain/record.ts'
import { type RegionTable, regionSizeOf, regionsAt } from '../../domain/region.ts'
import type { LoadedSurvey } from '../../survey/parse-survey.ts'
import { exampleWords } from '../../texts/insurer-example.ts'
import { type Routing, routingOf } from '../routing.ts'
import { type ExampleSheet, exampleSheet } from './example-answers.ts'
import type { ExampleEvaluation } from './example-evaluations.ts'
import { exampleAgreements, exampleMeeting } from './example-meeting.ts'
import { createRandom, type Random } from './random.ts'

/** One made-up record as both parties froze and confirmed it; still without proofs, report and encryption. */
export interface ExampleBundle {
  readonly evaluation: Evaluation
  readonly record: RecordDocument
  readonly privateDocument: PrivateDocument
  readonly frozen: FrozenRecord
}

/**
 * Records of these evaluations, in the order of freezing, `bundles` in all where there are enough evaluations: mostly one each, some with a
 * later revision, a few with a fork. The same input gives the same bytes.
 */
export async function buildExampleBundles({
  evaluations,
  bundles,
  seed,
  loaded,
  regions,
}: {
  readonly evaluations: readonly ExampleEvaluation[]
  readonly bundles: number
  readonly seed: number
  readonly loaded: LoadedSurvey
  readonly regions: RegionTable
}): Promise<readonly ExampleBundle[]> {
  const random = createRandom(seed ^ 0x5eed)
  const routing = routingOf(loaded)
  const earlier = new Map<string, readonly Agreement[]>()
  const found: ExampleBundle[] = []
  for (const evaluation of evaluations) {
    if (found.length >= bundles) break
    const pair = [evaluation.municipality.code, evaluation.region.id, evaluation.provider.name].join('\0')
    const state = exampleState({ evaluation, loaded, regions, routing, earlier: earlier.get(pair) ?? [], random })
    earlier.set(pair, state.agreements)
    const first = await freeze(state, loaded, regions, routing, 0, random)
    found.push(first)
    if (found.length < bundles && random.chance(0.15)) {
      found.push(await freeze(revised(state, first, random), loaded, regions, routing, 1, random))
      if (found.length < bundles && random.chance(0.2))
        found.push(await freeze(revised(state, first, random), loaded, regions, routing, 2, random))
    }
  }
  return found
}

interface StateInput {
  readonly evaluation: ExampleEvaluation
  readonly loaded: LoadedSurvey
  readonly regions: RegionTable
  readonly routing: Routing
  readonly earlier: readonly Agreement[]
  readonly random: Random
}

function exampleState({ evaluation, loaded, regions, routing, earlier, random }: StateInput): EvaluationState {
  const { id, version, sha256 } = loaded.survey
  const { year, half } = periodPartsOf(evaluation.period)
  const day = `${year}-${half === 1 ? '06' : '12'}-${String(1 + random.below(28)).padStart(2, '0')}`
  const begun = beginEvaluation({ ...evaluation, survey: { id, version, sha256 }, createdAt: `${day}T08:00:00.000Z` })
  const regionSize = regionSizeOf(regionsAt(regions, periodStart(evaluation.period)), evaluation.region.id)
  const mood = 0.3 + 0.6 * random.next()
  const made: Partial<Record<SheetParty, ExampleSheet>> = {}
  for (const party of fillersOf(evaluation)) {
    const own = Math.min(0.95, Math.max(0.05, mood + 0.3 * (random.next() - 0.5)))
    made[party] = exampleSheet({ survey: loaded.survey, routing, party, regionSize, mood: own, readyAt: `${day}T09:00:00.000Z`, random })
  }
  const sender = random.pick(parties)
  return {
    ...begun,
    sheets: Object.fromEntries(Object.entries(made).map(([party, { sheet }]) => [party, sheet])),
    meeting: exampleMeeting({ survey: loaded.survey, sheets: made, mood, startedAt: `${day}T10:00:00.000Z`, sender, random }),
    ...exampleAgreements(earlier, evaluation.period, random),
  }
}

/** The state in which the next revision is made: one agreement was changed after freezing. */
function revised(state: EvaluationState, { frozen }: ExampleBundle, random: Random): EvaluationState {
  const points = [{ id: 'punt-9', text: random.pick(exampleWords.points) }]
  const meeting = state.meeting && { ...state.meeting, regionalPoints: points, shared: [...state.meeting.shared, 'point:punt-9' as const] }
  return {
    ...state,
    ...(meeting ? { meeting } : {}),
    records: [frozen],
    revising: { contentHash: frozen.contentHash, reason: exampleWords.revisionReason, at: frozen.frozenAt },
  }
}

async function freeze(
  state: EvaluationState,
  loaded: LoadedSurvey,
  regions: RegionTable,
  routing: Routing,
  hoursLater: number,
  random: Random,
): Promise<ExampleBundle> {
  const { evaluation } = state
  const regionSize = regionSizeOf(regionsAt(regions, periodStart(evaluation.period)), evaluation.region.id)
  const { survey } = loaded
  const visible = Object.fromEntries(
    Object.values(state.sheets).map(({ party, answers }) => {
      const closed = routing(party, regionSize, answers)
      const asked = new Set(survey.questions.filter(({ id }) => closed.has(id)).map(({ theme }) => theme))
      const texts = survey.questions.filter(({ kind, theme }) => kind === 'text' && asked.has(theme)).map(({ id }) => id)
      return [party, new Set([...closed, ...texts])]
    }),
  )
  const day = state.meeting?.date ?? ''
  const at = `${day}T${String(12 + hoursLater).padStart(2, '0')}:00:00.000Z`
  const { record, privateDocument } = buildRecord({ state, survey, visible, frozenAt: at })
  const frozen = await freezeRecord(record, privateDocument)
  const confirmations = parties.map((party): Confirmation => {
    const outcome: Outcome = random.chance(0.9) ? 'agreed' : random.chance(0.8) ? 'agreed-with-remark' : 'declined'
    const text = outcome === 'agreed' ? undefined : random.pick(outcome === 'declined' ? exampleWords.reasons : exampleWords.remarks)
    return {
      party,
      function: random.pick(exampleWords.functions),
      name: random.pick(exampleWords.names),
      at: at.replace(':00:00.', `:${20 + random.below(30)}:00.`),
      outcome,
      ...(text === undefined ? {} : { text }),
      share: random.chance(0.5),
      how: evaluation.mode === 'apart' ? 'own-device' : 'same-device',
      contentHash: frozen.contentHash,
    }
  })
  return { evaluation, record, privateDocument, frozen: { ...frozen, confirmations } }
}
