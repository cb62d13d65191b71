import type { Page } from 'playwright-core'

/** A screen as far as a reload must bring it back: where it is, what it says, and what stands in its fields. */
export interface ScreenContent {
  /** From the hash on. */
  readonly address: string
  /** The h1. */
  readonly title: string
  /** Each field in its order: its label with what was typed or chosen. */
  readonly fields: readonly string[]
  /** Headings, list items and table cells; without messages about what was just done, which end with a reload. */
  readonly words: readonly string[]
  /** How far each part of the whole is, as the overview of the meeting tells it. */
  readonly progress: readonly string[]
}

/** The screen once nothing on it changes any more. */
export async function readScreen(page: Page): Promise<ScreenContent> {
  for (let before = await readOnce(page); ; ) {
    await page.waitForTimeout(calmMs)
    const after = await readOnce(page)
    if (after.title !== '' && isSameScreen(before, after)) return after
    before = after
  }
}

/** Reloads, and gives back what stands there once it is as expected; after some seconds, what stands there instead. */
export async function reloadInto(page: Page, expected: ScreenContent): Promise<ScreenContent> {
  await page.reload()
  const deadline = performance.now() + patienceMs
  let now = await readOnce(page)
  while (!isSameScreen(now, expected) && performance.now() < deadline) {
    await page.waitForTimeout(glanceMs)
    now = await readOnce(page)
  }
  return now
}

export function isSameScreen(one: ScreenContent, other: ScreenContent): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Another screen of the same page, as a link within the tool leads there. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, address)
}

/** As long as something typed may take to be kept. */
const calmMs = 100
const glanceMs = 20
const patienceMs = 5000

function readOnce(page: Page): Promise<ScreenContent> {
  return page.evaluate(() => {
    const wordsOf = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
    const all = (selector: string) => [...document.querySelectorAll(selector)].filter((element) => !element.closest(passing))
    const passing = '[role=status], [role=alert], .error-summary, .undo-strip'
    const stateOf = (field: Element) => {
      if (field instanceof HTMLInputElement && /radio|checkbox/.test(field.type)) return `${field.value} ${field.checked ? 'on' : 'off'}`
      return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement
        ? field.value
        : ''
    }
    return {
      address: location.hash,
      title: wordsOf(document.querySelector('h1')),
      fields: all('main :is(input, textarea, select)').map(
        (field) => `${wordsOf(field.closest('label') ?? labelOf(field))}: ${stateOf(field)}`,
      ),
      words: all('main :is(h2, h3, h4, li, dt, dd, th, td, legend)')
        .filter((element) => !element.closest('nav'))
        .map(wordsOf),
      progress: all('main nav li').map(wordsOf),
    }

    function labelOf(field: Element): Element | undefined {
      return 'labels' in field && field.labels instanceof NodeList ? (field.labels[0] as Element | undefined) : undefined
    }
  })
}
