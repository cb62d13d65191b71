import type { Agenda, AgendaTheme } from './agenda.ts'
import { type Agreement, settledStatusOf } from './agreements.ts'
import type { EvaluationState } from './evaluation-state.ts'
import type { Conclusion } from './meeting.ts'
import type { QuestionId, ThemeId } from './survey.ts'

/** One screen of the meeting, in the order of mission §2: facts, old agreements, the heaviest themes, new agreements, what is left out. */
export type MeetingSection =
  | { readonly kind: 'facts'; readonly questions: readonly QuestionId[] }
  | { readonly kind: 'old-agreements'; readonly agreements: readonly Agreement[] }
  | { readonly kind: 'theme'; readonly theme: AgendaTheme }
  | { readonly kind: 'new-agreements' }
  | { readonly kind: 'rest'; readonly themes: Agenda['leftOut'] }

/** The sections of this meeting; never empty. Facts and old agreements are left out when there are none. */
export function buildMeetingSections(agenda: Agenda, agreements: readonly Agreement[]): readonly MeetingSection[] {
  const old = agreements.filter(({ origin }) => origin === 'existing')
  return [
    ...(agenda.facts.length ? [{ kind: 'facts', questions: agenda.facts } as const] : []),
    ...(old.length ? [{ kind: 'old-agreements', agreements: old } as const] : []),
    ...agenda.themes.map((theme) => ({ kind: 'theme', theme }) as const),
    { kind: 'new-agreements' },
    { kind: 'rest', themes: agenda.leftOut },
  ]
}

/** What stays the same of a section when the agenda around it changes: its theme, or its kind. */
export function sectionKeyOf(section: MeetingSection): ThemeId | MeetingSection['kind'] {
  return section.kind === 'theme' ? section.theme.theme : section.kind
}

/** How far a section is: its conclusion, how many of its points are settled, or how many agreements were made; `none`: nothing to say. */
export type SectionProgress =
  | { readonly kind: 'settled'; readonly settled: number; readonly total: number }
  | { readonly kind: 'theme'; readonly conclusion?: Conclusion }
  | { readonly kind: 'made'; readonly count: number }
  | { readonly kind: 'none' }

/** How far the section is in this meeting. */
export function progressOf(
  section: MeetingSection,
  { meeting, agreements, reports }: Pick<EvaluationState, 'meeting' | 'agreements' | 'reports'>,
): SectionProgress {
  switch (section.kind) {
    case 'facts': {
      const settled = section.questions.filter((id) => meeting?.joint[id] !== undefined).length
      return { kind: 'settled', settled, total: section.questions.length }
    }
    case 'old-agreements': {
      const settled = section.agreements.filter((agreement) => settledStatusOf(agreement, reports) !== undefined).length
      return { kind: 'settled', settled, total: section.agreements.length }
    }
    case 'theme': {
      const conclusion = meeting?.conclusions[section.theme.theme]
      return { kind: 'theme', ...(conclusion ? { conclusion } : {}) }
    }
    case 'new-agreements':
      return { kind: 'made', count: agreements.filter(({ origin }) => origin === 'meeting').length }
    case 'rest':
      return { kind: 'none' }
  }
}
