// npm run screenshots: every screen of the built app and the pages of its report, with a contact sheet of each way of looking at them.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { meetingTexts } from '../src/texts/meeting.ts'
import { type OpenApp, openApp } from '../tests/e2e/support/app.ts'
import { launchBrowser } from '../tests/e2e/support/browser.ts'
import * as haarlem from '../tests/e2e/support/haarlem.ts'
import { storyOn, tell } from '../tests/e2e/support/teller.ts'
import { tourOfTwoDevices } from '../tests/e2e/support/tour-of-two-devices.ts'
import { tourOfTheExample, tourOfTheTool } from '../tests/e2e/support/tours.ts'
import { runStep } from './build/steps.ts'
import { programInPath } from './find-browser.ts'

const folder = 'screenshots'
const views = [
  { name: '1280-licht', width: 1280, colorScheme: 'light' },
  { name: '1280-donker', width: 1280, colorScheme: 'dark' },
  { name: '390-licht', width: 390, colorScheme: 'light' },
  { name: '390-donker', width: 390, colorScheme: 'dark' },
] as const
/** The meeting stands on whatever is in the room: also on the narrowest phone, and on a projector. */
const meetingViews = [
  ...views,
  { name: '320-licht', width: 320, colorScheme: 'light' },
  { name: '320-donker', width: 320, colorScheme: 'dark' },
  { name: '1920-groot-licht', width: 1920, colorScheme: 'light' },
  { name: '1920-groot-donker', width: 1920, colorScheme: 'dark' },
] as const

if (runStep('Build', ['node', 'scripts/run.mjs', 'build'])) {
  rmSync(folder, { recursive: true, force: true })
  for (const { name } of meetingViews) mkdirSync(join(folder, name), { recursive: true })
  const browser = await launchBrowser()
  try {
    const report = await takeAll(browser)
    for (const { name, width } of meetingViews) await makeSheet(browser, name, width < 500 ? 8 : 5)
    drawPdfPages(report)
    if (existsSync(join(folder, 'verslag'))) await makeSheet(browser, 'verslag', 2)
  } finally {
    await browser.close()
  }
} else process.exitCode = 1

/** Tells the whole story and takes every screen in every view; returns the path of the report's PDF. */
async function takeAll(browser: Browser): Promise<string> {
  const apps: OpenApp[] = []
  let number = 0
  const freshStory = async () => {
    const app = await openApp(browser)
    apps.push(app)
    return await storyOn(app, haarlem, async (screen) => {
      number += 1
      await takeViews(app.page, `${String(number).padStart(3, '0')}-${screen}`, /meeting/.test(screen) ? meetingViews : views)
    })
  }
  try {
    const story = await freshStory()
    const { report } = await tell(story, haarlem)
    await tourOfTheTool(story)
    await tourOfTheExample(story)
    await tourOfTwoDevices(await freshStory(), await freshStory())
    mkdirSync(join(folder, 'verslag'), { recursive: true })
    writeFileSync(join(folder, 'verslag.pdf'), report.bytes)
    console.log(`${number} screens in ${folder}/`)
    return join(folder, 'verslag.pdf')
  } finally {
    for (const app of apps) await app.close()
  }
}

async function takeViews(page: Page, file: string, seen: readonly (typeof meetingViews)[number][]): Promise<void> {
  for (const { name, width, colorScheme } of seen) {
    const enlarge = name.includes('groot') ? page.getByRole('button', { name: meetingTexts.largeScreen }) : undefined
    if (enlarge && !(await enlarge.isVisible())) continue
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: width === 1920 ? 1080 : 900 })
    await enlarge?.click()
    await page.screenshot({ path: join(folder, name, `${file}.png`), fullPage: true, animations: 'disabled' })
    if (enlarge) await page.getByRole('button', { name: meetingTexts.smallScreen }).click()
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 900 })
}

/** The pictures of a folder next to each other on one page, in HTML to leaf through and as one picture to look at. */
async function makeSheet(browser: Browser, name: string, columns: number): Promise<void> {
  const pictures = readdirSync(join(folder, name))
    .filter((file) => file.endsWith('.png'))
    .sort()
  const figures = pictures.map(
    (file) => `<figure><img src="${name}/${file}" alt=""><figcaption>${file.replace('.png', '')}</figcaption></figure>`,
  )
  const style = `body { margin: 16px; font: 14px sans-serif; background: #888; display: grid; grid-template-columns: repeat(${columns}, 1fr); gap: 16px; align-items: start }
figure { margin: 0 } img { width: 100%; display: block } figcaption { background: #fff; padding: 4px }`
  const page = join(folder, `${name}.html`)
  writeFileSync(
    page,
    `<!doctype html><html lang="nl"><meta charset="utf-8"><title>${name}</title><style>${style}</style>${figures.join('')}</html>`,
  )
  const tab = await browser.newPage({ viewport: { width: 1800, height: 1000 } })
  await tab.goto(pathToFileURL(resolve(page)).href)
  await tab.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
  await tab.close()
  console.log(`${join(folder, `${name}.png`)} (${pictures.length})`)
}

/** The pages of the report as pictures, where pdftoppm is installed. */
function drawPdfPages(pdf: string): void {
  if (programInPath('pdftoppm') === undefined) console.log('not made: pages of the report (pdftoppm is not installed)')
  else spawnSync('pdftoppm', ['-r', '80', '-png', pdf, join(folder, 'verslag', 'pagina')], { stdio: 'inherit' })
}
