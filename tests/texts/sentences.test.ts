import { describe, expect, test } from 'vitest'
import { sourcesOf, type Text, textsOf } from '../support/sources.ts'

const texts = sourcesOf('src/texts').flatMap((file) => textsOf(file))

const banned = /\b(?:indien|middels|conform|ten aanzien van|dient te|dienen te|betreffende|volgende|ok|submit)\b/i
/** "Voor de volgende keer" is plain Dutch; as the word on a button it says nothing. */
const allowed = /volgende keer/gi

test('no sentence is longer than twenty words', () => {
  const long = texts.flatMap(({ text }) => sentencesOf(text)).filter((sentence) => wordsOf(sentence) > 20)
  expect(long).toEqual([])
})

test('the reader is always "u"', () => {
  expect(texts.filter(({ text }) => /\b(?:je|jij|jou|jouw|jullie)\b/i.test(text))).toEqual([])
})

test('no word of an office, and no button that does not say what it does', () => {
  expect(texts.filter(({ text }) => banned.test(text.replace(allowed, '')))).toEqual([])
})

test('what went wrong is said in whole sentences', () => {
  const said = texts.filter(isAboutProblem)
  expect(said.length).toBeGreaterThan(60)
  expect(said.filter(({ text }) => !/[.?]$/.test(text))).toEqual([])
})

describe('planted sentences', () => {
  test.each([['long', 'Een zin van meer dan twintig woorden is voor de meeste mensen te lang om in één keer goed te kunnen lezen.']])(
    'a %s one is caught',
    (_, sentence) => {
      expect(sentencesOf(sentence).some((found) => wordsOf(found) > 20)).toBe(true)
    },
  )

  test('texts are found wherever they stand', () => {
    const template = '`Twee $' + '{n}`'
    const source = `export const a = { b: 'Een', c: (n: 'x') => (n === 'y' ? ${template} : 'Drie') }\nfunction d() { switch (1) { case 'e': return 'Vier' } }`
    expect(textsOf({ path: 'src/texts/planted.ts', source })).toEqual([
      { text: 'Een', under: ['a', 'b'] },
      { text: 'Twee …', under: ['a', 'c'] },
      { text: 'Drie', under: ['a', 'c'] },
      { text: 'Vier', under: ['d', 'e'] },
    ])
  })
})

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.?!])\s+|\n+/).filter((sentence) => sentence !== '')
}

function wordsOf(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}…]/u.test(word)).length
}

/** Refusals and failures, by the names they stand under; a lower-case piece of one is no sentence of its own. */
function isAboutProblem({ text, under }: Text): boolean {
  const [home = '', ...keys] = under
  const isRefusal = /Problem|findingSentences/.test(home) || home === 'reading' || home === 'writing'
  const isFailure = keys.some((key) => /failed$|^unsound$|^tooLong$|full$|^textTooLong$/i.test(key))
  return (isRefusal || isFailure) && /^[\p{Lu}…{0-9]/u.test(text)
}
