// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepFocusOnPage } from '../../../src/app/hooks/keep-focus.ts'

let stop: () => void

beforeEach(() => {
  document.body.innerHTML =
    '<main><h1>Scherm</h1><section><h2>Deel</h2><p><button>Neem over</button></p></section><a href="#">Verder</a></main>'
  stop = keepFocusOnPage()
})
afterEach(() => stop())

const element = (selector: string) => document.querySelector<HTMLElement>(selector)
const pause = () => new Promise((done) => setTimeout(done, 200))

test('when a button that had the focus goes, the heading above it gets it', async () => {
  element('button')?.focus()
  element('button')?.remove()
  await expect.poll(() => document.activeElement?.textContent).toBe('Deel')
})

test('when all around it goes too, the heading of the screen gets it', async () => {
  element('button')?.focus()
  element('section')?.remove()
  await expect.poll(() => document.activeElement?.textContent).toBe('Scherm')
})

test('it leaves the focus where someone or the screen put it', async () => {
  element('button')?.focus()
  element('button')?.remove()
  element('a')?.focus()
  await pause()
  expect(document.activeElement?.textContent).toBe('Verder')
  element('a')?.blur()
  element('section')?.remove()
  await pause()
  expect(document.activeElement).toBe(document.body)
})
