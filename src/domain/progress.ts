import type { EvaluationOutline } from './outline.ts'
import { buildSteps } from './steps.ts'

/** How far a whole evaluation is, in one word: nothing done; under way; both spoke on the record; every step done. */
export const progresses = ['not-started', 'in-progress', 'confirmed', 'done'] as const
/** One of these. */
export type Progress = (typeof progresses)[number]

/** The progress that follows from the steps. */
export function progressOf(outline: EvaluationOutline): Progress {
  const steps = buildSteps(outline)
  if (steps.every(({ status }) => status === 'done' || status === 'not-needed')) return 'done'
  if (steps.some(({ task, status }) => task === 'confirm-record' && status === 'done')) return 'confirmed'
  return steps.every(({ status }) => status === 'not-started' || status === 'not-possible') ? 'not-started' : 'in-progress'
}
