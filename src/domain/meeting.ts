import type { AgreementOwner } from './agreements.ts'
import type { AnswerValue } from './answers.ts'
import { type Party, parties } from './party.ts'
import type { QuestionId, ThemeId } from './survey.ts'

/** Goed, aandachtspunt, knelpunt: the one conclusion per theme. */
export type Conclusion = 'good' | 'attention' | 'problem'

/** True where a conclusion may be explained in words: Aandachtspunt and Knelpunt alone (mission §3). */
export function isExplained(conclusion: Conclusion | 'not-discussed' | undefined): boolean {
  return conclusion === 'attention' || conclusion === 'problem'
}

/** A joint answer, or the lasting difference "Verschil blijft" (mission §0.5). No question may use the code `difference`. */
export type JointOutcome = AnswerValue | 'difference'

/** Zo voortzetten, voortzetten met verbeteringen, opnieuw bekijken. */
export type Judgement = 'continue' | 'improve' | 'review'

/** Akkoord, akkoord met opmerking, niet akkoord met reden. */
export type Outcome = 'agreed' | 'agreed-with-remark' | 'declined'

/** How the meeting was held: at one table, online or by phone. */
export type MeetingForm = 'on-site' | 'online' | 'phone'

/** How many people the list of those present holds. */
export const maxAttendees = 50

/** Someone at the table: the function is required, the name optional and never leaves for the insurer. */
export interface Attendee {
  readonly id: string
  readonly party: Party | 'other'
  readonly function: string
  readonly name?: string
}

/** A point for the regional talk (R6); goes to the insurer only when shared. */
export interface RegionalPoint {
  readonly id: string
  readonly text: string
}

/** A confirmation while it is being filled in on "Vaststellen". */
export interface ConfirmationDraft {
  readonly function: string
  readonly name: string
  readonly outcome?: Outcome
  /** Remark or reason. */
  readonly text: string
}

/** An agreement while it is being written in the meeting; kept so that no half-typed one is lost. */
export interface AgreementDraft {
  readonly what: string
  readonly who?: AgreementOwner
  /** YYYY-MM, or '' while not chosen. */
  readonly due: string
  readonly theme?: ThemeId
}

/** Which texts of the meeting go to the insurer: none until switched on at "Vaststellen" (formats §2). */
export type ShareKey = `line:${string}:${Party}` | `explanation:${ThemeId}` | `point:${string}` | `confirmation:${Party}`

/** The working state of the one meeting of an evaluation; frozen into a record at "Vaststellen". */
export interface Meeting {
  readonly startedAt: string
  /** YYYY-MM-DD. */
  readonly date: string
  readonly form?: MeetingForm
  /** Decides how many themes are on the agenda: 30 → two, 60 → four, 90 → seven (mission §2). */
  readonly minutes: 30 | 60 | 90
  readonly present: readonly Attendee[]
  /** Settled facts and joint answers. */
  readonly joint: Readonly<Record<string, JointOutcome>>
  /** One line for each side of a lasting difference. */
  readonly lines: Readonly<Record<string, Readonly<Partial<Record<Party, string>>>>>
  readonly conclusions: Readonly<Partial<Record<ThemeId, Conclusion>>>
  readonly explanations: Readonly<Partial<Record<ThemeId, string>>>
  /** Themes that are discussed after all, whatever the minutes; absent while there are none. */
  readonly addedThemes?: readonly ThemeId[]
  /** Themes put on the list for the next meeting. */
  readonly nextTime: readonly ThemeId[]
  readonly judgement?: Judgement
  readonly regionalPoints: readonly RegionalPoint[]
  /** Practice example (R59, R60); goes along only with consent. */
  readonly example: { readonly text: string; readonly consent: boolean }
  readonly sender?: Party
  readonly shared: readonly ShareKey[]
  readonly confirming: Readonly<Partial<Record<Party, ConfirmationDraft>>>
  /** By the place where it is written: a theme, or the list of new agreements. */
  readonly agreementDrafts: Readonly<Record<string, AgreementDraft>>
  /** Section of the meeting last looked at (1 is the first), so that a reload resumes there. */
  readonly section: number
}

/** Everything that can happen in a meeting. An absent value clears; none of these touches a preparation. */
export type MeetingAction =
  | { readonly kind: 'details-set'; readonly date?: string; readonly form?: MeetingForm; readonly minutes?: 30 | 60 | 90 }
  | { readonly kind: 'attendee-set'; readonly attendee: Attendee }
  | { readonly kind: 'attendee-removed'; readonly id: string }
  | { readonly kind: 'joint-set'; readonly question: QuestionId; readonly outcome?: JointOutcome }
  | { readonly kind: 'joint-taken-over'; readonly outcomes: Readonly<Record<string, AnswerValue>> }
  | { readonly kind: 'line-set'; readonly question: QuestionId; readonly party: Party; readonly text: string }
  | { readonly kind: 'theme-concluded'; readonly theme: ThemeId; readonly conclusion?: Conclusion }
  | { readonly kind: 'theme-explained'; readonly theme: ThemeId; readonly text: string }
  | { readonly kind: 'theme-added'; readonly theme: ThemeId; readonly added: boolean }
  | { readonly kind: 'theme-listed'; readonly theme: ThemeId; readonly listed: boolean }
  | { readonly kind: 'judgement-set'; readonly judgement?: Judgement }
  | { readonly kind: 'point-set'; readonly point: RegionalPoint }
  | { readonly kind: 'point-removed'; readonly id: string }
  | { readonly kind: 'example-set'; readonly text: string; readonly consent: boolean }
  | { readonly kind: 'sender-set'; readonly sender?: Party }
  | { readonly kind: 'share-set'; readonly key: ShareKey; readonly shared: boolean }
  | { readonly kind: 'confirmation-drafted'; readonly party: Party; readonly draft: ConfirmationDraft }
  | { readonly kind: 'agreement-drafted'; readonly place: string; readonly draft?: AgreementDraft }
  | { readonly kind: 'section-opened'; readonly section: number }

/** A meeting that begins at this moment: on this date (YYYY-MM-DD), an hour, nothing decided. */
export function beginMeeting(at: string, date: string): Meeting {
  return {
    startedAt: at,
    date,
    minutes: 60,
    present: [],
    joint: {},
    lines: {},
    conclusions: {},
    explanations: {},
    nextTime: [],
    regionalPoints: [],
    example: { text: '', consent: false },
    shared: [],
    confirming: {},
    agreementDrafts: {},
    section: 1,
  }
}

/**
 * The meeting after the action. Total: an action on something that is not there changes nothing. What was shared stays shared no longer
 * than the text it was about: emptied, taken away or of no use any more, it is off until switched on again.
 */
export function applyMeetingAction(meeting: Meeting, action: MeetingAction): Meeting {
  switch (action.kind) {
    case 'details-set': {
      const { kind: _, ...details } = action
      return { ...meeting, ...details }
    }
    case 'attendee-set':
      return { ...meeting, present: upsert(meeting.present, action.attendee) }
    case 'attendee-removed':
      return { ...meeting, present: meeting.present.filter(({ id }) => id !== action.id) }
    case 'joint-set':
      return withoutShares(
        { ...meeting, joint: withEntry(meeting.joint, action.question, action.outcome) },
        ...(action.outcome === 'difference' ? [] : parties.map((party) => `line:${action.question}:${party}` as const)),
      )
    case 'joint-taken-over':
      return { ...meeting, joint: { ...action.outcomes, ...meeting.joint } }
    case 'line-set': {
      const both = withEntry(meeting.lines[action.question] ?? {}, action.party, action.text || undefined)
      return withoutShares(
        { ...meeting, lines: withEntry(meeting.lines, action.question, Object.keys(both).length ? both : undefined) },
        ...(isBlank(action.text) ? [`line:${action.question}:${action.party}` as const] : []),
      )
    }
    case 'theme-concluded':
      return withoutShares(
        { ...meeting, conclusions: withEntry(meeting.conclusions, action.theme, action.conclusion) },
        ...(isExplained(action.conclusion) ? [] : [`explanation:${action.theme}` as const]),
      )
    case 'theme-explained':
      return withoutShares(
        { ...meeting, explanations: withEntry(meeting.explanations, action.theme, action.text || undefined) },
        ...(isBlank(action.text) ? [`explanation:${action.theme}` as const] : []),
      )
    case 'theme-added':
      return withAddedTheme(meeting, action.theme, action.added)
    case 'theme-listed':
      return { ...meeting, nextTime: withMember(meeting.nextTime, action.theme, action.listed) }
    case 'judgement-set':
      return withOptional(meeting, 'judgement', action.judgement)
    case 'point-set':
      return withoutShares(
        { ...meeting, regionalPoints: upsert(meeting.regionalPoints, action.point) },
        ...(isBlank(action.point.text) ? [`point:${action.point.id}` as const] : []),
      )
    case 'point-removed':
      return withoutShares(
        { ...meeting, regionalPoints: meeting.regionalPoints.filter(({ id }) => id !== action.id) },
        `point:${action.id}`,
      )
    case 'example-set':
      return { ...meeting, example: { text: action.text, consent: action.consent && !isBlank(action.text) } }
    case 'sender-set':
      return withOptional(meeting, 'sender', action.sender)
    case 'share-set':
      return { ...meeting, shared: withMember(meeting.shared, action.key, action.shared) }
    case 'confirmation-drafted':
      return withoutShares(
        { ...meeting, confirming: { ...meeting.confirming, [action.party]: action.draft } },
        ...(isBlank(action.draft.text) || action.draft.outcome !== meeting.confirming[action.party]?.outcome
          ? [`confirmation:${action.party}` as const]
          : []),
      )
    case 'agreement-drafted':
      return { ...meeting, agreementDrafts: withEntry(meeting.agreementDrafts, action.place, action.draft) }
    case 'section-opened':
      return { ...meeting, section: action.section }
  }
}

/** A theme that is discussed now is no longer one for the next time. */
function withAddedTheme({ addedThemes = [], ...meeting }: Meeting, theme: ThemeId, isAdded: boolean): Meeting {
  const themes = withMember(addedThemes, theme, isAdded)
  return {
    ...meeting,
    ...(themes.length > 0 ? { addedThemes: themes } : {}),
    ...(isAdded ? { nextTime: withMember(meeting.nextTime, theme, false) } : {}),
  }
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}

function withoutShares(meeting: Meeting, ...keys: readonly ShareKey[]): Meeting {
  if (!keys.some((key) => meeting.shared.includes(key))) return meeting
  return { ...meeting, shared: meeting.shared.filter((key) => !keys.includes(key)) }
}

function upsert<Item extends { readonly id: string }>(list: readonly Item[], item: Item): readonly Item[] {
  return list.some(({ id }) => id === item.id) ? list.map((old) => (old.id === item.id ? item : old)) : [...list, item]
}

function withMember<Member>(list: readonly Member[], member: Member, present: boolean): readonly Member[] {
  const rest = list.filter((other) => other !== member)
  return present ? [...rest, member] : rest
}

function withEntry<Entries extends Readonly<Record<string, unknown>>>(entries: Entries, key: string, value: unknown): Entries {
  const { [key]: _, ...rest } = entries
  // The key and value belong to Entries: callers pass a key of it and a value of its type, or undefined to clear.
  return (value === undefined ? rest : { ...rest, [key]: value }) as Entries
}

function withOptional<Key extends 'judgement' | 'sender'>(meeting: Meeting, key: Key, value: Meeting[Key] | undefined): Meeting {
  const { [key]: _, ...rest } = meeting
  // `rest` is the meeting without one optional property, so it is still a Meeting.
  return (value === undefined ? rest : { ...rest, [key]: value }) as Meeting
}
