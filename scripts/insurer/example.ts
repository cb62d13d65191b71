import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { encryptToText } from '../../src/bundle/age/encrypt.ts'
import { writeZip } from '../../src/bundle/zip/write-zip.ts'
import { organisationKeyOf } from '../../src/domain/allocation.ts'
import { buildCsv } from '../../src/domain/csv.ts'
import type { EvaluationId } from '../../src/domain/evaluation.ts'
import { type Party, parties } from '../../src/domain/party.ts'
import { type Period, periodStart } from '../../src/domain/period.ts'
import { buildBadFiles } from '../../src/insurer/example/build-bad-files.ts'
import { buildExampleBundles, type ExampleBundle } from '../../src/insurer/example/build-example-bundles.ts'
import { type ExampleEvaluation, exampleEvaluations } from '../../src/insurer/example/example-evaluations.ts'
import { mailWithAttachment, quotedMail } from '../../src/insurer/example/mail-with-bundle.ts'
import { createRandom } from '../../src/insurer/example/random.ts'
import { type ExampleSealing, type SealedExample, sealExample } from '../../src/insurer/example/seal-example.ts'
import { groupBy } from '../../src/insurer/group-by.ts'
import { renderInsurerReport } from '../../src/insurer/intake/insurer-report.ts'
import { parseRegister, writeRegister } from '../../src/insurer/invite/register-csv.ts'
import { readInsurerPublic, readMasterKey } from '../../src/insurer/keys/read-keys.ts'
import type { Register, RegisterRow } from '../../src/insurer/register.ts'
import { currentSurvey } from '../../src/survey/published.ts'
import { loadRegions } from '../../src/survey/published-regions.ts'
import { fileProblemText } from '../../src/texts/insurer.ts'
import { exampleHelp, exampleMadeText, exampleUsageText } from '../../src/texts/insurer-example-command.ts'
import { allocationColumns } from '../../src/texts/insurer-invite.ts'
import { type Command, type ExitCode, type Flags, parseFlags } from './command.ts'
import { readBytes, readText, writeAside, writeWhole } from './files.ts'
import { readReportFonts } from './intake-means.ts'
import { inviteCommand } from './invite.ts'
import { keysCommand } from './keys.ts'

/** `example`: everything that one would otherwise have to wait half a year for: keys, invitations and a full inbox. */
export const exampleCommand: Command = { help: exampleHelp, required: ['out'], run: makeExample }

async function makeExample(flags: Flags): Promise<ExitCode> {
  const [count, seed] = [flags.find('bundles') ?? '60', flags.find('seed') ?? '1']
  if (!/^[1-9]\d{0,5}$/.test(count) || !/^\d{1,9}$/.test(seed)) {
    console.error(exampleUsageText(count, seed))
    return 2
  }
  const out = flags.value('out')
  if ((await readBytes(join(out, 'register.csv'))) !== undefined) {
    console.error(fileProblemText({ kind: 'exists', paths: [join(out, 'register.csv')] }))
    return 1
  }
  const regions = await loadRegions()
  const evaluations = distinct(exampleEvaluations({ count: Number(count), seed: Number(seed), regions }))
  const keys = join(out, 'keys')
  const invited =
    (await quietly(keysCommand, ['--out', keys, '--send-to', 'evaluatie@example.nl'])) === 0 && (await inviteAll(evaluations, out))
  if (!invited) return 1
  const register = await readRegister(out)
  const rowsOf = groupBy(register.rows, ({ evaluation }) => evaluation.id)
  const survey = await currentSurvey(evaluations[0]?.period ?? ('2018-1' as Period))
  const folder = { read: (name: string) => readBytes(join(keys, name)) }
  const [masterKey, insurer] = [await readMasterKey(folder), await readInsurerPublic(folder)]
  if (!survey.ok || !masterKey.ok || !insurer.ok) throw new Error('what was just made cannot be read')
  const fonts = flags.has('plain-reports') ? undefined : await readReportFonts()
  const plain = new TextEncoder().encode('%PDF-1.7\n% Stand-in.\n%%EOF\n')
  const sealing: ExampleSealing = {
    masterKey: masterKey.value,
    recipients: insurer.value.recipients,
    appVersion: manifest.version,
    reportOf: async ({ record, confirmations, contentHash }) =>
      fonts ? renderInsurerReport({ record, confirmations, manifest: { contentHash } }, survey.value.survey, fonts) : plain,
  }
  const bundles = await buildExampleBundles({
    evaluations: withInvitedIds(evaluations, register),
    bundles: Number(count),
    seed: Number(seed),
    loaded: survey.value,
    regions,
  })
  const files = await fillInbox(bundles, rowsOf, sealing, join(out, 'inbox'), Number(seed))
  const bad = flags.has('only-good') ? 0 : await addBadFiles(bundles, register, sealing, out)
  console.log(
    exampleMadeText({
      out,
      keys,
      bundles: bundles.length,
      files: files + bad,
      bad,
      invitations: new Set(register.rows.map(({ jti }) => jti)).size,
    }),
  )
  return 0
}

/** The same pair and period once, each provider under a name of its own: two codes under one name would be a question to the insurer. */
function distinct(evaluations: readonly ExampleEvaluation[]): readonly ExampleEvaluation[] {
  const named = evaluations.map((evaluation) => {
    const { provider, region } = evaluation
    return { ...evaluation, provider: { ...provider, name: `${provider.name} ${region.name}` } }
  })
  return [...new Map(named.map((evaluation) => [pairOf(evaluation), evaluation])).values()]
}

function pairOf({
  municipality,
  region,
  provider,
  period,
}: Pick<ExampleEvaluation, 'municipality' | 'region' | 'provider' | 'period'>): string {
  return [period, municipality.code, region.id, organisationKeyOf(provider)].join('\0')
}

/** One list a period, as an insurer would write it, and the invitations that follow. */
async function inviteAll(evaluations: readonly ExampleEvaluation[], out: string): Promise<boolean> {
  for (const [period, ofPeriod] of groupBy(evaluations, (evaluation) => evaluation.period)) {
    const path = join(out, `toekenning_${period}.csv`)
    await writeWhole(path, allocationsCsv(ofPeriod))
    const words = ['--allocations', path, '--period', period, '--due', ofPeriod[0]?.dueOn ?? '', '--issued', periodStart(period)]
    const settings = ['--keys', join(out, 'keys'), '--base-url', 'https://example.nl/', '--out', out, '--agree-to-names', '--force']
    if ((await quietly(inviteCommand, [...words, ...settings])) !== 0) return false
  }
  return true
}

function allocationsCsv(evaluations: readonly ExampleEvaluation[]): string {
  const { municipalityCode, municipalityName, covers, region, providerScheme, providerCode, providerName } = allocationColumns
  const rows = evaluations.map((evaluation) => {
    const { municipality, provider } = evaluation
    const schemes = { agb: 'agb', kvk: 'kvk', none: 'geen' } as const
    const others = evaluation.covers.map(({ code, name }) => code ?? name).join(',')
    return [municipality.code, municipality.name, others, evaluation.region.name, schemes[provider.scheme], provider.value, provider.name]
  })
  return buildCsv([[municipalityCode, municipalityName, covers, region, providerScheme, providerCode, providerName], ...rows])
}

async function quietly(command: Command, words: readonly string[]): Promise<ExitCode> {
  const flags = parseFlags(command, words)
  if (!flags.ok) throw new Error(`wrong use of a command of our own: ${flags.problem.kind}`)
  const say = console.log
  console.log = () => undefined
  try {
    return await command.run(flags.value)
  } finally {
    console.log = say
  }
}

async function readRegister(out: string): Promise<Register> {
  const text = await readText(join(out, 'register.csv'))
  const register = text.ok ? parseRegister(text.value) : undefined
  if (!register?.ok) throw new Error('the register that was just made cannot be read')
  return register.value
}

/** The evaluations under the ids of their invitations. */
function withInvitedIds(evaluations: readonly ExampleEvaluation[], register: Register): readonly ExampleEvaluation[] {
  const ids = new Map(register.rows.map((row) => [pairOf({ ...row.evaluation, period: row.period }), row.evaluation]))
  return evaluations.map((evaluation) => {
    const invited = ids.get(pairOf(evaluation))
    if (invited === undefined) throw new Error('an evaluation of the list has no invitation')
    return {
      ...evaluation,
      id: invited.id as EvaluationId,
      municipality: invited.municipality,
      region: invited.region,
      provider: invited.provider,
    }
  })
}

/** Most come as encrypted files, some as mail, text or plain archive, and the last few together in one archive. */
async function fillInbox(
  bundles: readonly ExampleBundle[],
  rowsOf: ReadonlyMap<string, readonly RegisterRow[]>,
  sealing: ExampleSealing,
  inbox: string,
  seed: number,
): Promise<number> {
  await mkdir(inbox, { recursive: true })
  const random = createRandom(seed ^ 0x1b0c)
  const together: SealedExample[] = []
  let files = 0
  for (const [place, bundle] of bundles.entries()) {
    const proving: readonly Party[] = random.chance(0.75) ? parties : random.chance(0.7) ? [random.pick(parties)] : []
    const sealed = await sealExample(bundle, rowsOf.get(bundle.evaluation.id) ?? [], proving, sealing)
    if (place >= bundles.length - 3) {
      together.push(sealed)
      continue
    }
    const [name, bytes] = await wayOf(sealed, place, sealing.recipients)
    await writeAside(join(inbox, name), typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes)
    files += 1
  }
  const contents = together.map(({ fileName, bytes }) => ({ name: fileName, bytes, stored: true }))
  await writeAside(join(inbox, 'verzameld.zip'), writeZip(contents))
  return files + 1
}

async function wayOf(
  { fileName, bytes, zip }: SealedExample,
  place: number,
  recipients: readonly string[],
): Promise<readonly [string, Uint8Array | string]> {
  const base = fileName.replace(/\.zip\.age$/, '')
  if (place % 20 === 7) return [`${base}.eml`, mailWithAttachment(fileName, bytes)]
  if (place % 20 === 13) return [`${base}.zip`, zip]
  if (place % 20 !== 17 && place % 20 !== 19) return [fileName, bytes]
  const armour = await encryptToText(recipients, zip)
  if (!armour.ok) throw new Error(armour.problem.kind)
  return place % 20 === 17 ? [`${base}.txt`, armour.value] : [`${base}-antwoord.eml`, quotedMail(armour.value)]
}

/** Bad files of every kind; for one of them an invitation is revoked in the register. */
async function addBadFiles(bundles: readonly ExampleBundle[], register: Register, sealing: ExampleSealing, out: string): Promise<number> {
  const apart = bundles.filter(({ record }) => record.sheets.length === 2)
  const [first] = apart
  const second = apart.find(
    ({ evaluation }) =>
      evaluation.municipality.code !== first?.evaluation.municipality.code && evaluation.provider.name !== first?.evaluation.provider.name,
  )
  if (first === undefined || second === undefined) return 0
  const rowsOf = (bundle: ExampleBundle) => register.rows.filter(({ evaluation }) => evaluation.id === bundle.evaluation.id)
  const zipOf = async (bundle: ExampleBundle) => (await sealExample(bundle, rowsOf(bundle), parties, sealing)).zip
  const late = {
    ...first,
    frozen: { ...first.frozen, confirmations: first.frozen.confirmations.map((word) => ({ ...word, at: '2026-01-01T10:00:00.000Z' })) },
  }
  const revoked = await revokeOne(register, bundles, out)
  const bad = await buildBadFiles({
    zip: await zipOf(first),
    otherZip: await zipOf(second),
    lateZip: await zipOf(late),
    ...(revoked ? { revokedZip: await zipOf(revoked) } : {}),
    recipients: sealing.recipients,
  })
  for (const { fileName, bytes } of bad) await writeAside(join(out, 'inbox', `fout_${fileName}`), bytes)
  return bad.length
}

/** Revokes, in the register, the invitation of the last municipality: what was confirmed with it no longer counts. */
async function revokeOne(register: Register, bundles: readonly ExampleBundle[], out: string): Promise<ExampleBundle | undefined> {
  const last = bundles.at(-1)
  const jti = register.rows.find(({ evaluation, party }) => evaluation.id === last?.evaluation.id && party === 'municipality')?.jti
  const rows = register.rows.map((row): RegisterRow => (row.jti === jti ? { ...row, state: 'revoked' } : row))
  await writeWhole(join(out, 'register.csv'), writeRegister({ rows }))
  return last
}
