// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest'
import { CheckboxGroup } from '../../../src/app/parts/CheckboxGroup.tsx'
import { DateField } from '../../../src/app/parts/DateField.tsx'
import { MonthField } from '../../../src/app/parts/MonthField.tsx'
import { RadioGroup } from '../../../src/app/parts/RadioGroup.tsx'
import { TextArea } from '../../../src/app/parts/TextArea.tsx'
import { TextField } from '../../../src/app/parts/TextField.tsx'
import { choose, click, find, show, type } from './screen.ts'

describe('a text field', () => {
  test('hands on its text at every input event', async () => {
    const onInput = vi.fn()
    await show(<TextField id="wat" label="Wat" value="" onInput={onInput} />)
    for (const text of ['D', 'Di', 'Din']) await type('#wat', text)
    expect(onInput.mock.calls).toEqual([['D'], ['Di'], ['Din']])
  })

  test('keeps newer text when an older value comes back late', async () => {
    const field = (value: string) => <TextField id="wat" label="Wat" value={value} onInput={() => undefined} />
    const put = await show(field(''))
    for (const text of ['D', 'Di', 'Din']) await type('#wat', text)
    await put(field('D'))
    expect(find<HTMLInputElement>('#wat').value).toBe('Din')
    await put(field('Din'))
    expect(find<HTMLInputElement>('#wat').value).toBe('Din')
  })

  test('takes over a value that was not typed in it', async () => {
    const field = (value: string) => <TextField id="wat" label="Wat" value={value} onInput={() => undefined} />
    const put = await show(field('Bellen'))
    await type('#wat', 'Bellen.')
    await put(field('Bellen.'))
    await put(field(''))
    expect(find<HTMLInputElement>('#wat').value).toBe('')
    await put(field('Bellen'))
    expect(find<HTMLInputElement>('#wat').value).toBe('Bellen')
  })

  test('names its hint, error and warning', async () => {
    await show(<TextField id="wat" label="Wat" hint="Kort" error="Vul in wat." warning="Let op" value="" onInput={() => undefined} />)
    const field = find<HTMLInputElement>('#wat')
    const described = (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => find(`#${id}`).textContent)
    expect(described.join(' | ')).toBe('Kort | Fout: Vul in wat. | Let op: Let op')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(find('label').getAttribute('for')).toBe('wat')
  })
})

describe('a text area with a maximum', () => {
  test('counts what is typed', async () => {
    await show(<TextArea id="wat" label="Wat" maxLength={300} value="" onInput={() => undefined} />)
    await type('#wat', 'twaalf teken')
    expect(find('#wat-teller').textContent).toBe('12 van 300 tekens')
  })

  test('says when it is full', async () => {
    await show(<TextArea id="wat" label="Wat" maxLength={3} value="ab" onInput={() => undefined} />)
    expect(find('.field__under [role=status]').textContent).toBe('')
    await type('#wat', 'abc')
    expect(find('.field__under [role=status]').textContent).toBe('Dit veld is vol. Er passen 3 tekens in.')
  })
})

describe('a group of choices', () => {
  const options = [
    { value: '1', label: 'Oneens' },
    { value: '2', label: 'Eens' },
    { value: 'difference', label: 'Verschil blijft', place: 'below' as const, detail: <p id="toelichting">Waarom?</p> },
  ]

  test('has its question as legend, and the id on its first answer', async () => {
    await show(<RadioGroup id="samen" label="Wat is samen uw antwoord?" value={undefined} onInput={() => undefined} options={options} />)
    expect(find('fieldset > legend').textContent).toBe('Wat is samen uw antwoord?')
    expect(find<HTMLInputElement>('#samen').value).toBe('1')
  })

  test('hands on the chosen answer', async () => {
    const onInput = vi.fn()
    await show(<RadioGroup id="samen" label="Samen" value="1" onInput={onInput} options={options} />)
    await click('#samen-2')
    expect(onInput).toHaveBeenCalledExactlyOnceWith('2')
  })

  test('shows a detail only while its answer is chosen', async () => {
    const group = (value: string) => <RadioGroup id="samen" label="Samen" value={value} onInput={() => undefined} options={options} />
    const put = await show(group('1'))
    expect(document.querySelector('#toelichting')).toBeNull()
    await put(group('difference'))
    expect(find('#toelichting').textContent).toBe('Waarom?')
  })

  test('hands on ticked boxes in the order of the list', async () => {
    const onInput = vi.fn()
    const boxes = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ]
    await show(<CheckboxGroup id="thema" label="Thema’s" values={['b']} onInput={onInput} options={boxes} />)
    await click('#thema')
    expect(onInput).toHaveBeenLastCalledWith(['a', 'b'])
    await click('#thema-b')
    expect(onInput).toHaveBeenLastCalledWith([])
  })
})

describe('a date', () => {
  test('is handed on only when the day exists', async () => {
    const onInput = vi.fn()
    await show(<DateField id="datum" label="Datum" value="" onInput={onInput} />)
    await type('#datum', '31')
    await choose('#datum-maand', '2')
    await type('#datum-jaar', '2027')
    expect(onInput).not.toHaveBeenCalled()
    await type('#datum', '28')
    expect(onInput).toHaveBeenCalledExactlyOnceWith('2027-02-28')
    await type('#datum-jaar', '202')
    expect(onInput).toHaveBeenLastCalledWith('')
  })

  test('is today in one click', async () => {
    const onInput = vi.fn()
    await show(<DateField id="datum" label="Datum" value="" onInput={onInput} today="2026-11-03" />)
    await click('button')
    expect(onInput).toHaveBeenCalledExactlyOnceWith('2026-11-03')
    expect(find<HTMLInputElement>('#datum').value).toBe('3')
    expect(find<HTMLSelectElement>('#datum-maand').value).toBe('11')
  })

  test('keeps half of a date when the stored value comes back empty', async () => {
    const field = (value: string) => <DateField id="datum" label="Datum" value={value} onInput={() => undefined} />
    const put = await show(field('2026-12-03'))
    await type('#datum', '')
    await put(field(''))
    expect(find<HTMLInputElement>('#datum-jaar').value).toBe('2026')
  })

  test('hands on what is half filled in, and shows it again after a reload', async () => {
    const onHalfFilled = vi.fn()
    const field = (halfFilled: string) => (
      <DateField id="datum" label="Datum" value="" onInput={() => undefined} {...{ halfFilled, onHalfFilled }} />
    )
    await show(field(''))
    await type('#datum', '3')
    await choose('#datum-maand', '12')
    const kept = String(onHalfFilled.mock.lastCall?.[0])
    await show(field(kept))
    expect(find<HTMLInputElement>('#datum').value).toBe('3')
    expect(find<HTMLSelectElement>('#datum-maand').value).toBe('12')
    await type('#datum-jaar', '2026')
    expect(onHalfFilled).toHaveBeenLastCalledWith('')
  })
})

describe('a month', () => {
  test('is one list, by year, over the turn of the year', async () => {
    await show(<MonthField id="maand" label="Wanneer" value="" onInput={() => undefined} from="2026-11" months={4} />)
    const groups = [...document.querySelectorAll('optgroup')].map((group) => [
      group.label,
      [...group.querySelectorAll('option')].map((option) => option.textContent),
    ])
    expect(groups).toEqual([
      ['2026', ['november 2026', 'december 2026']],
      ['2027', ['januari 2027', 'februari 2027']],
    ])
  })

  test('still offers an older month that was chosen before', async () => {
    await show(<MonthField id="maand" label="Wanneer" value="2025-03" onInput={() => undefined} from="2026-11" months={2} />)
    expect(find('option[value="2025-03"]').textContent).toBe('maart 2025')
    expect(find<HTMLSelectElement>('#maand').value).toBe('2025-03')
  })
})
