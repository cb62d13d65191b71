import fc from 'fast-check'
import { expect, test } from 'vitest'
import { webTools } from '../../src/bundle/reading-tools.ts'
import { openPack, packedFileName, writePack } from '../../src/insurer/pack.ts'
import { runs } from '../support/runs.ts'

// What intake lets in is kept many at a time.

const anArchive = fc.uint8Array({ maxLength: 300 })

test('a pack gives back every archive under its hash, and the same set in any order is the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anArchive, { minLength: 1, maxLength: 8 }), fc.func(fc.nat()), async (archives, place) => {
      const hashed = await Promise.all(archives.map(async (bytes) => [await webTools.sha256(bytes), bytes] as const))
      const pack = writePack(new Map(hashed))
      const shuffled = hashed.toSorted(([one], [other]) => place(one) - place(other))
      expect(writePack(new Map(shuffled))).toEqual(pack)
      const opened = openPack(pack)
      expect(opened?.names).toEqual([...new Set(hashed.map(([hash]) => packedFileName(hash)))].toSorted())
      for (const [hash, bytes] of hashed) expect(await opened?.read(packedFileName(hash))).toEqual(bytes)
    }),
    runs(100),
  )
})

test('what is cut off or no pack at all is not opened', () => {
  const pack = writePack(new Map([['a'.repeat(64), new Uint8Array(50).fill(7)]]))
  expect(openPack(pack.subarray(0, -1))).toBeUndefined()
  expect(openPack(new TextEncoder().encode('iets anders'))).toBeUndefined()
})
