import type { Evaluation, EvaluationId } from '../../domain/evaluation.ts'
import type { EvaluationState } from '../../domain/evaluation-state.ts'
import { type LocalIdentity, matchEvaluation } from '../../domain/matching.ts'
import { nextPeriod, type Period } from '../../domain/period.ts'
import type { StartWay } from '../routes.ts'
import { emptyStartDraft, otherMunicipality, type StartDraft, startModes } from './start-form.ts'

/** The start form with what is the same in both evaluations filled in (R18); a period that is not offered stays open. */
export function draftFrom(
  { evaluation, ownParty }: Pick<EvaluationState, 'evaluation' | 'ownParty'>,
  way: StartWay,
  offered: readonly Period[],
): StartDraft {
  const period = way === 'next-period' ? nextPeriod(evaluation.period) : evaluation.period
  return {
    ...emptyStartDraft,
    mode: startModes.find((mode) => mode === evaluation.mode) ?? emptyStartDraft.mode,
    // On a device of its own the form asks which party that is.
    writer: ownParty ?? evaluation.writer,
    period: offered.includes(period) ? period : '',
    ...(way === 'same-provider' ? {} : placeOf(evaluation)),
    ...(way === 'same-municipality' ? {} : providerOf(evaluation)),
  }
}

/** The evaluation of the next period of the same two, when this device has it already. */
export function nextPeriodHere(evaluation: Evaluation, local: readonly LocalIdentity[]): EvaluationId | undefined {
  const { municipality, region, provider } = evaluation
  const period = nextPeriod(evaluation.period)
  const others = local.filter((each) => each.evaluation.id !== evaluation.id)
  // Nothing has the empty id, so the pair and the period decide.
  const match = matchEvaluation({ id: '' as EvaluationId, municipality, region, provider, period }, others)
  if (match.kind === 'same') return match.id
  if (match.kind !== 'doubtful') return undefined
  return match.ids.find((id) => others.some((each) => each.evaluation.id === id && each.evaluation.provider.name === provider.name))
}

function placeOf({ municipality, region, covers }: Evaluation): Pick<StartDraft, 'municipality' | 'municipalityName' | 'covers'> {
  const isListed = municipality.code !== null && region.id !== null
  return {
    municipality: isListed ? `${region.id}/${municipality.code}` : otherMunicipality,
    municipalityName: isListed ? '' : municipality.name,
    covers: covers.flatMap(({ code }) => code ?? []),
  }
}

function providerOf({ provider: { name, scheme, value } }: Evaluation): Pick<StartDraft, 'provider' | 'scheme' | 'code'> {
  return { provider: name, scheme, code: value }
}
