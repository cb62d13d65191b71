import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nodeReadingTools } from '../../../scripts/insurer/node-reading-tools.ts'
import { webTools } from '../../../src/bundle/reading-tools.ts'
import type { Refusal } from '../../../src/insurer/intake/refusal.ts'
import { refusalTexts } from '../../../src/texts/insurer-intake.ts'
import { runs } from '../../support/runs.ts'

test('Node’s own means give the answers of every browser, also for what is cut off, glued on or declared wrong', async () => {
  const change = fc.constantFrom(
    (packed: Uint8Array) => packed,
    (packed: Uint8Array) => packed.subarray(0, -1),
    (packed: Uint8Array) => Uint8Array.from([...packed, 0]),
    (packed: Uint8Array) => packed.map((byte, at) => (at === 1 ? byte ^ 4 : byte)),
  )
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), change, fc.constantFrom(0, 0, 0, 1, -1), async (content, changed, off) => {
      const packed = changed(deflateRawSync(content))
      const size = Math.max(0, content.length + off)
      const [own, web] = [await nodeReadingTools.inflate(packed, size), await webTools.inflate(packed, size)]
      expect(own && [...own]).toEqual(web && [...web])
      expect(await nodeReadingTools.sha256(content)).toBe(await webTools.sha256(content))
      expect(nodeReadingTools.crc32(content)).toBe(webTools.crc32(content))
    }),
    runs(300),
  )
})

test('every word for a refusal has its sentence, and no sentence is left over', () => {
  // That this compiles is half of the test.
  const texts: Readonly<Record<Refusal, string>> = refusalTexts
  const words: Readonly<Record<keyof typeof refusalTexts, Refusal>> = Object.fromEntries(
    Object.keys(texts).map((word) => [word, word]),
  ) as never
  expect(Object.keys(words)).toHaveLength(new Set(Object.values(texts)).size)
})
