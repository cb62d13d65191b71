import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { reportPageTexts } from '../../../src/texts/report-page.ts'
import { sendTexts } from '../../../src/texts/send.ts'
import { expectScreen } from './fields.ts'
import type { SavedFile, Story } from './story.ts'

/** The PDF of "Verslag", once its preview stands there. */
export async function downloadReport({ page, visit }: Story): Promise<SavedFile> {
  await expectScreen(page, reportPageTexts.title)
  await page.getByRole('region', { name: reportPageTexts.preview }).waitFor()
  await visit('report')
  return saveFrom(page, page.getByRole('button', { name: reportPageTexts.download }))
}

/** The file of "Versturen", with every fold of what it holds open. */
export async function downloadBundle({ page, visit }: Story): Promise<SavedFile> {
  await expectScreen(page, sendTexts.title)
  await page.getByRole('heading', { name: sendTexts.fieldsTitle }).waitFor()
  for (const fold of await page.locator('main details > summary').all()) await fold.click()
  await visit('send')
  const saved = await saveFrom(page, page.getByRole('button', { name: sendTexts.make }))
  await page.getByText(sendTexts.madeTitle).waitFor()
  await visit('sent')
  return saved
}

async function saveFrom(page: Page, button: Locator): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  const path = await download.path()
  return { name: download.suggestedFilename(), path, bytes: new Uint8Array(await readFile(path)) }
}
