import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inboxListOf } from '../../../src/insurer/about.ts'
import { buildIndexRows } from '../../../src/insurer/intake/index-rows.ts'
import { parseSegment, writeSegment } from '../../../src/insurer/intake/intake-log.ts'
import { runs } from '../../support/runs.ts'
import { createIntake, examples, seal, zipOf } from './world.ts'

// Mail comes in any order, twice, and under any name.

const { take } = await createIntake()
const proven = [['municipality', 'provider'], ['municipality'], ['provider'], []] as const
const files = await Promise.all(
  examples.map(async (example, place) => {
    const zip = await zipOf(example, proven[place % proven.length])
    return place % 3 === 0 ? zip : seal(zip)
  }),
)
const outcomes = (
  await Promise.all(
    [...files, new TextEncoder().encode('Een brief'), new Uint8Array()].map((bytes, place) => take(bytes, `bestand ${place}`)),
  )
).flat()

test('arrival order, repetition and names never change the list, its marks or its hash', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(outcomes, { minLength: outcomes.length }),
      fc.array(fc.nat(outcomes.length - 1), { maxLength: 20 }),
      (shuffled, again) => {
        const repeated = again
          .flatMap((place) => outcomes.slice(place, place + 1))
          .map((outcome) => ({ ...outcome, fileName: `zz ${outcome.fileName}` }))
        const rows = buildIndexRows([...shuffled, ...repeated])
        expect(rows).toEqual(buildIndexRows(outcomes))
        expect(inboxListOf(rows)).toBe(inboxListOf(buildIndexRows(outcomes)))
      },
    ),
    runs(200),
  )
})

test('one after the other gives in the end what all at once gives, whatever came first', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(outcomes, { minLength: outcomes.length }), fc.nat(outcomes.length), (shuffled, cut) => {
      // The second run knows the first only by what it wrote down.
      const kept = parseSegment(
        writeSegment({
          context: 'a'.repeat(64),
          packs: ['b'.repeat(64)],
          entries: shuffled.slice(0, cut).map((outcome) => ({ file: outcome.sha256, outcomes: [outcome] })),
        }),
      )
      const before = kept?.entries.flatMap((entry) => entry.outcomes) ?? []
      expect(before).toHaveLength(cut)
      expect(buildIndexRows([...shuffled.slice(cut), ...before])).toEqual(buildIndexRows(outcomes))
    }),
    runs(200),
  )
})

test('examples have all there is: replaced revisions, forks, proven and unproven ones', () => {
  const rows = buildIndexRows(outcomes)
  expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['accepted', 'accepted-unverified', 'refused']))
  expect(rows.some(({ superseded }) => superseded)).toBe(true)
})

test('a bundle that nobody proved replaces none that is proven', () => {
  const parent = { contentHash: 'a'.repeat(64), revision: 1, evaluation: 'e' }
  const child = { contentHash: 'b'.repeat(64), revision: 2, evaluation: 'e', parent: 'a'.repeat(64) }
  const outcomeOf = (link: typeof parent, status: 'accepted' | 'accepted-unverified') =>
    ({ fileName: link.contentHash, sha256: link.contentHash, status, proofs: [], zipSha256: link.contentHash, link }) as const
  const marksOf = (status: 'accepted' | 'accepted-unverified') =>
    buildIndexRows([outcomeOf(parent, 'accepted'), outcomeOf(child, status)]).map(({ superseded }) => superseded)
  expect(marksOf('accepted-unverified')).toEqual([false, false])
  expect(marksOf('accepted')).toEqual([true, false])
})

test.each([
  '',
  '{}',
  '{"context":"x"}\n',
  `{"context":"${'a'.repeat(64)}"}\n{"file":1}\n`,
  `{"context":"${'a'.repeat(64)}"}\n[]\n`,
  'nee\n',
])('a piece of the log that is not ours does not count: %s', (text) => {
  expect(parseSegment(text)).toBeUndefined()
})
