import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHandOver } from '../../src/bundle/read-hand-over.ts'
import { handOverProblemText } from '../../src/texts/opening.ts'
import { answersOf, apart, deviceOf, recordOf } from '../scenario/two-devices.ts'
import { runs } from '../support/runs.ts'

const story = apart().lists('Elke maand overleg').answers('provider', { sig_terug: 4, res_beter: 'Sneller bellen' }).isReady('provider')
const files = [await answersOf(deviceOf(story, 'provider'), 'provider'), (await recordOf(story.state.evaluation)).text]

test('any bytes and any text give an answer with a sentence, never a crash', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 300 })), async (content) => {
      const read = await readHandOver(content)
      expect(read.ok).toBe(false)
      if (!read.ok) expect(handOverProblemText(read.problem)).toMatch(/\.$/)
    }),
    runs(1000),
  )
})

test('a file in which anything changed is never opened as something else', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.nat(),
      fc.string({ minLength: 1, maxLength: 3 }),
      fc.nat({ max: 5 }),
      async (file, place, put, cut) => {
        const at = place % file.length
        const changed = file.slice(0, at) + put + file.slice(at + cut)
        fc.pre(changed.trim() !== file)
        const read = await readHandOver(changed)
        // A higher version is said before anything else is looked at.
        expect(read.ok ? 'opened' : read.problem.kind).toMatch(/^(damaged|not-ours|too-new|backup)$/)
      },
    ),
    runs(1000),
  )
})

test('what editors and mail programs do to a file does no harm', async () => {
  for (const file of files) {
    const expected = await readHandOver(file)
    expect(expected.ok).toBe(true)
    const bytes = new TextEncoder().encode(file)
    expect(await readHandOver(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes, 13, 10]))).toEqual(expected)
    expect(await readHandOver(`\ufeff\r\n${file}\r\n`)).toEqual(expected)
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...[...file].flatMap((character) => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8]),
    ])
    expect(await readHandOver(utf16)).toEqual(expected)
  }
})
