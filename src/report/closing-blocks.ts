import { type Party, parties } from '../domain/party.ts'
import { recordCodeOf } from '../domain/record.ts'
import { reportTexts } from '../texts/report.ts'
import { dateText } from '../texts/terms.ts'
import { type ConfirmationBlock, type FactsBlock, plain, type ReportBlock, type RunText } from './blocks.ts'
import { dutchDateOf } from './dutch-date.ts'
import { confirmationOf, nameOf, type ReportContext, type ReportedConfirmation } from './report-context.ts'

/** Regional points, practice example, judgement, each party's word in words, and which version this is. */
export function buildClosing(context: ReportContext): readonly ReportBlock[] {
  return [
    ...regionalPoints(context),
    ...practiceExample(context),
    { kind: 'heading', level: 2, text: reportTexts.confirmations },
    { kind: 'paragraph', tone: 'lead', runs: judgementRuns(context) },
    ...parties.map((party) => confirmationBlock(context, party)),
    { kind: 'heading', level: 2, text: reportTexts.about },
    { kind: 'facts', tone: 'quiet', items: aboutFacts(context) },
  ]
}

function judgementRuns({ record }: ReportContext): RunText {
  return [
    { kind: 'text', text: reportTexts.judgement },
    { kind: 'strong', text: `${reportTexts.judgements[record.meeting.judgement]}.` },
  ]
}

function regionalPoints({ record, privateDocument }: ReportContext): readonly ReportBlock[] {
  const items = [
    ...record.meeting.regionalPoints.map(plain),
    ...(privateDocument?.regionalPoints ?? []).map((point): RunText => plain(point + reportTexts.onlyForParties)),
  ]
  if (items.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: reportTexts.regionalPoints },
    { kind: 'list', items },
  ]
}

function practiceExample({ record, privateDocument }: ReportContext): readonly ReportBlock[] {
  const unshared = privateDocument?.example
  const text = record.meeting.example ?? (unshared ? unshared + reportTexts.onlyForParties : undefined)
  if (!text) return []
  return [
    { kind: 'heading', level: 2, text: reportTexts.example },
    { kind: 'paragraph', tone: 'plain', runs: plain(text) },
  ]
}

function confirmationBlock(context: ReportContext, party: Party): ConfirmationBlock {
  const name = nameOf(context, party)
  const word = confirmationOf(context, party)
  if (!word) return { kind: 'confirmation', outcome: 'open', statement: reportTexts.notYet(name), details: [] }
  return {
    kind: 'confirmation',
    outcome: word.outcome,
    statement: reportTexts.statements[word.outcome](name),
    details: [mannerText(context, word), ...wordText(word)],
  }
}

function mannerText(context: ReportContext, word: ReportedConfirmation): string {
  const date = dateText(dutchDateOf(word.at))
  const person = word.name ? reportTexts.personWithFunction(word.name, word.function) : word.function
  if (word.how === 'by-mail') return reportTexts.givenByMail(date, person, nameOf(context, context.record.evaluation.writer))
  return reportTexts.givenBy[word.how](date, person)
}

function wordText({ outcome, text }: ReportedConfirmation): readonly string[] {
  if (outcome === 'agreed') return []
  if (outcome === 'declined') return [text ? reportTexts.reason(text) : reportTexts.reasonNotShared]
  return [text ? reportTexts.remark(text) : reportTexts.remarkNotShared]
}

function aboutFacts(context: ReportContext): FactsBlock['items'] {
  const { record, privateDocument, contentHash, edition } = context
  const revises = privateDocument?.revises
  return [
    {
      term: reportTexts.version,
      value: reportTexts.versionFrozen(record.revision, dateText(dutchDateOf(record.frozenAt)), recordCodeOf(contentHash)),
    },
    ...(record.parent === undefined
      ? []
      : [
          {
            term: reportTexts.replaces,
            value: reportTexts.replacesVersion(
              record.revision - 1,
              recordCodeOf(record.parent),
              revises && dateText(dutchDateOf(revises.frozenAt)),
            ),
          },
        ]),
    ...(revises ? [{ term: reportTexts.revisionReason, value: revises.reason }] : []),
    { term: reportTexts.survey, value: reportTexts.surveyVersion(record.survey.version) },
    { term: reportTexts.sender, value: reportTexts.sentBy(nameOf(context, record.sender)) },
    { term: reportTexts.edition, value: reportTexts.editions[edition] },
  ]
}
