import { type Agenda, buildAgenda, wishesOf } from './agenda.ts'
import { type Comparison, type ComparedSheet, compareAnswers } from './comparison.ts'
import type { Survey } from './survey.ts'

/**
 * One sheet that both filled in ("Vul samen in"), read as a pair that never differs: a joint laag weighs most, then "Weet ik niet"
 * (mission §2). Its groups only order the agenda: they are neither shown nor recorded (formats §1 "Modes").
 */
export function readJointSheet(survey: Survey, sheet: ComparedSheet): Comparison {
  return compareAnswers(survey, sheet, sheet)
}

/** The agenda of a meeting over one joint sheet; a theme that was chosen counts as chosen by both. It has no facts that differ. */
export function buildJointAgenda(survey: Survey, sheet: ComparedSheet, minutes: 30 | 60 | 90): Agenda {
  const wish = wishesOf(survey, sheet.answers)
  return buildAgenda(survey, readJointSheet(survey, sheet), { municipality: wish, provider: wish }, minutes)
}
