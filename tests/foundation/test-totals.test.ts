import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addTotals, readTotals } from '../../scripts/build/test-totals.ts'

const folder = mkdtempSync(join(tmpdir(), 'totals-'))

function report(...files: readonly { readonly status: string; readonly tests: readonly string[] }[]): string {
  const file = join(folder, `${files.length}-${Math.abs(JSON.stringify(files).length)}.json`)
  const testResults = files.map(({ status, tests }) => ({
    status,
    assertionResults: tests.map((outcome, index) => ({ status: outcome, fullName: `test ${index}` })),
  }))
  writeFileSync(file, JSON.stringify({ testResults }))
  return file
}

test('passed and failed tests are counted one by one', () => {
  const file = report({ status: 'passed', tests: ['passed', 'passed'] }, { status: 'failed', tests: ['passed', 'failed'] })
  expect(readTotals(file, false)).toEqual({ passed: 3, failed: 1, notRun: [] })
})

test('a file that did not load is a failure', () => {
  expect(readTotals(report({ status: 'failed', tests: [] }), false).failed).toBe(1)
})

test('a run that ended badly never counts as a success', () => {
  expect(readTotals(report({ status: 'passed', tests: ['passed'] }), false)).toMatchObject({ passed: 1, failed: 1 })
  expect(readTotals(join(folder, 'absent.json'), true)).toMatchObject({ passed: 0, failed: 1 })
})

test('a run without any test is a failure, however well it ended', () => {
  expect(readTotals(report(), true)).toEqual({ passed: 0, failed: 1, notRun: [] })
  expect(readTotals(report({ status: 'passed', tests: [] }), true).failed).toBe(1)
})

test('what was left out is named', () => {
  const file = report({ status: 'passed', tests: ['passed', 'skipped', 'pending'] })
  expect(readTotals(file, true)).toEqual({ passed: 1, failed: 0, notRun: ['test 1', 'test 2'] })
})

test('totals of several runs add up', () => {
  const one = { passed: 1, failed: 2, notRun: ['a'] }
  expect(addTotals([one, one])).toEqual({ passed: 2, failed: 4, notRun: ['a', 'a'] })
})
