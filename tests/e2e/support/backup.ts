import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { readEnvelope } from '../../../src/bundle/envelope.ts'
import { isRecord } from '../../../src/domain/unknown.ts'

/** Saves the file that the button offers and opens it with the product's own reader: the evaluations in it, as JSON text. */
export async function evaluationsInBackup(page: Page, button: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  const opened = await readEnvelope(await readFile(await download.path(), 'utf8'))
  if (!opened.ok) throw new Error(`not a file of ours: ${opened.problem.kind}`)
  if (opened.value.kind !== 'backup' || !isRecord(opened.value.body)) throw new Error('not a backup')
  return JSON.stringify(opened.value.body['evaluations'])
}
