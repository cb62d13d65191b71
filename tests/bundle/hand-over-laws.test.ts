import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readArmour, writeArmour } from '../../src/bundle/armour.ts'
import { verifyRecord } from '../../src/bundle/content-hash.ts'
import { readHandOver } from '../../src/bundle/read-hand-over.ts'
import { runs } from '../support/runs.ts'
import { answersFileOf, anyDevice, anyFrozen, anyNote, anyText, expectedAnswers, idsOf, noteFileOf, recordFileOf } from './any-hand-over.ts'

/** Reads the text as a file, as bytes and as the armoured text of a mail: all three must give the same. */
async function readThreeWays(text: string) {
  const read = await readHandOver(text)
  expect(await readHandOver(new TextEncoder().encode(text))).toEqual(read)
  const armoured = await writeArmour(text, 'Kopieer deze hele e-mail.')
  if (!armoured.ok) throw new Error('too large to be a text')
  expect(await readHandOver(armoured.value)).toEqual(read)
  return read
}

describe('read(write(x)) is x, as file and as text', () => {
  test('of answers', async () => {
    await fc.assert(
      fc.asyncProperty(anyDevice, async (device) => {
        const { text } = await answersFileOf(device)
        expect(await readThreeWays(text)).toMatchObject({ ok: true, value: { text, handOver: expectedAnswers(device) } })
      }),
      runs(100),
    )
  })

  test('of a record, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(anyFrozen, async (freeze) => {
        const frozen = await freeze()
        const { text } = await recordFileOf(frozen)
        const read = await readThreeWays(text)
        expect(read).toMatchObject({ ok: true, value: { handOver: { kind: 'record', frozen } } })
        if (!read.ok || read.value.handOver.kind !== 'record') throw new Error('no record')
        const { handOver } = read.value
        expect(handOver.frozen).toEqual(frozen)
        expect(await verifyRecord(handOver.frozen)).toEqual({
          ok: true,
          value: { record: handOver.record, privateDocument: handOver.privateDocument },
        })
      }),
      runs(100),
    )
  })

  test('of a note', async () => {
    await fc.assert(
      fc.asyncProperty(anyNote, async (note) => {
        const { text } = await noteFileOf(note)
        expect(await readThreeWays(text)).toMatchObject({ ok: true, value: { text, handOver: note } })
      }),
      runs(100),
    )
  })

  test('a record survives any number of journeys unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(anyFrozen, fc.integer({ min: 1, max: 4 }), async (freeze, journeys) => {
        const frozen = await freeze()
        let travelling = frozen
        for (let journey = 0; journey < journeys; journey += 1) {
          const read = await readHandOver((await recordFileOf(travelling, `2018-12-0${journey + 1}T09:00:00.000Z`)).text)
          if (!read.ok || read.value.handOver.kind !== 'record') throw new Error('no record')
          travelling = read.value.handOver.frozen
        }
        expect(travelling).toEqual(frozen)
      }),
      runs(100),
    )
  })
})

test('what routing hides leaves no trace in a file', async () => {
  await fc.assert(
    fc.asyncProperty(anyDevice, fc.nat(), async (device, seed) => {
      const ids = [...idsOf(device.sheet)]
      const visible = new Set(ids.filter((_, index) => (seed >> (index % 20)) % 2 === 0))
      const read = await readHandOver((await answersFileOf(device, visible)).text)
      if (!read.ok || read.value.handOver.kind !== 'answers') throw new Error('no answers')
      const { sheet } = read.value.handOver
      expect([...idsOf(sheet)].filter((id) => !visible.has(id))).toEqual([])
      for (const [id, value] of Object.entries(device.sheet.answers)) {
        if ((visible as ReadonlySet<string>).has(id)) expect(sheet.answers[id]).toEqual(value)
      }
    }),
    runs(200),
  )
})

/** What happens to text on its way: each step takes the text of a mail and gives what the next reader sees. */
const journeys: Readonly<Record<string, (text: string, width: number) => string>> = {
  'wrapped anew': (text, width) =>
    text
      .split(/\s+/)
      .join(' ')
      .replace(new RegExp(`(.{${width}})`, 'g'), '$1\n'),
  'each word on a line': (text) => text.split(/\s+/).join('\n'),
  'one long line': (text) => text.split(/\s+/).join(' '),
  quoted: (text) => text.replace(/^/gm, '> '),
  'quoted twice': (text) => text.replace(/^/gm, '>> '),
  'quoted, wrapped at 72 columns': (text, width) =>
    text.replace(new RegExp(`(.{${Math.max(width, 20)}})`, 'g'), '$1\n').replace(/^/gm, '> '),
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  'NBSP for spaces': (text) => text.replaceAll(' ', '\u00a0'),
  'zero-width signs': (text, width) => text.replace(new RegExp(`(.{${width}})`, 'g'), '$1\u200b'),
  'soft line ends': (text) => text.replaceAll('\n', '=\r\n'),
  'trailing spaces': (text) => text.replaceAll('\n', '   \n'),
  'dashes made long': (text) => text.replaceAll('-----', '—'),
  'text before and after': (text) =>
    `Beste Anouk,\n\nZie https://veilig.example/?url=https%3A%2F%2Fx.nl hieronder.\n\n${text}\nGroeten, Jan\n-- \nhttps://www.haarlem.nl <https://www.haarlem.nl>`,
  'a header of a reply': (text) => `Op 3 dec. 2018 schreef Jan <jan@haarlem.nl>:\n${text}`,
  'pasted twice': (text) => `${text}\n\nVan: Jan\n\n${text}`,
}

/** The source of a mail in HTML: always the last thing that happens to it. */
function asHtml(text: string): string {
  return `<div><p class="x">${text.replaceAll('>', '&gt;').replaceAll('\n', '<br/>\n')}</p></div>`
}

test('armoured text survives whatever mail does to it, in any order', async () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(...Object.keys(journeys)), fc.integer({ min: 1, max: 100 })), { maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      anyText,
      steps,
      fc.boolean(),
      async (fileText, note, changes, isHtml) => {
        const armoured = await writeArmour(fileText, note)
        if (!armoured.ok) throw new Error('too large to be a text')
        const mail = changes.reduce((text, [name, width]) => journeys[name]?.(text, width) ?? text, armoured.value)
        expect(await readArmour(isHtml ? asHtml(mail) : mail)).toEqual({ ok: true, value: fileText })
      },
    ),
    runs(1000),
  )
})

test('one changed or lost character is always noticed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ minLength: 1, maxLength: 200 }),
      fc.nat(),
      fc.constantFrom('A', 'z', '9', ''),
      async (fileText, place, other) => {
        const armoured = await writeArmour(fileText)
        if (!armoured.ok) throw new Error('too large to be a text')
        const text = armoured.value
        const [from, to] = [text.indexOf('(1)') + 3, text.lastIndexOf('\n(')]
        const at = from + 1 + (place % (to - from - 1))
        const changed = text.slice(0, at) + other + text.slice(at + 1)
        fc.pre(/[\w-]/.test(text[at] ?? '') && changed !== text)
        expect(await readArmour(changed)).toMatchObject({ ok: false, problem: { kind: other === '' ? 'truncated' : 'damaged' } })
      },
    ),
    runs(1000),
  )
})
