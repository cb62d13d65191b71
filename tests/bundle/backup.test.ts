import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256Hex } from '../../src/bundle/content-hash.ts'
import { maxBackupLength, writeBackup, writeEnvelope } from '../../src/bundle/envelope.ts'
import { isBackup } from '../../src/bundle/is-backup.ts'
import { readBackup } from '../../src/bundle/read-backup.ts'
import { applyChange, type EvaluationState } from '../../src/domain/evaluation-state.ts'
import type { QuestionId } from '../../src/domain/survey.ts'
import { isRecord } from '../../src/domain/unknown.ts'
import { loadExample } from '../../src/survey/example.ts'
import { anyChangeOf, type ChangeParts } from '../scenario/any-change.ts'
import { tellStory } from '../scenario/story.ts'
import { runs } from '../support/runs.ts'
import { anyKept } from './any-kept.ts'
import { frozenSample, samplePdf, samplePrivate, sampleRecord } from './sample.ts'

const made = { at: '2018-11-21T10:00:00.000Z', appVersion: '0.1.0' }
const severalKept = fc.uniqueArray(anyKept, { maxLength: 3, selector: ({ evaluation }) => evaluation.id })

test('what is read from a backup is what was written, as file and as text', async () => {
  await fc.assert(
    fc.asyncProperty(severalKept, async (evaluations) => {
      const { text } = await writeBackup(evaluations, made)
      const value = { madeAt: made.at, appVersion: made.appVersion, evaluations, unreadable: 0 }
      expect(await readBackup(text)).toEqual({ ok: true, value })
      expect(await readBackup(new TextEncoder().encode(`\ufeff${text}\r\n`))).toEqual({ ok: true, value })
      expect(isBackup(text)).toBe(true)
    }),
    runs(200),
  )
})

test('whatever happens to an evaluation, a backup of it comes back as it was', async () => {
  const change = anyChangeOf(await keepable())
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 30 }), async (changes) => {
      const at = '2018-06-12T10:00:00.000Z'
      const state = changes.reduce((before, each) => applyChange(before, each, at), tellStory().state)
      const { text } = await writeBackup([state], made)
      const value = { madeAt: made.at, appVersion: made.appVersion, evaluations: [state], unreadable: 0 }
      expect(await readBackup(text)).toEqual({ ok: true, value })
    }),
    runs(300),
  )
})

test('one damaged evaluation keeps no other away', async () => {
  const sound = tellStory().state
  expect(await readBackup(await altered([sound, await full()], 1, (state) => ({ ...state, records: [{}] })))).toMatchObject({
    ok: true,
    value: { evaluations: [sound], unreadable: 1 },
  })
})

describe('an evaluation is refused', () => {
  const hash = '00'.repeat(32)
  const hostile: readonly (readonly [string, (state: Json) => unknown])[] = [
    ['with a field of another version', (state) => ({ ...state, more: 1 })],
    ['that is the example', (state) => ({ ...state, evaluation: { ...json(state['evaluation']), id: 'voorbeeld' } })],
    ['with another id than the head says', (state) => ({ ...state, evaluation: { ...json(state['evaluation']), id: otherId } })],
    ['with a reserved name as question', (state) => withAnswers(state, '{"__proto__":3}')],
    ['with the name of a constructor as question', (state) => withAnswers(state, '{"constructor":3}')],
    ['with an answer that is an object', (state) => withAnswers(state, '{"sig_terug":{}}')],
    ['with a sheet under the name of the other', (state) => ({ ...state, sheets: { provider: json(state['sheets'])['municipality'] } })],
    ['with a control code in a text', (state) => ({ ...state, drafts: { agreements: '\u001b[2J' } })],
    ['with a record under another hash', (state) => withRecord(state, { contentHash: hash })],
    ['with a changed record', (state) => withRecord(state, { recordJson: '{}' })],
    ['with a report that is no PDF', (state) => withRecord(state, { pdf: btoa('<html>') })],
    ['with a report that is no base64', (state) => withRecord(state, { pdf: 'A' })],
    ['with another number of version than its record', (state) => withRecord(state, { revision: 7 })],
    ['with the same record twice', (state) => ({ ...state, records: [...list(state['records']), ...list(state['records'])] })],
    [
      'with a file that is not the one its hash names',
      (state) => ({ ...state, inbox: { ...json(state['inbox']), files: [{ sha256: hash, receivedAt: made.at, text: 'anders' }] } }),
    ],
    ['with a list for a meeting', (state) => ({ ...state, meeting: [] })],
  ]
  test.each(hostile)('%s', async (_, change) => {
    expect(await readBackup(await altered([await full()], 0, change))).toMatchObject({
      ok: true,
      value: { evaluations: [], unreadable: 1 },
    })
  })

  test('only for what was changed: untouched it is read', async () => {
    const evaluations = [await full()]
    expect(await readBackup(await altered(evaluations, 0, (state) => state))).toMatchObject({ ok: true, value: { evaluations } })
  })
})

describe('a whole backup is refused', () => {
  const text = async () => (await writeBackup([tellStory().state], made)).text
  const refused: readonly (readonly [string, string, () => Promise<Uint8Array | string>])[] = [
    ['that is too large', 'too-large', async () => new Uint8Array(maxBackupLength + 1)],
    ['of a newer version', 'too-new', async () => (await text()).replace('"formatVersion":1', '"formatVersion":2')],
    ['of a trial version', 'too-old', async () => (await text()).replace('"formatVersion":1', '"formatVersion":0')],
    ['with one letter changed', 'damaged', async () => (await text()).replace('Haarlem', 'Utrecht')],
    ['that was cut off', 'damaged', async () => (await text()).slice(0, -50)],
    ['that is no text', 'damaged', async () => Uint8Array.of(0xff, 0xfe, 0xfd)],
    ['that nests too deep', 'damaged', async () => '['.repeat(100_000)],
    ['of another kind', 'invalid', async () => await writeEnvelope('note', {}, {})],
    ['without evaluations', 'invalid', async () => await writeEnvelope('backup', head([]), {})],
    ['that names more than it holds', 'invalid', async () => await writeEnvelope('backup', head([otherId]), { evaluations: [] })],
    ['that names one twice', 'invalid', async () => await writeEnvelope('backup', head([otherId, otherId]), { evaluations: [{}, {}] })],
  ]
  test.each(refused)('%s', async (_, kind, content) => {
    expect(await readBackup(await content())).toEqual({ ok: false, problem: { kind } })
  })
})

test('whatever bytes come, reading never throws', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string(), fc.json()), async (content) => {
      expect((await readBackup(content)).ok).toBe(false)
    }),
    runs(300),
  )
})

test('the example is never restored', async () => {
  const { text } = await writeBackup([await loadExample()], made)
  expect(await readBackup(text)).toMatchObject({ ok: true, value: { evaluations: [], unreadable: 1 } })
})

/** Only what screens let through: real records and files, and texts without control codes. */
async function keepable(): Promise<ChangeParts> {
  const { parent: _, ...bare } = sampleRecord
  const first = await frozenSample({ ...bare, revision: 1 }, { ...samplePrivate, revision: 1 }, [])
  const second = await frozenSample({ ...sampleRecord, parent: first.contentHash }, samplePrivate, [])
  const files = await Promise.all(
    ['een bestand', 'nog een “bestand”'].map(async (text) => ({ sha256: await sha256Hex(text), receivedAt: made.at, text })),
  )
  return {
    question: fc.constantFrom('sig_terug', 'sig_waar').map((id) => id as QuestionId),
    text: fc.string({ unit: 'grapheme', maxLength: 6 }).filter((one) => !/[\p{Cc}\p{Cs}]/u.test(one)),
    hash: fc.constantFrom(first.contentHash, second.contentHash),
    frozen: fc.constantFrom(first, second),
    pdf: fc.constant(samplePdf),
    keptFile: fc.constantFrom(...files),
  }
}

type Json = Readonly<Record<string, unknown>>

const otherId = 'b4d5f1bb-0000-4000-8000-000000000002'
const head = (evaluations: readonly string[]) => ({ madeAt: made.at, appVersion: made.appVersion, evaluations })

/** Something in every part that a hostile file could bend. */
async function full(): Promise<EvaluationState> {
  const { state } = tellStory({ id: 'a3c4e0aa-0000-4000-8000-00000000000a' as EvaluationState['evaluation']['id'] })
    .lists('Twee contactpersonen')
    .answers('municipality', { sig_terug: 3 })
    .reports('municipality', 'agreement-1', 'running')
    .meets({ kind: 'section-opened', section: 1 })
  return { ...state, records: [{ ...(await frozenSample()), pdf: samplePdf }] }
}

/** A backup that is whole and sealed with the right checksum, but for one evaluation that says something else. */
async function altered(evaluations: readonly EvaluationState[], place: number, change: (state: Json) => unknown): Promise<string> {
  const envelope = json(JSON.parse((await writeBackup(evaluations, made)).text))
  const body = list(json(JSON.parse(String(envelope['body'])))['evaluations'])
  return await writeSealed(head(evaluations.map(({ evaluation }) => evaluation.id)), {
    evaluations: body.map((state, index) => (index === place ? change(json(state)) : state)),
  })
}

/** Like `writeEnvelope`, but control codes stay in, as a hostile writer would leave them. */
async function writeSealed(headContent: unknown, bodyContent: unknown): Promise<string> {
  const [headText, body] = [JSON.stringify(headContent), JSON.stringify(bodyContent)]
  return JSON.stringify({
    format: 'wgw',
    formatVersion: 1,
    kind: 'backup',
    head: headText,
    body,
    sha256: await sha256Hex(`${headText}\n${body}`),
  })
}

function withAnswers(state: Json, answers: string): Json {
  const sheets = json(state['sheets'])
  return { ...state, sheets: { ...sheets, municipality: { ...json(sheets['municipality']), answers: JSON.parse(answers) } } }
}

function withRecord(state: Json, details: Json): Json {
  return { ...state, records: list(state['records']).map((record) => ({ ...json(record), ...details })) }
}

function json(value: unknown): Json {
  if (!isRecord(value)) throw new Error('not an object')
  return value
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error('not a list')
  return value
}
