import { answerLabelOf } from '../domain/answer-label.ts'
import type { AnswerValue } from '../domain/answers.ts'
import type { SheetParty } from '../domain/party.ts'
import type { RecordDocument } from '../domain/record.ts'
import type { RecordChange } from '../domain/record-changes.ts'
import { fillIn, questionOf, type Survey, type SurveyVariables, themeIds, themeTitleOf } from '../domain/survey.ts'
import { meetingTexts } from './meeting.ts'
import { recordPartWords } from './revision.ts'
import {
  agreementStatusWords,
  conclusionWords,
  dateText,
  judgementWords,
  meetingFormInside,
  monthText,
  ownerWords,
  partyName,
  partyNameInside,
} from './terms.ts'

/** What turns codes of a record into words. */
export interface RecordWords {
  readonly survey: Survey
  readonly variables: (party: SheetParty) => SurveyVariables
}

/** What this point of a record is about: "Conclusie: Lokale situatie", "Antwoord van gemeente Haarlem: …". */
export function recordPointText({ part, subject, whose }: RecordChange, records: readonly RecordDocument[], words: RecordWords): string {
  const named = subjectText(subject, records, words)
  const [record] = records
  if (part === 'point' || named === '') return recordPartWords[part]
  if (!record || whose === undefined || whose === 'together') return `${recordPartWords[part]}: ${named}`
  return `${recordPartWords[part]} van ${partyNameInside(record.evaluation, whose)}: ${named}`
}

/** The question, theme or agreement in words; '' where the point is about nothing in particular. */
export function subjectText(subject: string, records: readonly RecordDocument[], { survey, variables }: RecordWords): string {
  const question = questionOf(survey, subject)
  if (question) return fillIn(question.title, variables('municipality'))
  const theme = themeIds.find((id) => id === subject)
  if (theme) return themeTitleOf(survey, theme)
  const agreement = records.flatMap(({ agreements }) => agreements).findLast(({ id }) => id === subject)
  return agreement?.what ?? subject
}

/** What the record says on this point, in words; undefined where it says nothing. */
export function recordFactText({ part, subject, whose }: RecordChange, record: RecordDocument, words: RecordWords): string | undefined {
  const { meeting } = record
  const theme = meeting.themes.find(({ id }) => id === subject)
  switch (part) {
    case 'answer': {
      const sheet = record.sheets.find(({ party }) => party === whose)
      return sheet?.texts[subject] ?? answerText(subject, sheet?.answers[subject], words, whose)
    }
    case 'conclusion':
      return theme && (theme.conclusion === 'not-discussed' ? 'Niet besproken' : conclusionWords[theme.conclusion])
    case 'joint': {
      const joint = meeting.themes.find((each) => Object.hasOwn(each.joint, subject))?.joint[subject]
      return joint === 'difference' ? meetingTexts.keepDifference : answerText(subject, joint, words)
    }
    case 'line': {
      const lines = meeting.themes.find((each) => Object.hasOwn(each.lines, subject))?.lines[subject]
      const said = lines && (['municipality', 'provider'] as const).flatMap((party) => lineText(record, party, lines[party]))
      return said?.join('\n')
    }
    case 'explanation':
      return theme?.explanation
    case 'agreement':
      return agreementText(record, subject)
    case 'details': {
      const present = meeting.present.map((one) => one.function).join(', ')
      return [dateText(meeting.date), meetingFormInside(meeting.form), present].filter((text) => text !== '').join(', ')
    }
    case 'next-time':
      return meeting.nextTime.length === 0 ? undefined : meeting.nextTime.map((id) => themeTitleOf(words.survey, id)).join(', ')
    case 'judgement':
      return judgementWords[meeting.judgement]
    case 'point':
      return meeting.regionalPoints.find((point) => point === subject)
    case 'example':
      return meeting.example
    case 'sender':
      return partyName(record.evaluation, record.sender)
  }
}

function answerText(id: string, value: AnswerValue | undefined, words: RecordWords, whose: SheetParty = 'together'): string | undefined {
  const question = questionOf(words.survey, id)
  if (value === undefined) return undefined
  return question ? answerLabelOf(question, value, words.variables(whose)) : String(value)
}

function lineText(record: RecordDocument, party: 'municipality' | 'provider', line: string | undefined): readonly string[] {
  return line === undefined ? [] : [`${partyName(record.evaluation, party)}: ${line}`]
}

function agreementText({ agreements }: RecordDocument, id: string): string | undefined {
  const agreement = agreements.find((each) => each.id === id)
  if (!agreement) return undefined
  const { what, who, due, jointStatus } = agreement
  return [what, who && ownerWords[who], due && monthText(due), jointStatus && agreementStatusWords[jointStatus]].filter(Boolean).join(' – ')
}
