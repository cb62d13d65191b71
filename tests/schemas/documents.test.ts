import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BundleEntry, BundleManifest, ConfirmationsDocument } from '../../src/domain/bundle.ts'
import type { Config } from '../../src/domain/config.ts'
import type { InsurerPublic, Invitation, InvitationKey, InvitedEvaluation } from '../../src/domain/invitation.ts'
import type {
  InsurerConfirmation,
  PrivateDocument,
  RecordAgreement,
  RecordDocument,
  RecordMeeting,
  RecordSheet,
  RecordTheme,
} from '../../src/domain/record.ts'
import type { SurveyRef } from '../../src/domain/survey.ts'
import common from '../../src/schemas/common.schema.json'
import config from '../../src/schemas/config.schema.json'
import confirmations from '../../src/schemas/confirmations.schema.json'
import envelope from '../../src/schemas/envelope.schema.json'
import type { Envelope } from '../../src/schemas/envelope.ts'
import insurerPublic from '../../src/schemas/insurer-public.schema.json'
import invitation from '../../src/schemas/invitation.schema.json'
import manifest from '../../src/schemas/manifest.schema.json'
import privateSchema from '../../src/schemas/private.schema.json'
import recordSchema from '../../src/schemas/record.schema.json'
import { parseConfirmations, parsePrivate, parseRecord } from '../../src/schemas/validators.ts'
import { anyConfirmations, anyPrivate, anyRecord } from '../bundle/documents.ts'
import { samplePrivate, sampleRecord } from '../bundle/sample.ts'
import { runs } from '../support/runs.ts'

test('every record and private document that the types allow passes its schema', () => {
  fc.assert(
    fc.property(anyRecord, anyPrivate, (record, privateDocument) => {
      expect(parseRecord(record)).toEqual({ ok: true, value: record })
      expect(parsePrivate(privateDocument)).toEqual({ ok: true, value: privateDocument })
    }),
    runs(300),
  )
})

test('every confirmation that the types allow passes without its name, and no name ever does', () => {
  fc.assert(
    fc.property(anyConfirmations, (words) => {
      const forInsurer = words.map(({ name: _, share: __, ...word }) => ({ ...word, contentHash: 'c'.repeat(64) }))
      const document = { format: 'wgw-confirmations', formatVersion: 1, confirmations: forInsurer }
      expect(parseConfirmations(document).ok).toBe(true)
      for (const [index] of forInsurer.entries()) {
        const named = forInsurer.map((word, place) => (place === index ? { ...word, name: 'x' } : word))
        expect(parseConfirmations({ ...document, confirmations: named }).ok).toBe(false)
      }
    }),
  )
})

test('one extra key anywhere in a record is refused by name', () => {
  for (const [place, changed] of withExtraKey(sampleRecord)) {
    expect(parseRecord(changed), place).toMatchObject({ ok: false, problem: { kind: 'invalid' } })
  }
  for (const [place, changed] of withExtraKey(samplePrivate)) {
    expect(parsePrivate(changed), place).toMatchObject({ ok: false, problem: { kind: 'invalid' } })
  }
  expect(parseRecord({ ...sampleRecord, extra: 1 })).toEqual({ ok: false, problem: { kind: 'invalid', at: '/extra' } })
})

test.each(['__proto__', 'constructor', 'prototype', 'Toelichting', '1abc', 'a'.repeat(42), ''])(
  '%j is no question id, at any open object',
  (key) => {
    const keyed = (value: unknown): unknown => JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)}}`)
    const [sheet] = sampleRecord.sheets
    const [theme] = sampleRecord.meeting.themes
    for (const change of [
      { groups: keyed('fact') },
      { sheets: [{ ...sheet, answers: keyed('yes') }] },
      { sheets: [{ ...sheet, firstValues: keyed('yes') }] },
      { sheets: [{ ...sheet, texts: keyed('yes') }] },
      { meeting: { ...sampleRecord.meeting, themes: [{ ...theme, joint: keyed('yes') }] } },
      { meeting: { ...sampleRecord.meeting, themes: [{ ...theme, lines: keyed({}) }] } },
    ]) {
      expect(parseRecord({ ...sampleRecord, ...change }).ok, JSON.stringify(change)).toBe(false)
    }
    for (const change of [
      { lines: keyed({}) },
      { texts: { municipality: keyed('x') } },
      ...(key === '1abc' ? [] : [{ notes: keyed({}) }]),
    ]) {
      expect(parsePrivate({ ...samplePrivate, ...change }).ok, JSON.stringify(change)).toBe(false)
    }
  },
)

test.each([
  ['300 characters', 'x'.repeat(300), true],
  ['301 characters', 'x'.repeat(301), false],
  ['line feeds and tabs', 'a\n\tb', true],
  ['a lone surrogate', 'a\ud800b', false],
  ['NUL', 'a\0b', false],
  ['an escape code', '\u001b[2J', false],
  ['a C1 control code', '\u009b2J', false],
])('a text of %s passes: %s', (_, text, passes) => {
  expect(parseRecord({ ...sampleRecord, meeting: { ...sampleRecord.meeting, example: text } }).ok).toBe(passes)
})

test.each([
  [{ scheme: 'kvk', value: '1234567', name: 'x' }],
  [{ scheme: 'agb', value: '', name: 'x' }],
  [{ scheme: 'none', value: '12345678', name: 'x' }],
  [{ scheme: 'none', value: '', name: '' }],
])('the provider %j is refused', (provider) => {
  expect(parseRecord({ ...sampleRecord, evaluation: { ...sampleRecord.evaluation, provider } }).ok).toBe(false)
})

/** The properties of a type: the compiler holds that none is missing and none is too much. */
type Properties<Type> = Readonly<Record<keyof Required<Type>, true>>

function expectSameProperties<Type>(schema: { readonly properties: object }, properties: Properties<Type>): void {
  expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(properties).sort())
}

test('schemas and types name the same properties', () => {
  expectSameProperties<RecordDocument>(recordSchema, {
    format: true,
    formatVersion: true,
    evaluation: true,
    survey: true,
    revision: true,
    parent: true,
    frozenAt: true,
    sheets: true,
    groups: true,
    meeting: true,
    agreements: true,
    sender: true,
  })
  expectSameProperties<RecordDocument['evaluation']>(common.$defs.evaluation, {
    id: true,
    municipality: true,
    region: true,
    provider: true,
    period: true,
    covers: true,
    mode: true,
    dueOn: true,
    writer: true,
  })
  expectSameProperties<SurveyRef>(common.$defs.survey, { id: true, version: true, sha256: true })
  expectSameProperties<RecordSheet>(recordSchema.$defs.sheet, { party: true, answers: true, firstValues: true, texts: true })
  expectSameProperties<RecordMeeting>(recordSchema.$defs.meeting, {
    date: true,
    form: true,
    present: true,
    themes: true,
    nextTime: true,
    judgement: true,
    regionalPoints: true,
    example: true,
  })
  expectSameProperties<RecordTheme>(recordSchema.$defs.theme, { id: true, conclusion: true, joint: true, lines: true, explanation: true })
  expectSameProperties<RecordAgreement>(recordSchema.$defs.agreement, {
    id: true,
    what: true,
    who: true,
    due: true,
    theme: true,
    since: true,
    origin: true,
    jointStatus: true,
    reports: true,
  })
  expectSameProperties<PrivateDocument>(privateSchema, {
    format: true,
    formatVersion: true,
    evaluation: true,
    revision: true,
    revises: true,
    names: true,
    texts: true,
    lines: true,
    explanations: true,
    regionalPoints: true,
    example: true,
    notes: true,
    caseNumbers: true,
  })
  expectSameProperties<ConfirmationsDocument>(confirmations, { format: true, formatVersion: true, confirmations: true })
  expectSameProperties<InsurerConfirmation>(confirmations.$defs.confirmation, {
    party: true,
    function: true,
    at: true,
    outcome: true,
    text: true,
    how: true,
    contentHash: true,
    proof: true,
  })
  expectSameProperties<BundleManifest>(manifest, {
    format: true,
    formatVersion: true,
    evaluation: true,
    survey: true,
    appVersion: true,
    revision: true,
    parent: true,
    contentHash: true,
    privateSha256: true,
    invitations: true,
    entries: true,
  })
  expectSameProperties<BundleEntry>(manifest.$defs.entry, { path: true, bytes: true, sha256: true })
  expectSameProperties<Envelope>(envelope, { format: true, formatVersion: true, kind: true, head: true, body: true, sha256: true })
  expectSameProperties<Config>(config, {
    formatVersion: true,
    noAgreementsContact: true,
    helpContact: true,
    delivery: true,
    periods: true,
    frameworkUrl: true,
    invitationKeys: true,
  })
  expectSameProperties<InvitationKey>(common.$defs.invitationKey, { kid: true, x: true })
  expectSameProperties<Invitation>(invitation, {
    formatVersion: true,
    iss: true,
    jti: true,
    iat: true,
    nbf: true,
    exp: true,
    dueOn: true,
    period: true,
    party: true,
    organisation: true,
    evaluations: true,
    survey: true,
    recipients: true,
    sendTo: true,
    secretCheck: true,
  })
  expectSameProperties<InsurerPublic>(insurerPublic, {
    format: true,
    formatVersion: true,
    name: true,
    invitationKey: true,
    recipients: true,
    sendTo: true,
  })
  expectSameProperties<InvitedEvaluation>(invitation.$defs.evaluation, {
    id: true,
    municipality: true,
    region: true,
    provider: true,
    covers: true,
  })
})

test('every object in every schema is closed, or open under checked keys', () => {
  for (const schema of [common, recordSchema, privateSchema, confirmations, manifest, envelope, config, invitation, insurerPublic]) {
    for (const [place, object] of objectSchemasOf(schema)) {
      const isClosed = object['additionalProperties'] === false
      expect(isClosed || 'propertyNames' in object, `${schema.$id}${place}`).toBe(true)
    }
  }
})

function* objectSchemasOf(value: unknown, place = ''): Generator<readonly [string, Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return
  const object = value as Record<string, unknown>
  if (object['type'] === 'object') yield [place, object]
  for (const [key, child] of Object.entries(object)) yield* objectSchemasOf(child, `${place}/${key}`)
}

/** The value once for every object in it, each time with one key too many in that object. */
function* withExtraKey(value: unknown, place = ''): Generator<readonly [string, unknown]> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      for (const [where, changed] of withExtraKey(item, `${place}/${index}`)) yield [where, value.with(index, changed)]
    }
  } else if (typeof value === 'object' && value !== null) {
    yield [place, { ...value, 'extra-Key': {} }]
    for (const [key, child] of Object.entries(value)) {
      for (const [where, changed] of withExtraKey(child, `${place}/${key}`)) yield [where, { ...value, [key]: changed }]
    }
  }
}
