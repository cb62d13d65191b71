import { type Agreement, type AgreementReport, settledStatusOf } from './agreements.ts'
import { type AnswerSheet, type AnswerValue, emptySheet } from './answers.ts'
import { caseNumbersOf } from './case-numbers.ts'
import { type ComparisonGroup, compareAnswers, isSameAnswer } from './comparison.ts'
import { fillersOf } from './evaluation.ts'
import { type EvaluationState, latestRecordOf } from './evaluation-state.ts'
import { formatVersion } from './format-version.ts'
import { sharedIdOf } from './kept-invitation.ts'
import { isExplained, type JointOutcome, type Meeting } from './meeting.ts'
import { type Party, parties, type SheetParty } from './party.ts'
import type { PrivateDocument, RecordAgreement, RecordDocument, RecordMeeting, RecordSheet, RecordTheme } from './record.ts'
import type { Question, QuestionId, Survey, ThemeId } from './survey.ts'

/** All that a record is made of. */
export interface RecordInput {
  readonly state: EvaluationState
  readonly survey: Survey
  /** Which questions each filler was asked: all others leave no file (formats §2). A filler that is absent was asked nothing. */
  readonly visible: Readonly<Partial<Record<SheetParty, ReadonlySet<QuestionId>>>>
  readonly frozenAt: string
}

/**
 * The two documents that are frozen at "Vaststellen" (formats §4): what the insurer may see, and what only the parties keep. Texts
 * stand in exactly one of them. Everything follows the order of the questionnaire, so the same state gives the same JSON text.
 * Throws when `findConfirmProblems` still has something to say.
 */
export function buildRecord({ state, survey, visible, frozenAt }: RecordInput): {
  readonly record: RecordDocument
  readonly privateDocument: PrivateDocument
} {
  const { evaluation, meeting } = state
  if (!meeting?.form || !meeting.judgement || !meeting.sender) throw new Error('a record of an unfinished meeting')
  const fillers = fillersOf(evaluation).map((party) => ({
    sheet: state.sheets[party] ?? emptySheet(party),
    asked: survey.questions.filter(({ id }) => visible[party]?.has(id)),
  }))
  const askedOfAny = survey.questions.filter((question) => fillers.some(({ asked }) => asked.includes(question)))
  const previous = latestRecordOf(state)
  const revision = (previous?.revision ?? 0) + 1
  const present = meeting.present.filter((attendee) => attendee.function.trim() !== '')
  const points = meeting.regionalPoints.filter(({ text }) => text.trim() !== '')
  const example = meeting.example.text.trim()

  const recordMeeting: RecordMeeting = {
    date: meeting.date,
    form: meeting.form,
    present: present.map((attendee) => ({ party: attendee.party, function: attendee.function.trim() })),
    themes: survey.themes
      .filter(({ id }) => askedOfAny.some(({ theme }) => theme === id))
      .map(({ id }) => buildTheme(id, askedOfAny, meeting)),
    nextTime: survey.themes.map(({ id }) => id).filter((id) => meeting.nextTime.includes(id)),
    judgement: meeting.judgement,
    regionalPoints: points.filter(({ id }) => meeting.shared.includes(`point:${id}`)).map(({ text }) => text.trim()),
    ...(example !== '' && meeting.example.consent ? { example } : {}),
  }
  const record: RecordDocument = {
    format: 'wgw-record',
    formatVersion,
    evaluation: {
      id: sharedIdOf(state),
      municipality: evaluation.municipality,
      region: evaluation.region,
      provider: evaluation.provider,
      period: evaluation.period,
      covers: evaluation.covers,
      mode: evaluation.mode,
      ...(evaluation.dueOn === undefined ? {} : { dueOn: evaluation.dueOn }),
      writer: evaluation.writer,
    },
    survey: { id: evaluation.survey.id, version: evaluation.survey.version, sha256: evaluation.survey.sha256 },
    revision,
    ...(previous ? { parent: previous.contentHash } : {}),
    frozenAt,
    sheets: fillers.map(({ sheet, asked }) => buildSheet(sheet, asked)),
    groups: groupsOf({ state, survey, visible, frozenAt }),
    meeting: recordMeeting,
    agreements: state.agreements.filter(({ what }) => what.trim() !== '').map((agreement) => buildAgreement(agreement, state.reports)),
    sender: meeting.sender,
  }
  const privateDocument: PrivateDocument = {
    format: 'wgw-private',
    formatVersion,
    evaluation: sharedIdOf(state),
    revision,
    ...(previous && state.revising ? { revises: { frozenAt: previous.frozenAt, reason: state.revising.reason } } : {}),
    names: present.map(({ name }) => name?.trim() || null),
    texts: Object.fromEntries(fillers.map(({ sheet, asked }) => [sheet.party, textsOf(sheet, asked, false)])),
    lines: linesOf(askedOfAny, meeting, false),
    explanations: explanationsOf(survey, meeting),
    regionalPoints: points.filter(({ id }) => !meeting.shared.includes(`point:${id}`)).map(({ text }) => text.trim()),
    ...(example !== '' && !meeting.example.consent ? { example } : {}),
    notes: notesOf(state),
    caseNumbers: caseNumbersOf(state),
  }
  return { record, privateDocument }
}

function groupsOf({ state, survey, visible }: RecordInput): Readonly<Record<string, ComparisonGroup>> {
  if (state.evaluation.mode === 'together') return {}
  const sheetOf = (party: Party) => ({ answers: state.sheets[party]?.answers ?? {}, visible: visible[party] ?? new Set<QuestionId>() })
  return compareAnswers(survey, sheetOf('municipality'), sheetOf('provider')).groups
}

function buildSheet(sheet: AnswerSheet, asked: readonly Question[]): RecordSheet {
  const closed = asked.filter(({ kind }) => kind !== 'text')
  return {
    party: sheet.party,
    answers: collect(closed, (question) => inChoiceOrder(question, sheet.answers[question.id])),
    firstValues: collect(closed, (question) => {
      const first = sheet.changes.find((change) => change.question === question.id)
      // Changed and changed back is not "herzien".
      return first && !isSameAnswer(first.from ?? undefined, sheet.answers[question.id]) ? first.from : undefined
    }),
    texts: textsOf(sheet, asked, true),
  }
}

function textsOf(sheet: AnswerSheet, asked: readonly Question[], isShared: boolean): Readonly<Record<string, string>> {
  const texts = asked.filter(({ kind, id }) => kind === 'text' && sheet.shared.includes(id) === isShared)
  return collect(texts, ({ id }) => trimmed(sheet.answers[id]))
}

function buildTheme(theme: ThemeId, asked: readonly Question[], meeting: Meeting): RecordTheme {
  const questions = asked.filter((question) => question.theme === theme)
  const explanation = isExplanationShared(theme, meeting) ? trimmed(meeting.explanations[theme]) : undefined
  return {
    id: theme,
    conclusion: meeting.conclusions[theme] ?? 'not-discussed',
    joint: collect(questions, (question): JointOutcome | undefined => inChoiceOrder(question, meeting.joint[question.id])),
    lines: linesOf(questions, meeting, true),
    ...(explanation === undefined ? {} : { explanation }),
  }
}

/** Lines stand only where the difference stays: those of a difference that was settled after all are of no use. */
function linesOf(questions: readonly Question[], meeting: Meeting, isShared: boolean): RecordTheme['lines'] {
  const lasting = questions.filter(({ id }) => meeting.joint[id] === 'difference')
  return collect(lasting, ({ id }) => {
    const ofParties = parties.flatMap((party) => {
      const line = trimmed(meeting.lines[id]?.[party])
      return line !== undefined && meeting.shared.includes(`line:${id}:${party}`) === isShared ? [[party, line] as const] : []
    })
    return ofParties.length > 0 ? Object.fromEntries(ofParties) : undefined
  })
}

function explanationsOf(survey: Survey, meeting: Meeting): PrivateDocument['explanations'] {
  return collect(
    survey.themes.filter(({ id }) => !isExplanationShared(id, meeting)),
    ({ id }) => trimmed(meeting.explanations[id]),
  )
}

/** A theme that goes well or was not concluded has no explanation in any report: what was typed there stays with the parties. */
function isExplanationShared(theme: ThemeId, meeting: Meeting): boolean {
  return isExplained(meeting.conclusions[theme]) && meeting.shared.includes(`explanation:${theme}`)
}

function buildAgreement(agreement: Agreement, reports: readonly AgreementReport[]): RecordAgreement {
  const jointStatus = settledStatusOf(agreement, reports)
  return {
    id: agreement.id,
    what: agreement.what.trim(),
    ...(agreement.who === undefined ? {} : { who: agreement.who }),
    ...(agreement.due === undefined ? {} : { due: agreement.due }),
    ...(agreement.theme === undefined ? {} : { theme: agreement.theme }),
    since: agreement.since,
    origin: agreement.origin,
    ...(jointStatus === undefined ? {} : { jointStatus }),
    reports: reportsOf(agreement, reports).flatMap(({ party, status, note, noteShared }) => {
      const shared = noteShared ? trimmed(note) : undefined
      if (status === undefined && shared === undefined) return []
      return [{ party, ...(status === undefined ? {} : { status }), ...(shared === undefined ? {} : { note: shared }) }]
    }),
  }
}

function notesOf({ agreements, reports }: EvaluationState): PrivateDocument['notes'] {
  return collect(agreements, (agreement) => {
    const notes = reportsOf(agreement, reports).flatMap(({ party, note, noteShared }) => {
      const kept = noteShared ? undefined : trimmed(note)
      return kept === undefined ? [] : [[party, kept] as const]
    })
    return notes.length > 0 ? Object.fromEntries(notes) : undefined
  })
}

/** The reports on one agreement, the municipality's first. */
function reportsOf(agreement: Agreement, reports: readonly AgreementReport[]): readonly AgreementReport[] {
  return parties.flatMap((party) => reports.filter((report) => report.agreementId === agreement.id && report.party === party))
}

function trimmed(value: AnswerValue | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** Several answers in the order of the choices, so that the order of ticking leaves no trace. */
function inChoiceOrder(question: Question, value: AnswerValue | undefined): AnswerValue | undefined {
  if (!Array.isArray(value)) return value
  const place = new Map(question.choices.map((choice, index) => [String(choice.value), index]))
  return value.toSorted((a: string, b: string) => (place.get(a) ?? place.size) - (place.get(b) ?? place.size))
}

/** An object with one entry for each item that has a value, in the order of the items. */
function collect<Id extends string, Item extends { readonly id: Id }, Value>(
  items: readonly Item[],
  findValue: (item: Item) => Value | undefined,
): Readonly<Record<string, Value>> {
  const entries = items.flatMap((item) => {
    const value = findValue(item)
    return value === undefined ? [] : [[item.id, value] as const]
  })
  return Object.fromEntries(entries)
}
