import { type ComparedSheet, type Comparison, compareAnswers } from './comparison.ts'
import type { Survey } from './survey.ts'

/**
 * One sheet that both filled in ("Vul samen in"), read as a pair that never differs: a joint laag weighs most, then "Weet ik niet"
 * (mission §2). Its groups only order the agenda: they are neither shown nor recorded (formats §1 "Modes").
 */
export function readJointSheet(survey: Survey, sheet: ComparedSheet): Comparison {
  return compareAnswers(survey, sheet, sheet)
}
