import type { Locator, Page } from 'playwright-core'
import { field, question } from './fields.ts'
import type { SavedFile } from './story.ts'
import { saveFrom } from './two-devices.ts'

/** Someone who has a keyboard and no mouse: everything is reached with Tab and done with Space, Enter, letters and arrows. */
export interface Keyboard {
  readonly page: Page
  /** Goes to a link or button and presses Enter. */
  readonly press: (target: Locator) => Promise<void>
  /** Goes to the group of radio buttons and walks to the answer. */
  readonly choose: (group: Locator, answer: string | RegExp) => Promise<void>
  /** Goes to the box and presses Space, unless it is ticked. */
  readonly tick: (box: Locator) => Promise<void>
  readonly type: (label: string, text: string, place?: Locator) => Promise<void>
  /** Goes to the list and types what its choice begins with. */
  readonly select: (label: string, choice: string, place?: Locator) => Promise<void>
  /** Has the system's dialog give this file, after pressing the button that opens it. */
  readonly open: (button: Locator, path: string) => Promise<void>
  readonly save: (button: Locator) => Promise<SavedFile>
  /** Where the focus was lost, could not be seen, or stood out of sight. */
  readonly problems: readonly string[]
  /** How often something was pressed that chooses no answer, in its words; a dialog of the system counts one. */
  readonly presses: string[]
}

/** That person at this page. */
export function keyboardOn(page: Page): Keyboard {
  const problems: string[] = []
  const presses: string[] = []

  /** Presses Tab until the target has the focus, and looks at every place where it comes. */
  const reach = async (target: Locator): Promise<void> => {
    const element = await target.elementHandle()
    if (!element) throw new Error('nothing to go to')
    if (await element.evaluate((one) => one === document.activeElement)) return
    for (let tabs = 0; tabs < mostTabs; tabs += 1) {
      await page.keyboard.press('Tab')
      const { isThere, problem } = await element.evaluate(lookAtFocus)
      if (problem !== undefined) problems.push(problem)
      if (isThere) return
    }
    throw new Error(`Tab never comes to ${await element.evaluate((one) => one.outerHTML.slice(0, 200))}`)
  }
  const expectFocus = async (after: string): Promise<void> => {
    if (!(await keepsFocus(page))) problems.push(`the focus is lost after “${after}”`)
  }
  const wordsOf = async (target: Locator) => ((await target.textContent()) ?? '').trim()

  const press: Keyboard['press'] = async (target) => {
    await target.waitFor()
    const words = await wordsOf(target)
    await reach(target)
    presses.push(words)
    await page.keyboard.press('Enter')
    await expectFocus(words)
  }
  return {
    page,
    press,
    problems,
    presses,
    choose: async (group, answer) => {
      const target = group.getByRole('radio', { name: answer, exact: true })
      await target.waitFor()
      const radios = group.getByRole('radio').and(page.locator(`[name="${await target.getAttribute('name')}"]`))
      await reachOneOf(page, radios, reach)
      for (let steps = await radios.count(); !(await hasFocusOn(target)); steps -= 1) {
        if (steps === 0) throw new Error(`no arrow leads to “${answer}”`)
        await page.keyboard.press('ArrowDown')
      }
      if (!(await target.isChecked())) await page.keyboard.press('Space')
      await expectFocus(String(answer))
      if (!(await target.isChecked())) throw new Error(`“${answer}” is not chosen`)
    },
    tick: async (box) => {
      await box.waitFor()
      if (await box.isChecked()) return
      await reach(box)
      await page.keyboard.press('Space')
    },
    type: async (label, text, place) => {
      await reach(field(place ?? page.locator('main'), label))
      await page.keyboard.type(text)
    },
    select: async (label, choice, place) => {
      const list = field(place ?? page.locator('main'), label)
      await reach(list)
      await page.keyboard.type(choice)
      const chosen = await list.evaluate((one) => (one instanceof HTMLSelectElement ? one.selectedOptions[0]?.text : undefined))
      if (chosen !== choice) throw new Error(`“${chosen}” is chosen instead of “${choice}”`)
    },
    open: async (button, path) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(button)])
      presses.push('(kiezen van het bestand)')
      await chooser.setFiles(path)
    },
    save: async (button) => await saveFrom(page, button, press),
  }
}

/** The group of an answer, by the words of its question. */
export function groupOf(page: Page, words: string): Locator {
  return question(page.locator('main'), words)
}

/** Whether, after something was done, something has the focus: at once or as soon as the screen stands. */
export async function keepsFocus(page: Page): Promise<boolean> {
  const deadline = performance.now() + patienceMs
  while (performance.now() < deadline) {
    if (await page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body)) return true
    await page.waitForTimeout(20)
  }
  return false
}

const mostTabs = 200
const patienceMs = 1000

/** Tab stops once in a group: on the chosen one, or where it comes in. */
async function reachOneOf(page: Page, radios: Locator, reach: (target: Locator) => Promise<void>): Promise<void> {
  const checked = radios.and(page.locator(':checked'))
  if ((await checked.count()) > 0) return await reach(checked)
  await reach(radios.first())
}

function hasFocusOn(target: Locator): Promise<boolean> {
  return target.evaluate((one) => one === document.activeElement)
}

/** Runs in the page: whether the focus has come to this element, and what is wrong with where it stands. */
function lookAtFocus(target: Element): { readonly isThere: boolean; readonly problem: string | undefined } {
  const active = document.activeElement
  const isThere = active === target
  // At the end of the page the focus goes round through the browser's own buttons.
  if (active === null || active === document.body) return { isThere, problem: undefined }
  const shown = active.closest('label') ?? active
  const { top, bottom, left, right } = shown.getBoundingClientRect()
  const isInSight = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && bottom > top
  const hasOutline = [active, shown].some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  })
  const words = `${active.tagName} “${(shown.textContent ?? '').trim().slice(0, 60)}” on “${document.title}”`
  const problem = isInSight ? (hasOutline ? undefined : `no focus to be seen: ${words}`) : `the focus is out of sight: ${words}`
  return { isThere, problem }
}
