import { expect, test } from 'vitest'
import type { Agreement, AgreementReport } from '../../src/domain/agreements.ts'
import type { AnswerChange, AnswerSheet } from '../../src/domain/answers.ts'
import type { Evaluation, ProviderRef } from '../../src/domain/evaluation.ts'
import type { Milestones, RecordMark, Revising } from '../../src/domain/evaluation-state.ts'
import type { ExchangeFigures } from '../../src/domain/exchange.ts'
import type { AgreementChoice, AgreementWording, FileChoice, InboxChoices, PlaceChoice, WordingChoice } from '../../src/domain/inbox.ts'
import type { KeptFile, KeptInbox } from '../../src/domain/kept-inbox.ts'
import type { AgreementDraft, Attendee, ConfirmationDraft, Meeting, RegionalPoint } from '../../src/domain/meeting.ts'
import type { RecordFigures } from '../../src/domain/outline.ts'
import { type Party, parties } from '../../src/domain/party.ts'
import type { Confirmation } from '../../src/domain/record.ts'
import type { MunicipalityRef, RegionRef } from '../../src/domain/region.ts'
import type { SurveyRef } from '../../src/domain/survey.ts'
import type { BackupBody, BackupHead, WrittenRecord, WrittenState } from '../../src/schemas/backup.ts'
import body from '../../src/schemas/backup-body.schema.json'
import evaluation from '../../src/schemas/backup-evaluation.schema.json'
import head from '../../src/schemas/backup-head.schema.json'
import common from '../../src/schemas/common.schema.json'

/** The properties of a type: the compiler holds that none is missing and none is too much. */
type Properties<Type> = Readonly<Record<keyof Required<Type>, true>>

function expectSameProperties<Type>(schema: { readonly properties: object }, properties: Properties<Type>): void {
  expect(Object.keys(schema.properties).toSorted()).toEqual(Object.keys(properties).toSorted())
}

test('schemas and types of a backup name the same properties, so that nothing a device keeps is refused when it comes back', () => {
  const { $defs } = evaluation
  expectSameProperties<BackupHead>(head, { madeAt: true, appVersion: true, evaluations: true })
  expectSameProperties<BackupBody>(body, { evaluations: true })
  expectSameProperties<WrittenState>(evaluation, {
    ...{
      evaluation: true,
      ownParty: true,
      invitations: true,
      milestones: true,
      reachedWith: true,
      sheets: true,
      agreements: true,
      reports: true,
    },
    ...{ meeting: true, drafts: true, records: true, chosenRecord: true, revising: true, inbox: true, takenOver: true, exchange: true },
  })
  expectSameProperties<Evaluation>($defs.evaluation, {
    ...{ id: true, municipality: true, region: true, provider: true, period: true, covers: true, mode: true, survey: true },
    ...{ dueOn: true, writer: true, createdAt: true },
  })
  expectSameProperties<Milestones>($defs.milestones, {
    ...{ agreementsListedAt: true, answersSentAt: true, copyGivenAt: true, sentAt: true, archivedAt: true },
  })
  expectSameProperties<Milestones>($defs.reachedWith, {
    ...{ agreementsListedAt: true, answersSentAt: true, copyGivenAt: true, sentAt: true, archivedAt: true },
  })
  expectSameProperties<RecordMark>($defs.mark, { contentHash: true, confirmedBy: true })
  expectSameProperties<AnswerSheet>($defs.sheet, {
    ...{ party: true, answers: true, shared: true, readyAt: true, revision: true, changes: true },
  })
  expectSameProperties<AnswerChange>($defs.change, { question: true, from: true, to: true, at: true, reason: true })
  expectSameProperties<Agreement>($defs.agreement, {
    ...{ id: true, what: true, who: true, due: true, theme: true, since: true, origin: true, jointStatus: true },
  })
  expectSameProperties<AgreementReport>($defs.report, { agreementId: true, party: true, status: true, note: true, noteShared: true })
  expectSameProperties<Meeting>($defs.meeting, {
    ...{ startedAt: true, date: true, form: true, minutes: true, present: true, joint: true, lines: true, conclusions: true },
    ...{ explanations: true, addedThemes: true, nextTime: true, judgement: true, regionalPoints: true, example: true, sender: true },
    ...{ shared: true, confirming: true, agreementDrafts: true, section: true },
  })
  expectSameProperties<WrittenRecord>($defs.record, {
    ...{ recordJson: true, privateJson: true, contentHash: true, revision: true, parent: true, frozenAt: true, confirmations: true },
    pdf: true,
  })
  expectSameProperties<Confirmation>($defs.confirmation, {
    ...{ party: true, function: true, name: true, at: true, outcome: true, text: true, share: true, how: true, contentHash: true },
    proof: true,
    jti: true,
  })
  expectSameProperties<Revising>(evaluation.properties.revising, { contentHash: true, reason: true, at: true })
  expectSameProperties<KeptInbox>(evaluation.properties.inbox, { files: true, choices: true })
  expectSameProperties<KeptFile>($defs.file, { sha256: true, receivedAt: true, text: true })
  expectSameProperties<FileChoice>($defs.fileChoice, { sha256: true, use: true, at: true })
  expectSameProperties<ExchangeFigures>(evaluation.properties.exchange, { otherAnswers: true, record: true, aliases: true })
  expectSameProperties<InboxChoices>(evaluation.properties.inbox.properties.choices, { files: true, agreements: true })
  expectSameProperties<RecordFigures>($defs.recordFigures, {
    ...{ revision: true, frozenAt: true, confirmedBy: true, confirmedAt: true, contentHash: true, sender: true },
  })
})

test('so do the parts of these parts', () => {
  const { $defs } = evaluation
  const { present, regionalPoints, example, confirming, agreementDrafts } = $defs.meeting.properties
  expectSameProperties<MunicipalityRef>(common.$defs.municipality, { code: true, name: true })
  expectSameProperties<RegionRef>(common.$defs.region, { id: true, name: true })
  expectSameProperties<ProviderRef>(common.$defs.provider, { scheme: true, value: true, name: true })
  expectSameProperties<SurveyRef>(common.$defs.survey, { id: true, version: true, sha256: true })
  expectSameProperties<Attendee>(present.items, { id: true, party: true, function: true, name: true })
  expectSameProperties<RegionalPoint>(regionalPoints.items, { id: true, text: true })
  expectSameProperties<Meeting['example']>(example, { text: true, consent: true })
  const draft: Properties<ConfirmationDraft> = { function: true, name: true, outcome: true, text: true }
  expectSameProperties<Record<Party, ConfirmationDraft>>(confirming, { municipality: true, provider: true })
  for (const party of parties) expectSameProperties<ConfirmationDraft>(confirming.properties[party], draft)
  expectSameProperties<AgreementDraft>(agreementDrafts.additionalProperties, { what: true, who: true, due: true, theme: true })
  expectSameProperties<AgreementWording>($defs.wording, { what: true, who: true, due: true, theme: true })
  const joined: Properties<Extract<AgreementChoice, { into: string }>> = { kind: true, id: true, into: true, at: true }
  const placed: Properties<Exclude<PlaceChoice, { into: string }>> = { kind: true, id: true, at: true }
  const worded: Properties<WordingChoice> = { kind: true, id: true, theirs: true, at: true }
  const namesOf = (properties: object) => Object.keys(properties).toSorted()
  const choices = $defs.agreementChoice.anyOf.map(({ properties }) => namesOf(properties))
  expect(choices).toEqual([joined, placed, worded].map(namesOf))
})

test('every object in these schemas is closed, or open under checked keys, but for the list that is checked one by one', () => {
  for (const schema of [head, evaluation]) {
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
