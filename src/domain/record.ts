import type { Agreement, AgreementReport } from './agreements.ts'
import type { AnswerValue } from './answers.ts'
import type { ComparisonGroup } from './comparison.ts'
import type { Evaluation } from './evaluation.ts'
import type { Conclusion, JointOutcome, Judgement, MeetingForm, Outcome } from './meeting.ts'
import { type Party, parties, type SheetParty } from './party.ts'
import type { SurveyRef, ThemeId } from './survey.ts'
import { isRecord } from './unknown.ts'

/** The record that both confirm, and all that the insurer may see: no names, texts only where switched on (formats §4). */
export interface RecordDocument {
  readonly format: 'wgw-record'
  readonly formatVersion: number
  readonly evaluation: Omit<Evaluation, 'survey' | 'createdAt'>
  readonly survey: SurveyRef
  /** Counts freezings, from 1. */
  readonly revision: number
  /** contentHash of the revision before. */
  readonly parent?: string
  readonly frozenAt: string
  readonly sheets: readonly RecordSheet[]
  readonly groups: Readonly<Record<string, ComparisonGroup>>
  readonly meeting: RecordMeeting
  readonly agreements: readonly RecordAgreement[]
  readonly sender: Party
}

/** One filler's answers in the record (formats §4). */
export interface RecordSheet {
  readonly party: SheetParty
  /** Closed answers only, visible ones only. */
  readonly answers: Readonly<Record<string, AnswerValue>>
  /** First values of answers changed after the exchange. */
  readonly firstValues: Readonly<Record<string, AnswerValue | null>>
  /** Free texts switched on by their owner. */
  readonly texts: Readonly<Record<string, string>>
}

/** What was decided in the meeting; those present by function only (formats §4). */
export interface RecordMeeting {
  /** YYYY-MM-DD. */
  readonly date: string
  readonly form: MeetingForm
  readonly present: readonly { readonly party: Party | 'other'; readonly function: string }[]
  /** All themes of the questionnaire that were asked, in its order. */
  readonly themes: readonly RecordTheme[]
  readonly nextTime: readonly ThemeId[]
  readonly judgement: Judgement
  /** Shared ones only. */
  readonly regionalPoints: readonly string[]
  /** Only with consent (R60). */
  readonly example?: string
}

/** What was decided on one theme. */
export interface RecordTheme {
  readonly id: ThemeId
  readonly conclusion: Conclusion | 'not-discussed'
  readonly joint: Readonly<Record<string, JointOutcome>>
  /** Lines of "Verschil blijft" that were switched on, per question. */
  readonly lines: Readonly<Record<string, Readonly<Partial<Record<Party, string>>>>>
  /** When switched on. */
  readonly explanation?: string
}

/** An agreement with what each party reported on it. */
export interface RecordAgreement extends Agreement {
  /** Notes only where switched on. */
  readonly reports: readonly Omit<AgreementReport, 'agreementId' | 'noteShared'>[]
}

/** What only the two parties keep, by the same ids as the record (formats §4). */
export interface PrivateDocument {
  readonly format: 'wgw-private'
  readonly formatVersion: number
  /** Evaluation and revision it belongs to. */
  readonly evaluation: string
  readonly revision: number
  /** When the version before was frozen, and why there is a next one. */
  readonly revises?: { readonly frozenAt: string; readonly reason: string }
  /** Names of those present, by their place in the record's list; null where none was given. */
  readonly names: readonly (string | null)[]
  /** Texts of the sheets that were not switched on. */
  readonly texts: Readonly<Partial<Record<SheetParty, Readonly<Record<string, string>>>>>
  readonly lines: Readonly<Record<string, Readonly<Partial<Record<Party, string>>>>>
  readonly explanations: Readonly<Partial<Record<ThemeId, string>>>
  readonly regionalPoints: readonly string[]
  /** Practice example without consent. */
  readonly example?: string
  /** Notes on agreements that were not switched on, by agreement id. */
  readonly notes: Readonly<Record<string, Readonly<Partial<Record<Party, string>>>>>
  readonly caseNumbers: Readonly<Partial<Record<Party, string>>>
}

/** One party's word on one frozen record. Merged per party and contentHash; the latest `at` wins. */
export interface Confirmation {
  readonly party: Party
  readonly function: string
  readonly name?: string
  readonly at: string
  readonly outcome: Outcome
  /** Remark or reason. */
  readonly text?: string
  /** True when the text may go to the insurer. */
  readonly share: boolean
  readonly how: 'same-device' | 'own-device' | 'by-mail'
  readonly contentHash: string
  /** Hex HMAC with the invitation's secret (formats §6). */
  readonly proof?: string
  /** Id of the invitation whose secret made the proof; in a bundle it stands in the manifest. */
  readonly jti?: string
}

/** A confirmation as the insurer gets it: without name, with the text only where shared. */
export type InsurerConfirmation = Omit<Confirmation, 'name' | 'share' | 'jti'>

/** A frozen record on this device: the exact texts that were hashed, and what came after. */
export interface FrozenRecord {
  /** Exact text of record.json; its UTF-8 bytes are what the hash covers. */
  readonly recordJson: string
  /** Exact text of private.json. */
  readonly privateJson: string
  /** Hex SHA-256 of sha256hex(record.json) + "\n" + sha256hex(private.json). */
  readonly contentHash: string
  readonly revision: number
  readonly parent?: string
  readonly frozenAt: string
  readonly confirmations: readonly Confirmation[]
  /** The final report, made once by the writer when both outcomes are in; these bytes travel. */
  readonly pdf?: Uint8Array
}

/** Who sends the record to the insurer, as its text says; undefined when that does not say so. */
export function senderOf({ recordJson }: Pick<FrozenRecord, 'recordJson'>): Party | undefined {
  const record = parsedJson(recordJson)
  return parties.find((party) => isRecord(record) && record['sender'] === party)
}

/** The printed code: the first eight hex digits of the content hash. */
export function recordCodeOf(contentHash: string): string {
  return contentHash.slice(0, 8)
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Whoever reads the whole record says that it cannot be read.
    return undefined
  }
}
