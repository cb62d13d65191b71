import type { Evaluation } from './evaluation.ts'
import type { VersionProblem } from './format-version.ts'
import type { Party } from './party.ts'
import type { InsurerConfirmation, RecordDocument } from './record.ts'
import type { SurveyRef } from './survey.ts'

/** The entries of a bundle in their fixed order (formats §7). */
export const bundleEntryNames = ['manifest.json', 'record.json', 'confirmations.json', 'report.pdf'] as const

/** The name of an entry; a bundle holds no others. */
export type BundleEntryName = (typeof bundleEntryNames)[number]

/** What a bundle is about, and the exact bytes of its other entries. */
export interface BundleManifest {
  readonly format: 'wgw-bundle'
  readonly formatVersion: number
  readonly evaluation: RecordDocument['evaluation']
  readonly survey: SurveyRef
  readonly appVersion: string
  readonly revision: number
  readonly parent?: string
  readonly contentHash: string
  /** SHA-256 of private.json, which stays with the parties: lets the insurer check the content hash without the names. */
  readonly privateSha256: string
  /** Invitations with which the parties confirmed; empty without one. */
  readonly invitations: readonly { readonly party: Party; readonly jti: string }[]
  readonly entries: readonly BundleEntry[]
}

/** What the manifest says of an entry: its exact length in bytes and their SHA-256 as hex. */
export interface BundleEntry {
  readonly path: Exclude<BundleEntryName, 'manifest.json'>
  readonly bytes: number
  readonly sha256: string
}

/** The document confirmations.json. */
export interface ConfirmationsDocument {
  readonly format: 'wgw-confirmations'
  readonly formatVersion: number
  /** At most one a party. */
  readonly confirmations: readonly InsurerConfirmation[]
}

/** A bundle that was read and checked whole. */
export interface Bundle {
  readonly manifest: BundleManifest
  readonly record: RecordDocument
  readonly confirmations: readonly InsurerConfirmation[]
  /** The report in the insurer's edition: never parsed, the record decides. */
  readonly pdf: Uint8Array
}

/** Why a file is refused as a bundle, in the order in which the reader looks. `at` is a JSON pointer into the part. */
export type BundleProblem =
  | { readonly kind: 'too-large'; readonly bytes: number; readonly maxBytes: number }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'not-a-bundle' }
  | { readonly kind: 'damaged'; readonly part: BundlePart }
  | { readonly kind: 'unknown-entry'; readonly name: string }
  | { readonly kind: 'missing-entry'; readonly name: BundleEntryName }
  | { readonly kind: 'entry-too-large'; readonly part: BundlePart }
  | VersionProblem
  | { readonly kind: 'hash-mismatch'; readonly part: BundleEntryName }
  | { readonly kind: 'invalid'; readonly part: BundleEntryName; readonly at: string }
  | { readonly kind: 'content-hash-mismatch' }
  | { readonly kind: 'contradictory'; readonly part: BundleEntryName; readonly at: string }
  | { readonly kind: 'example' }

/** Where in the file something is wrong: the container or one entry. */
export type BundlePart = 'file' | BundleEntryName

/** The heading under which "Versturen" shows a field. */
export const bundleFieldGroups = [
  'evaluation',
  'municipality-answers',
  'provider-answers',
  'joint-answers',
  'comparison',
  'meeting',
  'conclusions',
  'agreements',
  'shared-points',
  'confirmations',
  'technical',
] as const

/** Under which heading of "Versturen" a field stands. */
export type BundleFieldGroup = (typeof bundleFieldGroups)[number]

/** What a field is; `src/texts/bundle.ts` holds its Dutch name. */
export type BundleFieldKind =
  | 'format'
  | 'evaluation-id'
  | 'municipality'
  | 'region'
  | 'provider'
  | 'period'
  | 'covers'
  | 'filled-in-by'
  | 'mode'
  | 'due-on'
  | 'writer'
  | 'survey'
  | 'revision'
  | 'parent'
  | 'frozen-at'
  | 'sender'
  | 'answer'
  | 'first-value'
  | 'shared-text'
  | 'comparison-group'
  | 'meeting-date'
  | 'meeting-form'
  | 'present'
  | 'next-time'
  | 'judgement'
  | 'conclusion'
  | 'joint-answer'
  | 'difference-line'
  | 'explanation'
  | 'agreement-what'
  | 'agreement-who'
  | 'agreement-due'
  | 'agreement-theme'
  | 'agreement-since'
  | 'agreement-origin'
  | 'agreement-joint-status'
  | 'agreement-status'
  | 'agreement-note'
  | 'agreement-id'
  | 'regional-point'
  | 'practice-example'
  | 'confirmation-outcome'
  | 'confirmation-function'
  | 'confirmation-at'
  | 'confirmation-text'
  | 'confirmation-how'
  | 'confirmation-proof'
  | 'content-hash'
  | 'private-hash'
  | 'app-version'
  | 'invitation'
  | 'entry'

/** One field of what goes to the insurer: it names one or more leaves of the written JSON, and no leaf is in two fields. */
export interface BundleField {
  readonly group: BundleFieldGroup
  readonly kind: BundleFieldKind
  /** Question, theme or number (from 1, as text) the field is about; '' when there is only one of its kind. */
  readonly subject: string
  /** Whose word it is, where that matters. */
  readonly party?: string
  /** The values as they stand in the file, without repeats. */
  readonly values: readonly (string | number | null)[]
  /** Where they stand: entry name, `#` and JSON pointer, such as `record.json#/meeting/date`. */
  readonly paths: readonly string[]
}

/** The identity of an evaluation as files name it. */
export type NamedEvaluation = Pick<Evaluation, 'municipality' | 'region' | 'provider' | 'period'>
