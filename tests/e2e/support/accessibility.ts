import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { RunOnly } from 'axe-core'
import type { Page } from 'playwright-core'

/** What is not accessible on the screen as it stands now, in words; empty when nothing was found. */
export async function findAccessibilityProblems(page: Page): Promise<readonly string[]> {
  const problems = [...(await findAxeProblems(page)), ...(await findOutlineProblems(page)), ...(await findSmallTargets(page))]
  await page.emulateMedia({ colorScheme: 'dark' })
  problems.push(...(await findAxeProblems(page, colourRules)).map((problem) => `dark: ${problem}`))
  await page.emulateMedia({ colorScheme: 'light' })
  const viewport = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 800 })
  problems.push(...(await findOverflow(page)).map((problem) => `320 px: ${problem}`))
  if (viewport) await page.setViewportSize(viewport)
  return problems
}

/** Violations of these axe rules: WCAG 2.2 A and AA and best practices unless told. The page's security policy must be off, or axe cannot run. */
export async function findAxeProblems(page: Page, runOnly: RunOnly = allRules): Promise<readonly string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axeSource)
  return page.evaluate(async (rules) => {
    // The source above has just put axe there.
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(document, { runOnly: rules, resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`))
  }, runOnly)
}

/** Headings as a screen reader meets them: one h1, and no level left out. */
export async function findOutlineProblems(page: Page): Promise<readonly string[]> {
  const headings = await page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, h4, h5, h6, [role=heading]')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden=true]'))
      .map((element) => ({
        level: Number(element.getAttribute('aria-level') ?? element.tagName.slice(1)),
        words: element.textContent?.trim() ?? '',
      })),
  )
  const tops = headings.filter(({ level }) => level === 1)
  // The summary of what is not right yet stands above the h1, with a heading of the second level.
  const skipped = headings.filter(({ level }, index) => level > (headings[index - 1]?.level ?? 1) + 1)
  return [
    ...(tops.length === 1 ? [] : [`outline: ${tops.length} first headings`]),
    ...skipped.map(({ level, words }) => `outline: level ${level} after a level missed, “${words}”`),
    ...headings.filter(({ words }) => words === '').map(({ level }) => `outline: an empty heading of level ${level}`),
  ]
}

/** Controls smaller than 24 by 24 px (2.5.8). A link in running text is exempt; a radio button or box counts with its label. */
export async function findSmallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].flatMap((element) => {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.matches('.skip-link')) return []
      const { parentElement } = element
      const isInText = element.matches('a') && getComputedStyle(element).display === 'inline' && parentElement?.matches('p, li, dd, td')
      if (isInText && parentElement?.textContent?.trim() !== element.textContent?.trim()) return []
      const { width, height } = (
        element.matches('[type=radio], [type=checkbox]') ? (element.closest('label') ?? element) : element
      ).getBoundingClientRect()
      const name = element.textContent?.trim() || element.id || element.outerHTML.slice(0, 80)
      return width >= 24 && height >= 24 ? [] : [`target: ${width.toFixed(0)} × ${height.toFixed(0)} px, ${element.tagName} “${name}”`]
    }),
  )
}

/** What sticks out sideways: the page itself, or something in a box that scrolls or cuts it off. */
export async function findOverflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const whole = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide`] : []
    const boxes = [...document.querySelectorAll('body *')].filter((element) => {
      const { overflowX, clipPath, position } = getComputedStyle(element)
      const isVisuallyHidden = position === 'absolute' && clipPath !== 'none'
      const isField = element.matches('input, textarea, select')
      return ['auto', 'scroll', 'hidden', 'clip'].includes(overflowX) && !isVisuallyHidden && !isField && element.clientWidth > 0
    })
    const cut = boxes.filter((element) => element.scrollWidth > element.clientWidth + 1)
    return [
      ...whole,
      ...cut.map((element) => `${element.tagName}.${element.className} holds ${element.scrollWidth} px in ${element.clientWidth}`),
    ]
  })
}

/** How many times Tab is pressed from the top of the page until the primary button has the focus; undefined when it never has. */
export async function tabsToPrimaryButton(page: Page): Promise<number | undefined> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    // A new place to start from, as after a reload.
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
  })
  for (let presses = 1; presses <= 250; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => document.activeElement?.matches('.button--primary') ?? false)) return presses
  }
  return undefined
}

const allRules: RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }
/** In the dark the same page has other colours and nothing else. */
const colourRules: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
