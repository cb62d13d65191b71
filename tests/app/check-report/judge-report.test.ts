import { describe, expect, test } from 'vitest'
import { type Comparison, judgeReport, standingOf } from '../../../src/app/check-report/judge-report.ts'
import type { FrozenRecord } from '../../../src/domain/record.ts'

describe('the verdict on a report', () => {
  test.each([
    ['intact', 'same', 'unchanged'],
    ['none', 'same', 'unchanged'],
    ['intact', 'differs-from-final', 'changed'],
    ['none', 'differs-from-final', 'changed'],
    ['broken', 'nothing', 'changed'],
    ['broken', 'differs-from-remade', 'changed'],
    ['intact', 'differs-from-remade', 'intact'],
    ['intact', 'nothing', 'intact-unknown'],
    ['none', 'differs-from-remade', 'unknown'],
    ['none', 'nothing', 'unknown'],
  ] as const)('seal %s and comparison %s: %s', (seal, comparison, verdict) => {
    expect(judgeReport({ edition: 'parties', seal }, comparison)).toBe(verdict)
  })

  test('a file that does not end as a report of its content does, was changed, whatever it says', () => {
    for (const comparison of ['differs-from-final', 'differs-from-remade', 'nothing'] satisfies Comparison[])
      for (const seal of ['intact', 'none', 'broken'] as const) expect(judgeReport({ seal }, comparison)).toBe('changed')
  })
})

describe('whether a version still counts', () => {
  const first = record('a', 1)
  const second = record('b', 2, 'a')
  const third = record('c', 3, 'b')

  test('the newest of its line does', () => {
    expect(standingOf([first, second], 'b')).toEqual({ kind: 'newest' })
  })

  test('an earlier one is replaced by the newest, also when the one in between or itself is not here', () => {
    expect(standingOf([first, second, third], 'a')).toEqual({ kind: 'replaced', by: third })
    expect(standingOf([third], 'b')).toEqual({ kind: 'replaced', by: third })
  })

  test('of two that were made apart each knows of the other', () => {
    const other = record('d', 2, 'a')
    expect(standingOf([first, second, other], 'b')).toEqual({ kind: 'beside', other })
    expect(standingOf([first, second, other], 'd')).toEqual({ kind: 'beside', other: second })
  })

  test('once one of the two is chosen, it counts, and the other does not, nor what went on from it', () => {
    const other = record('d', 2, 'a')
    const records = [first, second, other]
    expect(standingOf(records, 'b', second)).toEqual({ kind: 'newest' })
    expect(standingOf(records, 'd', second)).toEqual({ kind: 'not-chosen', chosen: second })
    expect(standingOf(records, 'a', second)).toEqual({ kind: 'replaced', by: second })
    expect(standingOf([...records, record('e', 3, 'd')], 'd', second)).toEqual({ kind: 'not-chosen', chosen: second })
    expect(standingOf([...records, third], 'b', third)).toEqual({ kind: 'replaced', by: third })
  })

  test('nothing is known of a version to which no record goes back', () => {
    expect(standingOf([first], 'z')).toEqual({ kind: 'unknown' })
  })
})

function record(contentHash: string, revision: number, parent?: string): FrozenRecord {
  return {
    recordJson: '',
    privateJson: '',
    contentHash,
    revision,
    ...(parent === undefined ? {} : { parent }),
    frozenAt: `2018-06-0${revision}T12:00:00.000Z`,
    confirmations: [],
  }
}
