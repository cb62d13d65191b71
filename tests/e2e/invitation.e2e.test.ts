import { rm } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bytesOfAgeArmour, createAgeReader } from '../../src/bundle/age/decrypt.ts'
import { base64Of, base64UrlOf } from '../../src/bundle/base64.ts'
import { hexOf } from '../../src/bundle/hex.ts'
import { verifyProof } from '../../src/bundle/invitation/proof.ts'
import { readBundle } from '../../src/bundle/read-bundle.ts'
import type { EvaluationId } from '../../src/domain/evaluation.ts'
import { formatVersion } from '../../src/domain/format-version.ts'
import { type Party, parties } from '../../src/domain/party.ts'
import type { Period } from '../../src/domain/period.ts'
import { agreementsTexts } from '../../src/texts/agreements.ts'
import { exchangeTexts } from '../../src/texts/exchange.ts'
import { homeTexts } from '../../src/texts/home.ts'
import { invitationProblemText, invitationTexts } from '../../src/texts/invitation.ts'
import { sendTexts } from '../../src/texts/send.ts'
import { settingsTexts } from '../../src/texts/settings.ts'
import { pairTitle, partyNameInside } from '../../src/texts/terms.ts'
import { findAccessibilityProblems } from './support/accessibility.ts'
import { type OpenApp, type OpenAppOptions, openApp } from './support/app.ts'
import { backToSteps, openStep } from './support/begin.ts'
import { launchBrowser } from './support/browser.ts'
import { fillDetails } from './support/confirm.ts'
import { expectScreen } from './support/fields.ts'
import { downloadBundle } from './support/files.ts'
import * as haarlem from './support/haarlem.ts'
import { type Insurer, newInsurer } from './support/invited.ts'
import { databaseHash, keptBy } from './support/kept.ts'
import { holdMeeting } from './support/meeting.ts'
import { storyOn } from './support/teller.ts'
import {
  becomeReady,
  beginApart,
  freezeAlone,
  openParcel,
  saveFrom,
  sayOnOwnDevice,
  takeParcel,
  textParcel,
} from './support/two-devices.ts'

const { between } = haarlem
const municipality = partyNameInside(between, 'municipality')
const provider = partyNameInside(between, 'provider')
const nothingDiscussed = { facts: {}, oldAgreements: {}, themes: {}, newAgreements: [], nextTime: [] }

let browser: Browser
let insurer: Insurer

beforeAll(async () => {
  browser = await launchBrowser()
  insurer = await newInsurer({
    between,
    region: { id: 'zuid-kennemerland', name: 'Zuid Kennemerland' },
    period: '2018-1' as Period,
    id: '7b1f8f0e-5a52-4f6a-9c66-0f6c0c8f6a01' as EvaluationId,
  })
}, 60_000)

afterAll(async () => {
  await browser?.close()
  if (insurer) await rm(insurer.folder, { recursive: true, force: true })
})

test('two invited parties confirm with proofs, and only the insurer can open what is sent', async () => {
  const links = { municipality: await insurer.invite('municipality'), provider: await insurer.invite('provider') }
  const ours = await open({ hash: links.municipality })
  await beginInvited(ours.page)
  const theirs = await open({ bypassCSP: true, serviceWorker: false })
  await theirs.page.getByRole('link', { name: homeTexts.open }).click()
  const mail = `Beste collega,\n\nOpen deze link:\nhttps://example.nl/wgw/${links.provider}\n\nMet vriendelijke groet`
  await openParcel(theirs.page, textParcel(mail))
  await expectScreen(theirs.page, invitationTexts.title)
  await theirs.page.getByRole('button', { name: invitationTexts.begin(1) }).waitFor()
  expect(await findAccessibilityProblems(theirs.page)).toEqual([])
  await beginInvited(theirs.page)

  const files = await confirmOnBoth(ours, theirs)
  const bundle = await sendFrom(ours)
  expect(bundle.name).toMatch(/^wgw_2018-1_GM0392_12345678_r01_[0-9a-f]{8}\.zip\.age$/)
  const opened = await Promise.all([insurer.daily, insurer.recovery].map(({ identity }) => openedBy(identity, bundle.bytes)))
  expect(opened[1]).toEqual(opened[0])
  const zip = opened[0] ?? new Uint8Array()
  const read = await readBundle(zip)
  if (!read.ok) throw new Error(`not accepted: ${JSON.stringify(read.problem)}`)
  const { manifest, confirmations } = read.value
  expect(manifest.invitations).toEqual([
    { party: 'municipality', jti: 'municipality-one' },
    { party: 'provider', jti: 'provider-one' },
  ])
  for (const { party, outcome, at, contentHash, proof = '' } of confirmations) {
    const statement = { contentHash, party, outcome, at, proof }
    expect(await verifyProof({ ...statement, secret: await insurer.secretOf(`${party}-one`) })).toBe(true)
    expect(await verifyProof({ ...statement, secret: await insurer.secretOf(`${otherThan(party)}-one`) })).toBe(false)
  }
  expect(manifest.evaluation.dueOn).toBe('2018-12-31')

  const text = await copiedText(ours.page)
  const armoured = await bytesOfAgeArmour(text)
  expect(await openedBy(insurer.daily.identity, armoured ?? new Uint8Array())).toEqual(zip)

  for (const device of [ours, theirs]) files.push(await backupFrom(device.page))
  for (const party of parties) {
    const secret = await insurer.secretOf(`${party}-one`)
    for (const file of [...files, zip, bundle.bytes, new TextEncoder().encode(text)]) expect(spellingsIn(secret, file)).toEqual([])
  }
  await lookAtSending(ours)
  await close(ours, theirs)
})

test('the same invitation again changes nothing, and what is refused leaves nothing behind', async () => {
  const link = await insurer.invite('municipality')
  const app = await open({ hash: link, bypassCSP: true, serviceWorker: false })
  const { page } = app
  await beginInvited(page)
  const before = await databaseHash(app)
  await page.evaluate((hash) => location.assign(hash), link)
  await page.getByText(invitationTexts.allHere(1)).waitFor()
  // Nothing here needs the secret any more.
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('uitnodiging=')
  expect(new URL(page.url()).hash).toBe('#/uitnodiging')

  const day = 24 * 60 * 60
  const now = Math.floor(Date.now() / 1000)
  const foreign = await (await newInsurerElsewhere()).invite('municipality')
  const refused = [
    [link.replace(/\.[^.]{20}/, (start) => `.${[...start].slice(1).toReversed().join('')}`), 'altered'],
    [foreign, 'foreign'],
    [await insurer.invite('municipality', { formatVersion: formatVersion + 1, jti: 'two' }), 'too-new'],
    [await insurer.invite('municipality', { formatVersion: formatVersion - 1, jti: 'zero' }), 'too-old'],
    [link.slice(0, -5), 'incomplete'],
    [
      await insurer.invite('municipality', { survey: { id: 'evaluation', version: '2030.1', sha256: 'ab'.repeat(32) }, jti: 'three' }),
      'too-new',
    ],
  ] as const
  for (const [hash, kind] of refused) {
    await page.evaluate((place) => location.assign(place), hash)
    await page.getByText(invitationProblemText(kind === 'too-new' || kind === 'too-old' ? { kind, version: 0 } : { kind })).waitFor()
  }
  const later = await insurer.invite('municipality', { nbf: now + 5 * day, exp: now + 9 * day, jti: 'four' })
  await page.evaluate((place) => location.assign(place), later)
  await page.getByText(/^Deze uitnodiging geldt vanaf/).waitFor()
  expect(await findAccessibilityProblems(page)).toEqual([])
  expect(await databaseHash(app)).toBe(before)

  const expired = await insurer.invite('municipality', { iat: now - 90 * day, nbf: now - 90 * day, exp: now - 5 * day, jti: 'five' })
  await page.evaluate((place) => location.assign(place), expired)
  await page.getByText(invitationTexts.expired).waitFor()
  await close(app)
})

test('what was begun before the invitation came is asked about, linked and never doubled; the other party’s is left alone', async () => {
  const app = await open({ bypassCSP: true, serviceWorker: false })
  const { page } = app
  await beginApart(await storyOn(app, haarlem), { ...haarlem.beginning, scheme: 'kvk' })
  await page.evaluate((place) => location.assign(place), await insurer.invite('municipality'))
  await page.getByRole('button', { name: invitationTexts.begin(1) }).click()
  await page.getByText(invitationTexts.whichMissing(between.provider.name)).first().waitFor()
  expect(await findAccessibilityProblems(page)).toEqual([])
  await page.getByRole('radio', { name: invitationTexts.whichOne(between.provider.name) }).check()
  await page.getByRole('button', { name: invitationTexts.begin(1) }).click()
  await expectScreen(page, pairTitle(between))
  const before = await databaseHash(app)
  await page.evaluate((place) => location.assign(place), await insurer.invite('provider'))
  await page.getByText(invitationTexts.notes['other-party']).waitFor()
  expect(await page.getByRole('button', { name: invitationTexts.begin(1) }).count()).toBe(0)
  expect(await databaseHash(app)).toBe(before)
  await page.goto(app.url)
  await expectScreen(page, homeTexts.title)
  expect(await page.getByRole('link', { name: new RegExp(pairTitle(between)) }).count()).toBe(1)
  await close(app)
})

async function open(options: OpenAppOptions): Promise<OpenApp> {
  return await openApp(browser, { folder: insurer.folder, ...options })
}

async function newInsurerElsewhere(): Promise<Insurer> {
  const other = await newInsurer({
    between,
    region: { id: 'zuid-kennemerland', name: 'Zuid Kennemerland' },
    period: '2018-1' as Period,
    id: '7b1f8f0e-5a52-4f6a-9c66-0f6c0c8f6a02' as EvaluationId,
  })
  await rm(other.folder, { recursive: true, force: true })
  return other
}

/** From the invitation on screen to the steps of its evaluation; the address never keeps the secret. */
async function beginInvited(page: Page): Promise<void> {
  await expectScreen(page, invitationTexts.title)
  expect(new URL(page.url()).hash).toBe('#/uitnodiging')
  await page.reload()
  await page.getByText('wijkgericht@example.nl').waitFor()
  await page.getByRole('button', { name: invitationTexts.begin(1) }).click()
  await expectScreen(page, pairTitle(between))
}

/** Prepares, exchanges, meets and confirms on two devices; gives every file that crossed. */
async function confirmOnBoth(ours: OpenApp, theirs: OpenApp): Promise<Uint8Array[]> {
  const [a, b] = [ours.page, theirs.page]
  const [mine, yours] = [await storyOn(ours, haarlem), await storyOn(theirs, haarlem)]
  const files: Uint8Array[] = []
  const cross = async (from: Page, to: Page, button: string) => {
    const parcel = await takeParcel(from, 'file', button)
    if (parcel.crossing === 'file') files.push(parcel.file.bytes)
    await openParcel(to, parcel)
  }
  await openStep(mine, { task: 'list-agreements' })
  await a.getByRole('button', { name: agreementsTexts.none }).click()
  await openStep(mine, { task: 'prepare', party: 'municipality' })
  await becomeReady(mine)
  await openStep(yours, { task: 'list-agreements' })
  await b.getByRole('button', { name: agreementsTexts.none }).click()
  await openStep(yours, { task: 'prepare', party: 'provider' })
  await becomeReady(yours)
  await cross(a, b, exchangeTexts.make(provider))
  await cross(b, a, exchangeTexts.make(municipality))
  await a.getByText(`De antwoorden van ${provider} zijn geopend.`).waitFor()
  await backToSteps(mine)
  await openStep(mine, { task: 'hold-meeting' })
  await holdMeeting(mine, nothingDiscussed)
  await freezeAlone(mine, haarlem.confirmation, 'municipality', () => fillDetails(mine, haarlem.confirmation))
  await cross(a, b, exchangeTexts.make(provider))
  await b.getByText('Het verslag is geopend (versie 1).').waitFor()
  await b.getByRole('link', { name: exchangeTexts.toConfirm }).last().click()
  expect(await b.getByText(invitationTexts.secretMissing).count()).toBe(0)
  await sayOnOwnDevice(yours, 'provider', { outcome: 'agreed', function: 'Regiomanager' })
  await cross(b, a, exchangeTexts.make(municipality))
  await a.getByText(exchangeTexts.recordForOther(1, provider)).waitFor()
  await cross(a, b, exchangeTexts.make(provider))
  await b.getByText(/^Het definitieve verslag is binnen\./).waitFor()
  return files
}

async function sendFrom(app: OpenApp) {
  const { page } = app
  await page.goto(`${page.url().replace(/(#\/e\/[^/]+).*$/, '$1')}/versturen`)
  await page.getByText(sendTexts.encryptedTitle).waitFor()
  expect(await page.getByText(sendTexts.notEncrypted).count()).toBe(0)
  const bundle = await downloadBundle(await storyOn(app, haarlem))
  await page.getByText(sendTexts.sendTo('wijkgericht@example.nl')).waitFor()
  return bundle
}

async function copiedText(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: sendTexts.copyAsText }).click()
  await page.getByText(sendTexts.textCopied).waitFor()
  return await page.evaluate(async () => await navigator.clipboard.readText())
}

async function backupFrom(page: Page): Promise<Uint8Array> {
  await page.goto(page.url().replace(/#.*$/, '#/instellingen'))
  return (await saveFrom(page, page.getByRole('button', { name: settingsTexts.backup }))).bytes
}

/** The same device with the security policy off, so that axe can look. */
async function lookAtSending(app: OpenApp): Promise<void> {
  const kept = await keptBy(app.context)
  const looked = await open({ kept, bypassCSP: true, serviceWorker: false, hash: '#/e/7b1f8f0e-5a52-4f6a-9c66-0f6c0c8f6a01/versturen' })
  await looked.page.getByRole('heading', { name: sendTexts.fieldsTitle }).waitFor()
  expect(await findAccessibilityProblems(looked.page)).toEqual([])
  await close(looked)
}

async function openedBy(identity: string, file: Uint8Array): Promise<Uint8Array> {
  const opened = await (await createAgeReader([identity]))(file)
  if (!opened.ok) throw new Error(`not opened: ${opened.problem.kind}`)
  return opened.value
}

/** Every way in which the secret could stand in the file. */
function spellingsIn(secret: Uint8Array, file: Uint8Array): readonly string[] {
  const text = new TextDecoder('latin1').decode(file)
  const spellings = [base64UrlOf(secret), base64Of(secret), hexOf(secret), String.fromCharCode(...secret)]
  return spellings.filter((spelling) => text.toLowerCase().includes(spelling.toLowerCase()))
}

function otherThan(party: Party): Party {
  return party === 'municipality' ? 'provider' : 'municipality'
}

async function close(...apps: readonly OpenApp[]): Promise<void> {
  for (const app of apps) {
    // What Chromium says on its own account about the file that this host does not have.
    expect(app.watched.findings.filter((finding) => !finding.includes('(404) was received when fetching the script'))).toEqual([])
    await app.close()
  }
}
