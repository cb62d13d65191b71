import { agreementStatuses } from '../domain/agreements.ts'
import { isRecord } from '../domain/unknown.ts'
import type {
  AgreementReportRow,
  AgreementRow,
  AnswerChangeRow,
  AnswerRow,
  EvaluationRow,
  EventRow,
  InboxChoiceRow,
  InboxRow,
  MeetingRow,
  RecordRow,
  SecretRow,
} from './rows.ts'
import { StorageFault } from './storage-problem.ts'

// A row may have been written by another version, an extension or a half-failed disk. Each parser returns the row when every
// field is what `rows.ts` says, and throws the fault `broken` otherwise.

/** The header of an evaluation. Figures that are not what we wrote are left out: the other rows tell them. */
export function parseEvaluationRow(value: unknown): EvaluationRow {
  const { figures, ...header } = parseHeader(value)
  return figures !== undefined && isFigures(figures) ? { ...header, figures } : header
}
const parseHeader = parser<EvaluationRow>('evaluations', () =>
  shape(
    { id: isText, evaluation: isEvaluation, milestones: isMilestones, sheets: recordOf(isSheetHeader), updatedAt: isText },
    {
      ownParty: isParty,
      drafts: recordOf(isText),
      reachedWith: recordOf(isRecordMark),
      chosenRecord: isText,
      revising: isRevising,
      takenOver: recordOf(isText),
      exchange: isExchange,
      invitations: recordOf(isInvitation),
    },
  ),
)

/** One answer of one party. */
export const parseAnswerRow = parser<AnswerRow>('answers', () =>
  shape({ evaluationId: isText, party: isSheetParty, questionId: isText, value: isAnswerValue, at: isText }),
)

/** What one party answered before. */
export const parseAnswerChangeRow = parser<AnswerChangeRow>('answerChanges', () =>
  shape({ evaluationId: isText, party: isSheetParty, change: isAnswerChange }),
)

/** One agreement with its place in the list. */
export const parseAgreementRow = parser<AgreementRow>('agreements', () =>
  shape({ evaluationId: isText, agreementId: isText, place: isNumber, agreement: isAgreement }),
)

/** How one party says one agreement stands. */
export const parseAgreementReportRow = parser<AgreementReportRow>('agreementReports', () =>
  shape({ evaluationId: isText, agreementId: isText, party: isParty, report: isReport }),
)

/** The meeting of an evaluation. */
export const parseMeetingRow = parser<MeetingRow>('meetings', () => shape({ evaluationId: isText, meeting: isMeeting }))

/** One frozen record; whether its bytes fit its hash, `verifyRecord` tells. */
export const parseRecordRow = parser<RecordRow>('records', () =>
  shape({ evaluationId: isText, contentHash: isText, record: isFrozenRecord }),
)
/** One file that was opened; what it says, `readHandOver` tells. */
export const parseInboxRow = parser<InboxRow>('inbox', () =>
  shape({ evaluationId: isText, sha256: isText, receivedAt: isText, text: isText }),
)
/** One decision about a file or an agreement in it. */
export const parseInboxChoiceRow = parser<InboxChoiceRow>('inboxChoices', () =>
  shape({ evaluationId: isText, choice: either(isFileChoice, isAgreementChoice) }),
)
/** One turn of the timeline. */
export const parseEventRow = parser<EventRow>('events', () =>
  shape(
    { evaluationId: isText, kind: isText, at: isText },
    { party: isSheetParty, milestone: oneOf('agreementsListedAt', 'answersSentAt', 'copyGivenAt', 'sentAt', 'archivedAt') },
  ),
)

/** The secret of one invitation. */
export const parseSecretRow = parser<SecretRow>('secrets', () => shape({ jti: isText, secret: isText }))

type Check = (value: unknown) => boolean

function parser<Row>(table: string, checkOf: () => Check): (value: unknown) => Row {
  let check: Check | undefined
  return (value) => {
    check ??= checkOf()
    if (!check(value)) throw new StorageFault('broken', `row of ${table}`)
    // The check covers every field of Row, but for the figures of a header, which are looked at above.
    return value as Row
  }
}

const isText: Check = (value) => typeof value === 'string'
const isNumber: Check = (value) => typeof value === 'number'
const isBoolean: Check = (value) => typeof value === 'boolean'
const isParty = oneOf('municipality', 'provider')
const isSheetParty = oneOf('municipality', 'provider', 'together')

function oneOf(...values: readonly unknown[]): Check {
  return (value) => values.includes(value)
}

function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check)
}

function recordOf(check: Check): Check {
  return (value) => isRecord(value) && Object.values(value).every(check)
}

function either(...checks: readonly Check[]): Check {
  return (value) => checks.some((check) => check(value))
}

/** An object with these fields; an optional field may be absent, but not of another type. */
function shape(required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check {
  return (value) =>
    isRecord(value) &&
    Object.entries(required).every(([name, check]) => check(value[name])) &&
    Object.entries(optional).every(([name, check]) => value[name] === undefined || check(value[name]))
}

const isNull: Check = (value) => value === null
const isAnswerValue = either(isText, isNumber, listOf(isText))
const isMunicipality = shape({ code: either(isText, isNull), name: isText })

const isEvaluation = shape(
  {
    id: isText,
    municipality: isMunicipality,
    region: shape({ id: either(isText, isNull), name: isText }),
    provider: shape({ scheme: oneOf('agb', 'kvk', 'none'), value: isText, name: isText }),
    period: isText,
    covers: listOf(isMunicipality),
    mode: oneOf('apart', 'one-device', 'together'),
    survey: shape({ id: isText, version: isText, sha256: isText }),
    writer: isParty,
    createdAt: isText,
  },
  { dueOn: isText },
)

const isMilestones = shape(
  {},
  { agreementsListedAt: isText, answersSentAt: isText, copyGivenAt: isText, sentAt: isText, archivedAt: isText },
)
const isSheetHeader = shape({ shared: listOf(isText), revision: isNumber }, { readyAt: isText })
const recordFigures = [
  { revision: isNumber, frozenAt: isText, confirmedBy: listOf(isParty) },
  { confirmedAt: isText, contentHash: isText, sender: isParty },
] as const
const isFigures = shape(
  {
    answers: shape({ municipality: isNumber, provider: isNumber, together: isNumber }),
    reports: shape({ municipality: isNumber, provider: isNumber }),
    agreements: shape({ existing: isNumber, meeting: isNumber }),
  },
  {
    meeting: shape({ section: isNumber, hasOutcome: isBoolean, isConfirming: isBoolean }),
    record: shape(...recordFigures),
  },
)
const isExchange = shape(
  { otherAnswers: oneOf('none', 'unfinished', 'sealed', 'shown'), aliases: listOf(isText) },
  { record: shape(...recordFigures) },
)
const isInvitation = shape({
  party: isParty,
  jti: isText,
  iss: isText,
  iat: isNumber,
  evaluation: isText,
  dueOn: isText,
  recipients: listOf(isText),
  sendTo: shape({ name: isText, email: either(isText, isNull), url: either(isText, isNull) }),
})
const isRecordMark = shape({ contentHash: isText, confirmedBy: listOf(isParty) })
const isRevising = shape({ contentHash: isText, reason: isText, at: isText })
const isFileChoice = shape({ sha256: isText, use: oneOf('use', 'set-aside', 'continue'), at: isText })
const isAgreementChoice = either(
  shape({ kind: oneOf('joined'), id: isText, into: isText, at: isText }),
  shape({ kind: oneOf('left-out', 'apart'), id: isText, at: isText }),
  shape({
    kind: oneOf('own-wording', 'wording-open'),
    id: isText,
    theirs: shape({ what: isText }, { who: oneOf('municipality', 'provider', 'together'), due: isText, theme: isText }),
    at: isText,
  }),
)
const isAnswerChange = shape({
  question: isText,
  from: either(isAnswerValue, isNull),
  to: either(isAnswerValue, isNull),
  at: isText,
  reason: isText,
})

const isOwner = oneOf('municipality', 'provider', 'together')
const isStatus = oneOf(...agreementStatuses)
const isAgreement = shape(
  { id: isText, what: isText, since: isText, origin: oneOf('existing', 'meeting') },
  { who: isOwner, due: isText, theme: isText, jointStatus: isStatus },
)
const isReport = shape({ agreementId: isText, party: isParty, noteShared: isBoolean }, { status: isStatus, note: isText })

const isOutcome = oneOf('agreed', 'agreed-with-remark', 'declined')
const isMeeting = shape(
  {
    startedAt: isText,
    date: isText,
    minutes: oneOf(30, 60, 90),
    present: listOf(shape({ id: isText, party: oneOf('municipality', 'provider', 'other'), function: isText }, { name: isText })),
    joint: recordOf(isAnswerValue),
    lines: recordOf(recordOf(isText)),
    conclusions: recordOf(oneOf('good', 'attention', 'problem')),
    explanations: recordOf(isText),
    nextTime: listOf(isText),
    regionalPoints: listOf(shape({ id: isText, text: isText })),
    example: shape({ text: isText, consent: isBoolean }),
    shared: listOf(isText),
    confirming: recordOf(shape({ function: isText, name: isText, text: isText }, { outcome: isOutcome })),
    agreementDrafts: recordOf(shape({ what: isText, due: isText }, { who: isOwner, theme: isText })),
    section: isNumber,
  },
  {
    addedThemes: listOf(isText),
    form: oneOf('on-site', 'online', 'phone'),
    judgement: oneOf('continue', 'improve', 'review'),
    sender: isParty,
  },
)

const isConfirmation = shape(
  {
    party: isParty,
    function: isText,
    at: isText,
    outcome: isOutcome,
    share: isBoolean,
    how: oneOf('same-device', 'own-device', 'by-mail'),
    contentHash: isText,
  },
  { name: isText, text: isText, proof: isText, jti: isText },
)
const isFrozenRecord = shape(
  {
    recordJson: isText,
    privateJson: isText,
    contentHash: isText,
    revision: isNumber,
    frozenAt: isText,
    confirmations: listOf(isConfirmation),
  },
  { parent: isText, pdf: (value) => value instanceof Uint8Array },
)
