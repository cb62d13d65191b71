import { expect, test } from 'vitest'
import type { AgreementReport } from '../../src/domain/agreements.ts'
import type { AnswerChange } from '../../src/domain/answers.ts'
import type { SharedAgreement } from '../../src/domain/hand-over.ts'
import type { Confirmation } from '../../src/domain/record.ts'
import answersBody from '../../src/schemas/answers-body.schema.json'
import type { AnswersBody, NoteBody, RecordBody, WrittenHead } from '../../src/schemas/hand-over.ts'
import head from '../../src/schemas/hand-over-head.schema.json'
import noteBody from '../../src/schemas/note-body.schema.json'
import recordBody from '../../src/schemas/record-body.schema.json'

/** The properties of a type: the compiler holds that none is missing and none is too much. */
type Properties<Type> = Readonly<Record<keyof Required<Type>, true>>

function expectSameProperties<Type>(schema: { readonly properties: object }, properties: Properties<Type>): void {
  expect(Object.keys(schema.properties).toSorted()).toEqual(Object.keys(properties).toSorted())
}

test('schemas and types of hand-overs name the same properties', () => {
  expectSameProperties<WrittenHead>(head, {
    evaluation: true,
    survey: true,
    agreements: true,
    party: true,
    readyAt: true,
    revision: true,
    parent: true,
    contentHash: true,
    madeAt: true,
  })
  expectSameProperties<SharedAgreement>(head.$defs.agreement, {
    id: true,
    what: true,
    who: true,
    due: true,
    theme: true,
    since: true,
    origin: true,
  })
  expectSameProperties<AnswersBody>(answersBody, { answers: true, shared: true, changes: true, reports: true })
  expectSameProperties<AnswerChange>(answersBody.$defs.change, { question: true, from: true, to: true, at: true, reason: true })
  expectSameProperties<AgreementReport>(answersBody.$defs.report, {
    agreementId: true,
    party: true,
    status: true,
    note: true,
    noteShared: true,
  })
  expectSameProperties<RecordBody>(recordBody, { recordJson: true, privateJson: true, confirmations: true, pdf: true })
  expectSameProperties<Confirmation>(recordBody.$defs.confirmation, {
    party: true,
    function: true,
    name: true,
    at: true,
    outcome: true,
    text: true,
    share: true,
    how: true,
    contentHash: true,
    proof: true,
    jti: true,
  })
  expectSameProperties<NoteBody>(noteBody, { from: true, remarks: true })
})

test('every object in these schemas is closed, or open under checked keys', () => {
  for (const schema of [head, answersBody, recordBody, noteBody]) {
    for (const object of objectSchemasOf(schema)) {
      expect(object['additionalProperties'] === false || 'propertyNames' in object, schema.$id).toBe(true)
    }
  }
})

function objectSchemasOf(value: unknown): readonly Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const object = value as Record<string, unknown>
  return [...(object['type'] === 'object' ? [object] : []), ...Object.values(object).flatMap(objectSchemasOf)]
}
