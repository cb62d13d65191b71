import type { Page } from 'playwright-core'
import { hrefOf } from '../../../src/app/routes.ts'
import { checkReportTexts as texts } from '../../../src/texts/check-report.ts'
import { expectScreen } from './fields.ts'

/** Goes to "Controleer een verslag" by its address. */
export async function openCheck(page: Page): Promise<void> {
  await page.evaluate(
    (hash) => {
      location.hash = hash
    },
    hrefOf({ screen: 'check-report' }),
  )
  await expectScreen(page, texts.title)
}

let chosen = 0

/** Chooses the file on "Controleer een verslag" and waits for what it says: the title of the verdict, or the refusal. */
export async function check(page: Page, bytes: Uint8Array): Promise<string> {
  chosen += 1
  const name = `verslag-${chosen}.pdf`
  await page.locator('main input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) })
  await page.getByText(texts.chosen(name)).waitFor()
  await page.getByText(texts.busy).waitFor({ state: 'hidden' })
  const verdict = page.locator('main .notice').first()
  await verdict.waitFor()
  const title = verdict.locator('.notice__title')
  return (await ((await title.count()) > 0 ? title : verdict).textContent()) ?? ''
}

/** The file with one byte changed, somewhere in what is drawn. */
export function withFlippedByte(bytes: Uint8Array): Uint8Array {
  const changed = bytes.slice()
  const place = Math.floor(bytes.length / 3)
  changed[place] = (changed[place] ?? 0) ^ 1
  return changed
}
