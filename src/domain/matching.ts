import type { Evaluation, EvaluationId, ProviderRef } from './evaluation.ts'

/** What says which evaluation a file or a device means. */
export type EvaluationIdentity = Pick<Evaluation, 'id' | 'municipality' | 'region' | 'provider' | 'period'>

/** One evaluation of this device, with the ids under which the other party's files for it came before (`aliasesOf`). */
export interface LocalIdentity {
  readonly evaluation: EvaluationIdentity
  readonly aliases: readonly EvaluationId[]
}

/** Which evaluation on this device a file is about. */
export type Match =
  | { readonly kind: 'same'; readonly id: EvaluationId }
  /** Same municipality, region and period, but nothing proves that it is the same provider: ask "Is dit dezelfde aanbieder?". */
  | { readonly kind: 'doubtful'; readonly ids: readonly EvaluationId[] }
  /** This pair is here, but for other periods. */
  | { readonly kind: 'other-period'; readonly ids: readonly EvaluationId[] }
  | { readonly kind: 'none' }

/**
 * Finds the evaluation that a file is about (formats §1 "Matching"): the same id; else the same municipality, region, period and typed
 * provider code; else the same municipality, region and period, which is doubtful; else another period of the same pair; else none.
 */
export function matchEvaluation(file: EvaluationIdentity, local: readonly LocalIdentity[]): Match {
  const known = local.find(({ evaluation }) => evaluation.id === file.id) ?? local.find(({ aliases }) => aliases.includes(file.id))
  if (known) return { kind: 'same', id: known.evaluation.id }
  const here = local.map(({ evaluation }) => evaluation).filter((evaluation) => isSamePlace(evaluation, file))
  const now = here.filter(({ period }) => period === file.period)
  const [sure, ...others] = now.filter(({ provider }) => isSameProvider(provider, file.provider))
  if (sure && others.length === 0) return { kind: 'same', id: sure.id }
  if (now.length > 0) return { kind: 'doubtful', ids: (sure ? [sure, ...others] : now).map(({ id }) => id) }
  const before = here.filter(({ provider }) => isSameProvider(provider, file.provider) || isSameName(provider.name, file.provider.name))
  return before.length > 0 ? { kind: 'other-period', ids: before.map(({ id }) => id) } : { kind: 'none' }
}

/** True when both codes are typed, of one scheme and equal: AGB and KvK codes both have eight digits. */
export function isSameProvider(one: ProviderRef, other: ProviderRef): boolean {
  return one.scheme !== 'none' && one.scheme === other.scheme && one.value === other.value
}

/** Codes and ids decide; the name only where one of both has none ("Andere gemeente"). */
function isSamePlace(one: EvaluationIdentity, other: EvaluationIdentity): boolean {
  return (
    isSameRef(one.municipality.code, other.municipality.code, one.municipality.name, other.municipality.name) &&
    isSameRef(one.region.id, other.region.id, one.region.name, other.region.name)
  )
}

function isSameRef(code: string | null, otherCode: string | null, name: string, otherName: string): boolean {
  return code !== null && otherCode !== null ? code === otherCode : isSameName(name, otherName)
}

function isSameName(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}
