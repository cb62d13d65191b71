import fc from 'fast-check'
import { freezeRecord } from '../../src/bundle/content-hash.ts'
import { type WrittenFile, writeAnswersFile, writeNoteFile, writeRecordFile } from '../../src/bundle/write-hand-over.ts'
import type { Agreement, AgreementId, AgreementReport } from '../../src/domain/agreements.ts'
import type { AnswerSheet, AnswerValue } from '../../src/domain/answers.ts'
import type { AnswersFile, HandOverHead, NoteFile } from '../../src/domain/hand-over.ts'
import { parties, type SheetParty } from '../../src/domain/party.ts'
import type { Confirmation, FrozenRecord } from '../../src/domain/record.ts'
import { type QuestionId, themeIds } from '../../src/domain/survey.ts'
import { anyConfirmations, anyPrivate, anyRecord } from './documents.ts'

// Hand-overs in every shape that their types allow, and the files that carry them.

export const anyText = fc.string({ unit: 'grapheme', maxLength: 30 })
const filled = anyText.map((value) => `x${value}`)
const moment = fc
  .date({ min: new Date('2018-01-01T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())
const questionId = fc
  .stringMatching(/^[a-z][a-z0-9_]{0,40}$/)
  .filter((id) => id !== 'constructor' && id !== 'prototype')
  .map((id) => id as QuestionId)
const code = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/)
const value: fc.Arbitrary<AnswerValue> = fc.oneof(code, filled, fc.integer({ min: 1, max: 5 }), fc.uniqueArray(code, { maxLength: 3 }))
const change = fc.record({
  question: questionId,
  from: fc.oneof(fc.constant(null), value),
  to: fc.oneof(fc.constant(null), value),
  at: moment,
  reason: anyText,
})

const anySheet: fc.Arbitrary<AnswerSheet> = fc.record(
  {
    party: fc.constantFrom<SheetParty>(...parties, 'together'),
    answers: fc.dictionary(questionId, value, { maxKeys: 6, noNullPrototype: true }),
    shared: fc.uniqueArray(questionId, { maxLength: 3 }),
    readyAt: moment,
    revision: fc.integer({ min: 0, max: 20 }),
    changes: fc.array(change, { maxLength: 3 }),
  },
  { requiredKeys: ['party', 'answers', 'shared', 'revision', 'changes'] },
)

const anySaid = fc.record(
  { status: fc.constantFrom('not-started', 'running', 'done', 'stopped'), note: anyText, noteShared: fc.boolean() },
  { requiredKeys: ['noteShared'] },
)

/** What a device may hold when it makes files: a head, agreements with their statuses, one sheet and the reports of both parties. */
export interface OneDevice {
  readonly head: HandOverHead
  readonly agreements: readonly Agreement[]
  readonly sheet: AnswerSheet
  readonly reports: readonly AgreementReport[]
}

export const anyDevice: fc.Arbitrary<OneDevice> = fc
  .record({
    record: anyRecord,
    sheet: anySheet,
    madeAt: moment,
    said: fc.array(fc.record({ municipality: anySaid, provider: anySaid }), { maxLength: 3 }),
  })
  .map(({ record, sheet, madeAt, said }) => {
    const agreements = record.agreements.map(({ reports: _, ...agreement }) => agreement)
    const shared = agreements.map(({ jointStatus: _, ...agreement }) => agreement)
    const reports = agreements.flatMap(({ id }, index) =>
      parties.flatMap((party): AgreementReport[] => {
        const words = said[index]
        return words ? [{ agreementId: id, party, ...words[party] }] : []
      }),
    )
    return { head: { evaluation: record.evaluation, survey: record.survey, agreements: shared, madeAt }, agreements, sheet, reports }
  })

/** The answers file of a device as text, with every question visible unless said otherwise. */
export function answersFileOf({ head, agreements, sheet, reports }: OneDevice, visible = idsOf(sheet)): Promise<WrittenFile> {
  const evaluation = { ...head.evaluation, survey: head.survey, createdAt: '2018-01-01T00:00:00.000Z' }
  return writeAnswersFile({ evaluation, agreements, sheet, reports, visible, at: head.madeAt, hasSeveralRegions: false })
}

/** What reading that file must give. */
export function expectedAnswers({ head, sheet, reports }: OneDevice): AnswersFile {
  const own = reports.filter(({ party }) => sheet.party === 'together' || party === sheet.party)
  return { kind: 'answers', head, sheet, reports: own }
}

export function idsOf({ answers, shared, changes }: AnswerSheet): ReadonlySet<QuestionId> {
  return new Set([...Object.keys(answers).map((id) => id as QuestionId), ...shared, ...changes.map(({ question }) => question)])
}

const pdfBytes = fc.uint8Array({ maxLength: 200 }).map((bytes) => Uint8Array.from([...new TextEncoder().encode('%PDF-1.7'), ...bytes]))

/** Any frozen record, with any words about it and perhaps its final report. */
export const anyFrozen: fc.Arbitrary<() => Promise<FrozenRecord>> = fc
  .record({ record: anyRecord, privateDocument: anyPrivate, words: anyConfirmations, pdf: fc.option(pdfBytes) })
  .map(({ record, privateDocument, words, pdf }) => async () => {
    const own = { ...privateDocument, evaluation: record.evaluation.id, revision: record.revision }
    const frozen = await freezeRecord(record, own)
    const confirmations = words.map((word): Confirmation => ({ ...word, contentHash: frozen.contentHash }))
    return { ...frozen, confirmations, ...(pdf ? { pdf } : {}) }
  })

export function recordFileOf(frozen: FrozenRecord, at = '2018-12-03T14:00:00.000Z'): Promise<WrittenFile> {
  return writeRecordFile({ frozen, at, hasSeveralRegions: false })
}

/** Any note on a device's preparation. */
export const anyNote: fc.Arbitrary<NoteFile> = fc
  .record({
    device: anyDevice,
    from: anyText,
    remarks: fc.dictionary(fc.constantFrom(...themeIds), filled, { maxKeys: 8, noNullPrototype: true }),
  })
  .map(({ device: { head, sheet }, from, remarks }) => ({
    kind: 'note',
    head: { ...head, agreements: [] },
    party: sheet.party,
    from,
    remarks,
  }))

export function noteFileOf({ head, party, from, remarks }: NoteFile): Promise<WrittenFile> {
  const evaluation = { ...head.evaluation, survey: head.survey, createdAt: '2018-01-01T00:00:00.000Z' }
  return writeNoteFile({ evaluation, party, from, remarks, revision: 1, at: head.madeAt, hasSeveralRegions: false })
}

/** An id as an agreement has it. */
export function agreementId(id: string): AgreementId {
  return id as AgreementId
}
