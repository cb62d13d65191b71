import type { Page } from 'playwright-core'
import { hrefOf, type Route } from '../../../src/app/routes.ts'
import { exampleId } from '../../../src/domain/evaluation.ts'
import { parties } from '../../../src/domain/party.ts'
import { agreementsTexts } from '../../../src/texts/agreements.ts'
import { checkReportTexts } from '../../../src/texts/check-report.ts'
import { confirmTexts } from '../../../src/texts/confirm.ts'
import { accessibilityTexts, helpTexts, privacyTexts } from '../../../src/texts/help.ts'
import { homeTexts } from '../../../src/texts/home.ts'
import { meetingTexts } from '../../../src/texts/meeting.ts'
import { questionnaireTexts } from '../../../src/texts/questionnaire.ts'
import { reportPageTexts } from '../../../src/texts/report-page.ts'
import { sendTexts } from '../../../src/texts/send.ts'
import { settingsTexts } from '../../../src/texts/settings.ts'
import { notFoundTexts, shellTexts } from '../../../src/texts/shell.ts'
import { expectScreen } from './fields.ts'
import type { Story } from './story.ts'

type Tour = Pick<Story, 'page' | 'visit'>

/** The screens that belong to no evaluation, and the list of evaluations once there is one. */
export async function tourOfTheTool({ page, visit }: Tour): Promise<void> {
  await go(page, { screen: 'home' }, homeTexts.title)
  await visit('home')
  await go(page, { screen: 'help', anchor: '' }, helpTexts.title)
  await visit('help')
  await go(page, { screen: 'accessibility' }, accessibilityTexts.title)
  await visit('accessibility')
  await go(page, { screen: 'privacy' }, privacyTexts.title)
  await visit('privacy')
  await go(page, { screen: 'check-report' }, checkReportTexts.title)
  await visit('check-report')
  await go(page, { screen: 'not-found' }, notFoundTexts.title)
  await visit('not-found')
  await go(page, { screen: 'settings' }, settingsTexts.title)
  await page.getByRole('heading', { name: settingsTexts.aboutTitle }).waitFor()
  await visit('settings')
  await page.getByRole('button', { name: settingsTexts.wipeAll, exact: true }).click()
  await page.getByRole('dialog').waitFor()
  await visit('settings-wipe')
  await page.keyboard.press('Escape')
}

/** "Bekijk een voorbeeld": every screen of the filled evaluation, up to its report to "Vaststellen", which is done, and to "Versturen", which stays closed. */
export async function tourOfTheExample(tour: Tour): Promise<void> {
  const { page, visit } = tour
  const id = exampleId
  await go(page, { screen: 'steps', id }, 'Haarlem en Thuiszorg Voorbeeld')
  await page.getByText(shellTexts.example).waitFor()
  await visit('example-steps')
  await go(page, { screen: 'agreements', id }, agreementsTexts.title)
  await visit('example-agreements')
  for (const party of parties) {
    await go(page, { screen: 'check', id, party }, questionnaireTexts.check.title)
    await page.getByText(questionnaireTexts.check.lead('').slice(0, 20)).waitFor()
    await visit(`example-check-${party}`)
  }
  await tourOfItsMeeting(tour)
  await go(page, { screen: 'confirm', id }, confirmTexts.alreadyTitle)
  await visit('example-confirm')
  await go(page, { screen: 'report', id }, reportPageTexts.title)
  await page.getByRole('region', { name: reportPageTexts.preview }).waitFor()
  await visit('example-report')
  await go(page, { screen: 'send', id }, sendTexts.title)
  await visit('example-send')
}

async function tourOfItsMeeting({ page, visit }: Tour): Promise<void> {
  await go(page, { screen: 'meeting', id: exampleId, section: 1 }, meetingTexts.factsTitle)
  for (let part = 1; ; part += 1) {
    await page.getByText(new RegExp(`^Onderdeel ${part} van `)).waitFor()
    await visit(`example-meeting-${part}`)
    if (part === partToEnlarge) await lookEnlarged({ page, visit }, `example-meeting-${part}-large`)
    if (await page.getByRole('link', { name: meetingTexts.toConfirm, exact: true }).isVisible()) return
    await page.getByRole('button', { name: /^Naar onderdeel \d+:/ }).click()
  }
}

/** A theme with differences. */
const partToEnlarge = 3

/** The screen as it stands, on a projector. */
async function lookEnlarged({ page, visit }: Tour, screen: string): Promise<void> {
  await page.getByRole('button', { name: meetingTexts.largeScreen }).click()
  await visit(screen)
  await page.getByRole('button', { name: meetingTexts.smallScreen }).click()
}

/** Goes to an address within the page, as a bookmark or a typed address does. */
export async function go(page: Page, route: Route, title: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, hrefOf(route))
  await expectScreen(page, title)
}
