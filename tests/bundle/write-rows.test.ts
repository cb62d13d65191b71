import { expect, test } from 'vitest'
import { writeRows } from '../../src/bundle/write-rows.ts'

const made = { id: 'one', at: '2018-11-21T10:00:00.000Z', appVersion: '0.1.0' }

test('the rows are in the file as they are, bytes as base64', () => {
  const rows = { answers: [{ value: 'caf\u00e9 \ud800' }, null], records: [{ pdf: new Uint8Array([1, 2, 255]) }], meetings: [] }
  const { fileName, text } = writeRows(rows, made)
  expect(fileName).toBe('wgw-ruwe-gegevens_2018-11-21.json')
  expect(JSON.parse(text)).toEqual({
    head: { kind: 'rows', evaluation: 'one', madeAt: made.at, appVersion: '0.1.0' },
    tables: { answers: [{ value: 'caf\u00e9 \ud800' }, null], records: [{ pdf: { base64: 'AQL/' } }], meetings: [] },
  })
})

test('a row that JSON cannot hold does not keep the others out', () => {
  const circle: { self?: object } = {}
  circle.self = circle
  const { text } = writeRows({ answers: [circle, { value: 10n }, undefined, { value: 'own' }] }, made)
  const { answers } = JSON.parse(text).tables
  const unwritable = { unwritable: expect.stringContaining('TypeError') }
  expect(answers).toEqual([unwritable, unwritable, null, { value: 'own' }])
})
