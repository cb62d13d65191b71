import type { ComponentChild } from 'preact'
import { render } from 'preact'
import { act } from 'preact/test-utils'

/** Shows something in an empty page, and gives back how to show the next thing in its place. */
export async function show(node: ComponentChild): Promise<(next: ComponentChild) => Promise<void>> {
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  const put = async (next: ComponentChild) => {
    await act(() => render(next, root))
  }
  await put(node)
  return put
}

/** The only element that fits; a test that looks for something else fails here. */
export function find<Found extends Element = HTMLElement>(selector: string): Found {
  const found = document.querySelectorAll<Found>(selector)
  const [first] = found
  if (!first || found.length > 1) throw new Error(`${found.length} elements fit ${selector}`)
  return first
}

/** Types a text in one go, as one native input event. */
export async function type(selector: string, text: string): Promise<void> {
  await act(() => {
    const field = find<HTMLInputElement>(selector)
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

/** Chooses an entry of a list. */
export async function choose(selector: string, value: string): Promise<void> {
  await act(() => {
    const list = find<HTMLSelectElement>(selector)
    list.value = value
    list.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

/** Clicks, and lets the screen settle. */
export async function click(selector: string): Promise<void> {
  await act(() => find(selector).click())
}
