import type { Agenda, AgendaTheme } from './agenda.ts'
import type { Agreement } from './agreements.ts'
import type { QuestionId } from './survey.ts'

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
