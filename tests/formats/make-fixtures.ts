import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { encryptTo, encryptToText } from '../../src/bundle/age/encrypt.ts'
import { writeArmour } from '../../src/bundle/armour.ts'
import { contentHashOf, freezeRecord, sha256Hex } from '../../src/bundle/content-hash.ts'
import { writeBackup } from '../../src/bundle/envelope.ts'
import { invitationLink, writeInvitationText } from '../../src/bundle/invitation/invitation-link.ts'
import { writeProof } from '../../src/bundle/invitation/proof.ts'
import { partySecretOf } from '../../src/bundle/invitation/secret.ts'
import { withoutNames, writeBundle } from '../../src/bundle/write-bundle.ts'
import { writeAnswersFile, writeNoteFile, writeRecordFile } from '../../src/bundle/write-hand-over.ts'
import type { EvaluationState } from '../../src/domain/evaluation-state.ts'
import { emptyInbox, withFile } from '../../src/domain/kept-inbox.ts'
import { keptInvitationOf, withInvited } from '../../src/domain/kept-invitation.ts'
import { type Party, parties } from '../../src/domain/party.ts'
import type { Confirmation, FrozenRecord } from '../../src/domain/record.ts'
import type { QuestionId } from '../../src/domain/survey.ts'
import { renderInsurerReport } from '../../src/insurer/intake/insurer-report.ts'
import { buildInvitations, type IssuedInvitation, registerRowsOf } from '../../src/insurer/invite/build-invitations.ts'
import { buildLetter } from '../../src/insurer/invite/mailing.ts'
import { writeRegister } from '../../src/insurer/invite/register-csv.ts'
import { createKeys } from '../../src/insurer/keys/create-keys.ts'
import { readMasterKey, readSigningKey } from '../../src/insurer/keys/read-keys.ts'
import { buildReport } from '../../src/report/build-report.ts'
import { renderPdf } from '../../src/report/pdf/render-pdf.ts'
import { loadExample } from '../../src/survey/example.ts'
import { armourNote } from '../../src/texts/opening.ts'
import { confirmation, exampleCase, reportFonts } from '../report/report-fixture.ts'
import { askedOf } from '../survey/shipped-survey.ts'
import { readFixtures } from './read-fixtures.ts'

// Makes one of every format, once for each version: see tests/fixtures/README.md.

const [folder] = process.argv.slice(2)
if (folder === undefined || existsSync(folder)) throw new Error('name a folder that is not there yet')
const baseUrl = 'https://wijkgericht.example.nl/'
const at = '2018-06-12T14:00:00.000Z'
const making = { at, hasSeveralRegions: false }
const appVersion = '0.1.0'

// The insurer: keys, one invitation for each party, and the register.
const sendTo = { name: 'Zorgverzekeraar Voorbeeld', email: 'evaluatie@example.nl', url: null }
const { files: keyFiles, about: insurer } = await createKeys({ name: 'Zorgverzekeraar Voorbeeld', sendTo })
for (const { name, bytes } of keyFiles) await keep(`keys/${name}`, bytes)
const keys = { read: async (name: string) => keyFiles.find((file) => file.name === name)?.bytes }
const [signingKey, masterKey] = [good(await readSigningKey(keys)), good(await readMasterKey(keys))]
const config = JSON.parse(await readFile('public/config.json', 'utf8')) as object
await keep('config.json', `${JSON.stringify({ ...config, delivery: sendTo, invitationKeys: [insurer.invitationKey] }, null, 2)}\n`)

const example = await loadExample()
const { municipality, region, provider, covers, period, survey } = example.evaluation
if (municipality.code === null || region.id === null) throw new Error('the example has no codes')
const contacts = { municipality: { name: 'Anouk de Vries', email: 'a.devries@example.nl' }, provider: { name: '', email: '' } }
const allocation = {
  ...{ line: 2, provider, covers, contacts },
  municipality: { ...municipality, code: municipality.code },
  region: { ...region, id: region.id },
}
const settings = { period, dueOn: '2018-07-15', issuedOn: '2018-05-01', survey, insurer, signingKey, masterKey }
const issued = await buildInvitations([allocation], settings, () => 1)
await keep('register.csv', writeRegister({ rows: issued.flatMap(registerRowsOf) }))
for (const each of issued) {
  const { party } = each.invitation
  await keep(`invitation-${party}.jwt`, each.letter.token)
  await keep(`invitation-${party}.link.txt`, `${invitationLink(baseUrl, each.letter)}\n`)
  await keep(`invitation-${party}.mail.txt`, (await buildLetter(each, baseUrl)).text)
  await keep(`invitation-${party}.txt`, await writeInvitationText(each.letter, 'Uitnodiging'))
}

// The two parties: the example's content as an ordinary evaluation, each on a device of its own.
const invited = (state: EvaluationState): EvaluationState => {
  const { invitation } = issuedFor('municipality')
  const [first] = invitation.evaluations
  if (first === undefined) throw new Error('an invitation has an evaluation')
  const kept = keptInvitationOf(invitation, first)
  const evaluation = { ...withInvited(state.evaluation, kept, first), id: first.id, mode: 'apart' as const }
  const sheet = state.sheets.municipality
  if (!sheet) throw new Error('the example has both sheets')
  const reason = 'Marijke liet de lijst zien.'
  const changes = [{ question: 'pos_snel' as QuestionId, from: 5, to: sheet.answers['pos_snel'] ?? null, at, reason }]
  const sheets = { ...state.sheets, municipality: { ...sheet, changes } }
  return { ...state, evaluation, sheets, ownParty: 'municipality', invitations: { municipality: kept } }
}
const begun = invited(example)
const { evaluation, agreements, reports } = begun
const answers: Partial<Record<Party, string>> = {}
for (const party of parties) {
  const sheet = begun.sheets[party]
  if (!sheet) throw new Error('the example has both sheets')
  // The questionnaire made these names QuestionIds.
  const visible = askedOf(party, sheet.answers) as ReadonlySet<QuestionId>
  const { text } = await writeAnswersFile({ ...making, evaluation, agreements, sheet, reports, visible })
  answers[party] = text
  await keepBoth(`answers-${party}`, text, armourNote(evaluation, party))
}
const remarks = { t2: 'De nota van 2017 noemt dit ook. Staat die nog?', t5: 'Bij ons duurt terugbellen vaak een week.' }
const note = { ...making, evaluation, party: 'municipality', revision: 1, from: 'Karin, Wmo-consulent', remarks } as const
await keepBoth('note', (await writeNoteFile(note)).text, armourNote(evaluation, 'municipality'))

// The record: a concept that one party confirmed, and the revision after it, confirmed and proven by both, with its report.
const first = await exampleCase((state) => invited(state))
const concept = await freezeRecord(first.record, first.privateDocument)
const heldBack: FrozenRecord = {
  ...concept,
  confirmations: [await word('provider', concept.contentHash, { outcome: 'declined', text: 'De datum klopt niet.', share: true })],
}
await keepBoth('record-concept', (await writeRecordFile({ ...making, frozen: heldBack })).text, '')
const revising = { contentHash: concept.contentHash, reason: 'De datum van een afspraak klopte niet.', at }
const second = await exampleCase((state) => ({ ...invited(state), records: [heldBack], revising }))
const frozen = await freezeRecord(second.record, second.privateDocument)
const confirmations = [
  await word('municipality', frozen.contentHash, { outcome: 'agreed-with-remark', text: 'Met dank aan de wijkverpleging.', share: true }),
  await word('provider', frozen.contentHash),
]
const { contentHash } = frozen
const report = buildReport({ ...second, edition: 'parties', confirmations, contentHash })
const final: FrozenRecord = { ...frozen, confirmations, pdf: renderPdf(report, await reportFonts()) }
await keepBoth('record', (await writeRecordFile({ ...making, frozen: final })).text, '')

// What the municipality's device holds in the end, and what the insurer gets.
const received = answers.provider ?? ''
const inbox = withFile(emptyInbox, { sha256: await sha256Hex(received), receivedAt: at, text: received }, 'use', at)
const kept: EvaluationState = {
  ...begun,
  inbox,
  records: [heldBack, final],
  chosenRecord: contentHash,
  reachedWith: { sentAt: { contentHash, confirmedBy: parties } },
  milestones: { ...begun.milestones, sentAt: at },
  drafts: { 'meeting.example': 'Half getypt' },
  exchange: { otherAnswers: 'shown', aliases: [] },
}
await keep('backup.wgw', (await writeBackup([kept], { at, appVersion })).text)
const nameless = { record: second.record, confirmations: confirmations.map(withoutNames), manifest: { contentHash } }
const reportPdf = await renderInsurerReport(nameless, second.survey, await reportFonts())
const { bytes: zip } = await writeBundle({ frozen: final, reportPdf, appVersion, hasSeveralRegions: false })
await keep('bundle.zip', zip)
await keep('bundle.zip.age', good(await encryptTo(insurer.recipients, zip)))
await keep('bundle.age.txt', good(await encryptToText(insurer.recipients, zip)))

await writeFile(`${folder}.expected.json`, `${JSON.stringify(await readFixtures(folder), null, 2)}\n`)
console.log(`${folder}: ${await contentHashOf(concept.contentHash, frozen.contentHash)}`)

function issuedFor(party: Party): IssuedInvitation {
  const found = issued.find(({ invitation }) => invitation.party === party)
  if (!found) throw new Error('each party is invited')
  return found
}

async function word(party: Party, hash: string, change: Partial<Confirmation> = {}): Promise<Confirmation> {
  const said = confirmation(party, { how: 'own-device', contentHash: hash, ...change })
  const { jti } = issuedFor(party).invitation
  const { outcome, at: when } = said
  const proof = await writeProof({ secret: await partySecretOf(masterKey, jti), contentHash: hash, party, outcome, at: when })
  return { ...said, proof, jti }
}

async function keepBoth(name: string, text: string, above: string): Promise<void> {
  await keep(`${name}.wgw`, text)
  await keep(`${name}.txt`, good(await writeArmour(text, above)))
}

async function keep(name: string, content: string | Uint8Array): Promise<void> {
  const path = join(folder ?? '', name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}

function good<Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: object }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
