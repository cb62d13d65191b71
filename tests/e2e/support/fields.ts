import type { Locator, Page } from 'playwright-core'
import { partsTexts } from '../../../src/texts/parts.ts'

type Place = Page | Locator

/** The field with this label, also when it says that it may stay empty. */
export function field(place: Place, label: string): Locator {
  return place.getByLabel(exactly(label))
}

/** The question with these words: our own fieldset or the one of the questionnaire. */
export function question(place: Place, words: string): Locator {
  const name = exactly(words)
  return place.getByRole('group', { name }).or(place.getByRole('radiogroup', { name })).first()
}

/** Chooses the answer with these words; a hint may follow them. */
export async function choose(place: Place, questionWords: string, answer: string): Promise<void> {
  await question(place, questionWords).getByRole('radio', { name: answer, exact: true }).check()
}

/** Ticks the box with these words. */
export async function tick(place: Place, label: string): Promise<void> {
  await place.getByRole('checkbox', { name: label, exact: true }).check()
}

/** Waits for the screen whose heading says this. */
export async function expectScreen(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
}

/** Exactly these words, or these and "(optioneel)". */
function exactly(words: string): RegExp {
  return new RegExp(`^${escaped(words)}(\\s*${escaped(partsTexts.optional)})?$`)
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
