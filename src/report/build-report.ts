import type { Confirmation, InsurerConfirmation, PrivateDocument, RecordDocument } from '../domain/record.ts'
import { recordCodeOf } from '../domain/record.ts'
import type { Survey } from '../domain/survey.ts'
import { periodTitle } from '../texts/periods.ts'
import { reportTexts } from '../texts/report.ts'
import { pairTitle } from '../texts/terms.ts'
import { buildAgreementsMade, buildOldAgreements } from './agreement-blocks.ts'
import { buildAnswers } from './answer-blocks.ts'
import type { Annex, ReportBlock, ReportDocument } from './blocks.ts'
import { buildClosing } from './closing-blocks.ts'
import { buildDifferences, buildRevisions } from './difference-blocks.ts'
import { buildHead } from './head-blocks.ts'
import { bothNamesOf, isConcept, markOf, type ReportContext, type ReportedConfirmation, type ReportMark } from './report-context.ts'
import { buildThemes } from './theme-blocks.ts'

/** A confirmation that cannot carry a name: giving one with a name to an edition without names does not compile. */
export type NamelessConfirmation = InsurerConfirmation & { readonly name?: never; readonly share?: never }

interface CommonInput {
  readonly record: RecordDocument
  readonly contentHash: string
  readonly survey: Survey
  /** Adds the annex "Alle antwoorden": the closed answers of both, which every edition may show (mission §0.8). */
  readonly annex?: Annex
}

/** Only the edition of the parties is made with `private.json`; the others are made from what the insurer may see. */
export type ReportInput = CommonInput &
  (
    | { readonly edition: 'parties'; readonly privateDocument: PrivateDocument; readonly confirmations: readonly Confirmation[] }
    | {
        readonly edition: 'insurer' | 'public'
        readonly privateDocument?: never
        readonly confirmations: readonly NamelessConfirmation[]
      }
  )

/**
 * The report as content (R12, mission §3), the same for screen, PDF and text. Confirmations of another record are left out;
 * while one of the two is missing it is a concept and says so.
 */
export function buildReport(input: ReportInput): ReportDocument {
  const context = contextFrom(input)
  const { record, contentHash } = context
  const concept = isConcept(context)
  const mark = markOf(context)
  const title = mark ? reportTexts.marks[mark].title(reportTexts.title) : reportTexts.title
  return {
    title: reportTexts.documentTitle(title, pairTitle(record.evaluation), periodTitle(record.evaluation.period)),
    language: 'nl-NL',
    author: bothNamesOf(context),
    subject: reportTexts.subject,
    createdAt: createdAtOf(context, concept),
    edition: context.edition,
    ...(input.annex === undefined ? {} : { annex: input.annex }),
    isConcept: concept,
    revision: record.revision,
    contentHash,
    ...(record.parent === undefined ? {} : { replaces: record.parent }),
    code: recordCodeOf(contentHash),
    blocks: buildBlocks(context, title, mark, input.annex),
  }
}

function contextFrom(input: ReportInput): ReportContext {
  const { record, contentHash, survey, edition } = input
  const confirmations = input.confirmations.filter((word) => word.contentHash === contentHash)
  if (input.edition === 'parties') return { edition, record, contentHash, survey, confirmations, privateDocument: input.privateDocument }
  return { edition, record, contentHash, survey, confirmations: confirmations.map(withoutName), privateDocument: undefined }
}

/** The type already forbids a name; what came from elsewhere may carry one all the same. */
function withoutName({ name: _, ...word }: ReportedConfirmation): ReportedConfirmation {
  return word
}

function createdAtOf({ record, confirmations }: ReportContext, concept: boolean): string {
  // ISO moments in UTC sort as text.
  return (
    (concept
      ? undefined
      : confirmations
          .map(({ at }) => at)
          .sort()
          .at(-1)) ?? record.frozenAt
  )
}

function buildBlocks(
  context: ReportContext,
  title: string,
  mark: ReportMark | undefined,
  annex: Annex | undefined,
): readonly ReportBlock[] {
  const footer = reportTexts.footer(bothNamesOf(context), context.record.revision)
  return [
    ...buildHead(context, title, mark),
    ...buildThemes(context),
    ...buildDifferences(context),
    ...buildRevisions(context),
    ...buildOldAgreements(context),
    { kind: 'pageBreakHint', part: 'ahead' },
    ...buildAgreementsMade(context),
    ...buildClosing(context),
    ...(annex === undefined ? [] : buildAnswers(context)),
    { kind: 'footer', text: mark ? reportTexts.marks[mark].footer(footer) : footer, code: recordCodeOf(context.contentHash) },
  ]
}
