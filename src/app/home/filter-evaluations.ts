import type { EvaluationOutline } from '../../domain/outline.ts'
import type { Period } from '../../domain/period.ts'
import { type Progress, progressOf } from '../../domain/progress.ts'

/** What the list is narrowed down to; '' narrows nothing. */
export interface EvaluationFilter {
  readonly text: string
  readonly period: string
  readonly progress: Progress | ''
}

/** Everything is shown. */
export const noFilter: EvaluationFilter = { text: '', period: '', progress: '' }

/** The evaluations that fit, in the order given. Every word typed must stand in a name or code; capitals and accents do not matter. */
export function filterEvaluations<Listed extends EvaluationOutline>(
  evaluations: readonly Listed[],
  { text, period, progress }: EvaluationFilter,
): readonly Listed[] {
  const words = plain(text).split(/\s+/).filter(Boolean)
  return evaluations.filter((outline) => {
    const { evaluation } = outline
    if (period !== '' && evaluation.period !== period) return false
    const searched = searchedTextOf(outline)
    if (!words.every((word) => searched.includes(word))) return false
    return progress === '' || progressOf(outline) === progress
  })
}

/** The periods among these evaluations, newest first. */
export function periodsOf(evaluations: readonly Pick<EvaluationOutline, 'evaluation'>[]): readonly Period[] {
  return [...new Set(evaluations.map(({ evaluation }) => evaluation.period))].toSorted().toReversed()
}

function searchedTextOf({ evaluation: { municipality, region, provider, covers } }: Pick<EvaluationOutline, 'evaluation'>): string {
  const names = [municipality.name, municipality.code ?? '', region.name, provider.name, provider.value, ...covers.map(({ name }) => name)]
  return plain(names.join('\n'))
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
