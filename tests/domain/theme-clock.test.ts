import { expect, test } from 'vitest'
import { minutesLeft } from '../../src/domain/theme-clock.ts'

test.each([
  [30, 2, 0, 12],
  [60, 4, 0, 12],
  [90, 7, 0, 10],
  [60, 5, 0, 9],
  [60, 4, 60_000, 11],
  [60, 4, 61_000, 11],
  [60, 4, 11 * 60_000 + 1, 1],
  [60, 4, 12 * 60_000, 0],
  [60, 4, 99 * 60_000, 0],
  [30, 0, 0, 24],
] as const)('of %i minutes with %i themes, %i ms on one leave %i', (minutes, themes, spentMs, left) => {
  expect(minutesLeft(minutes, themes, spentMs)).toBe(left)
})
