// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { useState } from 'preact/hooks'
import { describe, expect, test } from 'vitest'
import { usePrintWarning, useTextWarning } from '../../../src/app/hooks/use-text-warning.ts'
import { TextArea } from '../../../src/app/parts/TextArea.tsx'
import { notPrintableText } from '../../../src/texts/printing.ts'
import { privateDataWarning } from '../../../src/texts/privacy.ts'
import { sourcesOf } from '../../support/sources.ts'
import { find, show, type } from '../parts/screen.ts'

function Field({ useWarning }: { readonly useWarning: (text: string) => string | undefined }) {
  const [text, setText] = useState('')
  return <TextArea id="wat" label="Wat" value={text} onInput={setText} warning={useWarning(text)} />
}

const warning = () => find('#wat-let-op').textContent.replace('Let op: ', '')

describe('the soft warning below an open field', () => {
  test('comes while typing and goes with what it was about', async () => {
    await show(<Field useWarning={useTextWarning} />)
    for (const [text, expected] of [
      ['Bel elkaar – één keer per week, € 5', ''],
      ['Goed 👍', notPrintableText(['👍'])],
      ['Mail a.jansen@example.nl', privateDataWarning('e-mail')],
      ['Mail 👍 a.jansen@example.nl', `${privateDataWarning('e-mail')} ${notPrintableText(['👍'])}`],
      ['', ''],
    ] as const) {
      await type('#wat', text)
      expect(warning()).toBe(expected)
    }
  })

  test('below a name speaks of paper only', async () => {
    await show(<Field useWarning={usePrintWarning} />)
    await type('#wat', '王 a.jansen@example.nl')
    expect(warning()).toBe(notPrintableText(['王']))
  })

  test('names five characters at most', () => {
    expect(notPrintableText(['王'])).toBe('Dit teken kan niet worden afgedrukt: 王. In het verslag komt □.')
    expect(notPrintableText(Array.from('一二三四五六'))).toBe(
      'Deze tekens kunnen niet worden afgedrukt: 一 二 三 四 五 …. In het verslag komt □.',
    )
  })
})

/** Fields whose text never comes in the report: a search, a code, pasted or shown text, remarks between colleagues. */
const notInTheReport = ['"code"', '"zoek"', '"plak-tekst"', '"kopieer-tekst"', '"verslag-tekst"', '"note-name"', '{`note-']

test('every field whose text can come in the report has it', () => {
  const fields = sourcesOf('src/app')
    .filter(({ path }) => path.endsWith('.tsx') && !path.startsWith('src/app/parts/'))
    .flatMap(({ path }) =>
      [...readFileSync(path, 'utf8').matchAll(/<Text(?:Area|Field)\b[\s\S]*?\/>/g)].map(([field]) => ({ path, field })),
    )
  expect(fields.length).toBeGreaterThan(15)
  const without = fields.filter(({ field }) => !field.includes('warning=') && !notInTheReport.some((id) => field.includes(`id=${id}`)))
  expect(without).toEqual([])
})
