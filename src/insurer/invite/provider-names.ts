import { type Allocation, organisationKeyOf, plainName } from '../../domain/allocation.ts'
import type { ProviderRef } from '../../domain/evaluation.ts'
import { groupBy, sortBy } from '../group-by.ts'

/** One line of aanbieders.csv: a provider as a list wrote it, what it is taken for, and whether the insurer agreed to that. */
export interface ProviderDecision {
  readonly written: ProviderRef
  readonly taken: ProviderRef
  readonly agreed: boolean
}

/** One provider that seems to be written in several ways; the proposal is what is written most. */
export interface ProviderQuestion {
  readonly written: readonly ProviderRef[]
  readonly proposal: ProviderRef
  /** Lines of the list where any of them stands. */
  readonly lines: readonly number[]
}

/** What the list says of providers, with what was decided before. */
export interface ResolvedProviders {
  /** The same allocations under the name and code that was agreed to. */
  readonly allocations: readonly Allocation[]
  /** To be answered first: then the same file gives no questions any more. */
  readonly questions: readonly ProviderQuestion[]
  /** Every decision so far and, not agreed to yet, every proposal: what aanbieders.csv becomes. */
  readonly decisions: readonly ProviderDecision[]
}

/**
 * Brings each provider to one name and one code. The same code under two names, or the same name under two codes, is a question that
 * is asked once: who agrees in aanbieders.csv (or changes what stands there) is not asked again. With `agreeToAll` every proposal is taken.
 */
export function resolveProviders(
  allocations: readonly Allocation[],
  remembered: readonly ProviderDecision[],
  agreeToAll: boolean,
): ResolvedProviders {
  const decided = new Map(remembered.filter(({ agreed }) => agreed).map((decision) => [keyOf(decision.written), decision.taken]))
  const open = new Map(remembered.filter(({ agreed }) => !agreed).map((decision) => [keyOf(decision.written), decision.taken]))
  const counted = countProviders(allocations)
  const decisions = new Map(remembered.map((decision) => [keyOf(decision.written), decision]))
  const questions: ProviderQuestion[] = []
  for (const group of groupsOf(counted, decided)) {
    const isSettled = group.every(({ provider }) => decided.has(keyOf(provider)))
    const meanings = new Set(group.map(({ provider }) => keyOf(decided.get(keyOf(provider)) ?? provider)))
    const isQuestion = meanings.size > 1 && !isSettled && !agreeToAll
    const proposal = proposalOf(group, decided)
    if (isQuestion) {
      questions.push({
        written: group.map(({ provider }) => provider),
        proposal,
        lines: group.flatMap(({ lines }) => lines).toSorted((a, b) => a - b),
      })
    }
    for (const { provider } of group) {
      const key = keyOf(provider)
      const taken = decided.get(key) ?? open.get(key) ?? (meanings.size > 1 ? proposal : provider)
      decisions.set(key, { written: provider, taken, agreed: decided.has(key) || !isQuestion })
    }
  }
  return {
    allocations: allocations.map((allocation) => ({
      ...allocation,
      provider: decisions.get(keyOf(allocation.provider))?.taken ?? allocation.provider,
    })),
    questions,
    decisions: sortBy([...decisions], ([key]) => key).map(([, decision]) => decision),
  }
}

interface CountedProvider {
  readonly provider: ProviderRef
  readonly lines: readonly number[]
}

function countProviders(allocations: readonly Allocation[]): readonly CountedProvider[] {
  const groups = groupBy(allocations, ({ provider }) => keyOf(provider))
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map(({ provider }) => ({ provider, lines: group.map(({ line }) => line) })),
  )
}

/** Providers that share a code or a name, also by way of a third one or of what was decided. */
function groupsOf(counted: readonly CountedProvider[], decided: ReadonlyMap<string, ProviderRef>): readonly (readonly CountedProvider[])[] {
  let groups: { readonly signs: ReadonlySet<string>; readonly members: readonly CountedProvider[] }[] = []
  for (const found of counted) {
    const taken = decided.get(keyOf(found.provider)) ?? found.provider
    const own = { signs: new Set([organisationKeyOf(taken), `naam:${nameSignOf(taken.name)}`]), members: [found] }
    const related = groups.filter(({ signs }) => [...own.signs].some((sign) => signs.has(sign)))
    const joined = [...related, own]
    groups = [
      ...groups.filter((group) => !related.includes(group)),
      { signs: new Set(joined.flatMap(({ signs }) => [...signs])), members: joined.flatMap(({ members }) => members) },
    ]
  }
  return groups.map(({ members }) => members.toSorted((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0)))
}

/** One that has a code, then what stands on most lines, then what stands first; what was decided goes before all. */
function proposalOf(group: readonly CountedProvider[], decided: ReadonlyMap<string, ProviderRef>): ProviderRef {
  const weightOf = ({ provider, lines }: CountedProvider) =>
    (decided.has(keyOf(provider)) ? 2_000_000 : 0) + (provider.scheme === 'none' ? 0 : 1_000_000) + lines.length
  const [best] = group.toSorted((a, b) => weightOf(b) - weightOf(a))
  if (best === undefined) throw new Error('a group has at least one provider')
  return decided.get(keyOf(best.provider)) ?? best.provider
}

function keyOf({ scheme, value, name }: ProviderRef): string {
  return [scheme, value, name].join('\0')
}

/** The name without legal forms, which one list has and another has not. */
function nameSignOf(name: string): string {
  const words = plainName(name)
    .replace(/\bb v\b/g, 'bv')
    .replace(/\bn v\b/g, 'nv')
    .split(' ')
  const telling = words.filter((word) => !['stichting', 'bv', 'nv', 'vof', 'cooperatie', 'vereniging', 'de', 'het'].includes(word))
  return (telling.length > 0 ? telling : words).join('-')
}
