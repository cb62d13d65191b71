import { expect, test } from 'vitest'
import { readEnvelope, writeBackup } from '../../src/bundle/envelope.ts'
import { loadExample } from '../../src/survey/example.ts'
import { frozenSample, samplePdf } from './sample.ts'

const made = { at: '2018-11-21T10:00:00.000Z', appVersion: '0.1.0' }

async function sampleBackup() {
  const state = { ...(await loadExample()), records: [{ ...(await frozenSample()), pdf: samplePdf }] }
  return { state, backup: await writeBackup([state], made) }
}

test('a backup holds everything of the device, reports included', async () => {
  const { state, backup } = await sampleBackup()
  expect(backup.fileName).toBe('wgw-reservekopie_2018-11-21.wgw')
  const [record] = state.records
  const read = await readEnvelope(backup.text)
  expect(read).toEqual({
    ok: true,
    value: {
      kind: 'backup',
      head: { madeAt: made.at, appVersion: '0.1.0', evaluations: ['voorbeeld'] },
      body: { evaluations: [{ ...state, records: [{ ...record, pdf: Buffer.from(samplePdf).toString('base64') }] }] },
    },
  })
})

test('a line feed that mail adds at the end does no harm', async () => {
  const { backup } = await sampleBackup()
  expect((await readEnvelope(`${backup.text}\r\n`)).ok).toBe(true)
})

test('a changed backup is refused', async () => {
  const { backup } = await sampleBackup()
  expect(await readEnvelope(backup.text.replace('Haarlem', 'Utrecht'))).toEqual({ ok: false, problem: { kind: 'changed' } })
})

test.each([
  ['', 'not-an-envelope'],
  ['null', 'not-an-envelope'],
  ['{"format":"wgw"}', 'not-an-envelope'],
  ['{"format":"wgw","format":"wgw"}', 'not-an-envelope'],
  ['{"format":"wgw","formatVersion":0}', 'too-old'],
  ['{"format":"wgw","formatVersion":1}', 'not-an-envelope'],
  ['{"format":"wgw","formatVersion":2}', 'too-new'],
  ['{"format":"wgw","formatVersion":1.5}', 'not-an-envelope'],
  [`${'['.repeat(100_000)}`, 'not-an-envelope'],
])('%.40s is refused as %s', async (text, kind) => {
  expect(await readEnvelope(text)).toMatchObject({ ok: false, problem: { kind } })
})
