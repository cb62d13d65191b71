import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { failed, type Result, succeeded } from '../../src/domain/result.ts'
import { type IndexRow, indexFileName, writeIndex } from '../../src/insurer/accepted-index.ts'
import { groupBy, sortBy } from '../../src/insurer/group-by.ts'
import { buildIndexRows } from '../../src/insurer/intake/index-rows.ts'
import type { LogEntry } from '../../src/insurer/intake/intake-log.ts'
import type { Outcome } from '../../src/insurer/intake/outcome.ts'
import { takeIn } from '../../src/insurer/intake/take-in.ts'
import { inviteFileNames } from '../../src/insurer/invite/plan-invitations.ts'
import { parseRegister } from '../../src/insurer/invite/register-csv.ts'
import { readIdentities, readMasterKey } from '../../src/insurer/keys/read-keys.ts'
import { publishedSurveys } from '../../src/survey/published.ts'
import { fileProblemText } from '../../src/texts/insurer.ts'
import { intakeHelp, intakeProgressText, intakeUsageProblemText, type refusalTexts, takenInText } from '../../src/texts/insurer-intake.ts'
import { ownFileProblemText } from '../../src/texts/insurer-invite.ts'
import { keyProblemText } from '../../src/texts/insurer-keys.ts'
import type { Command, ExitCode, Flags } from './command.ts'
import { readText, writeWhole } from './files.ts'
import { type BatchResult, createPacker, type InboxFile, takeInBatch } from './intake-batch.ts'
import { type IntakeSettings, intakeMeansOf } from './intake-means.ts'
import { type IntakeStore, openStore } from './intake-store.ts'
import { findWorkerScript, takeInByWorkers } from './intake-workers.ts'
import { keyFolderOf } from './key-folder.ts'

/** `intake`: from the inbox to accepted bundles and a list of what became of each file. */
export const intakeCommand: Command = { help: intakeHelp, required: ['inbox', 'register', 'keys', 'out'], run: intake }

const batchSize = 128
/** Starting a thread takes about as long as judging so many files. */
const filesWorthThreads = 1500

async function intake(flags: Flags): Promise<ExitCode> {
  const workers = flags.find('workers')
  if (workers !== undefined && !/^(?:[1-9]|1[0-6])$/.test(workers))
    return misused(intakeUsageProblemText({ kind: 'not-a-count', value: workers }))
  const prepared = await prepare(flags)
  if (!prepared.ok) return misused(prepared.problem)
  const { settings, registerText, context } = prepared.value
  const inbox = flags.value('inbox')
  const files = await listInbox(inbox)
  if (files === undefined) return misused(fileProblemText({ kind: 'unreadable', path: inbox }))
  const store = await openStore(settings.out, context)
  if (files.length === 0 && store.known.size + store.stale.size === 0)
    return misused(intakeUsageProblemText({ kind: 'empty-inbox', path: inbox }))

  const names: Outcome[] = []
  const seen = new Set<string>()
  const unreadable: string[] = []
  let [done, before] = [0, 0]
  const onResult = async (result: BatchResult) => {
    await store.add(result)
    for (const { file, name } of result.before) names.push(...renamed(store.known.get(file), name))
    for (const { file } of [...result.entries, ...result.before]) seen.add(file)
    unreadable.push(...result.unreadable)
    before += result.before.length
    done += result.entries.length + result.before.length + result.unreadable.length
    if (done % (batchSize * 16) < batchSize && files.length > batchSize) console.error(intakeProgressText(done, files.length))
  }
  const known = new Set(store.known.keys())
  const fresh = files.length - known.size
  const threads = Number(workers ?? (fresh > filesWorthThreads ? 2 : 1))
  const batches = batchesOf(files)
  const script = findWorkerScript()
  if (threads > 1 && script !== undefined) await takeInByWorkers(script, batches, { settings, known }, threads, onResult)
  else {
    const means = await intakeMeansOf(settings)
    for (const batch of batches) await onResult(await takeInBatch(batch, known, means, settings.out))
  }
  await judgeAgain(store, seen, settings)

  const rows = buildIndexRows([...[...store.known.values()].flatMap(({ outcomes }) => outcomes), ...names])
  await writeWhole(join(settings.out, inviteFileNames.register), registerText)
  await writeWhole(join(settings.out, indexFileName), writeIndex(rows))
  await store.tidy()
  console.log(summaryOf(rows, { out: settings.out, files: files.length, before, unreadable }))
  return unreadable.length > 0 || rows.some(({ status }) => status === 'refused') ? 1 : 0
}

interface Prepared {
  readonly settings: IntakeSettings
  readonly registerText: string
  /** Whatever changes in it, every file is judged anew. */
  readonly context: string
}

async function prepare(flags: Flags): Promise<Result<Prepared, string>> {
  const path = flags.value('register')
  const registerText = await readText(path)
  if (!registerText.ok) return failed(fileProblemText(registerText.problem))
  const register = parseRegister(registerText.value)
  if (!register.ok) return failed(ownFileProblemText(path, register.problem))
  const folder = await keyFolderOf(flags)
  if (!folder.ok) return folder
  const masterKey = await readMasterKey(folder.value)
  if (!masterKey.ok) return failed(keyProblemText(masterKey.problem))
  const identities = await readIdentities(folder.value)
  if (!identities.ok) return failed(keyProblemText(identities.problem))
  const settings: IntakeSettings = {
    out: flags.value('out'),
    identities: identities.value,
    masterKey: masterKey.value,
    register: register.value,
    acceptsExpired: flags.has('accept-expired'),
    ...(flags.has('check-reports') ? { reportsOf: manifest.version } : {}),
  }
  const keyHash = createHash('sha256').update(masterKey.value).update(identities.value.join()).digest('hex')
  const surveys = publishedSurveys.map(({ id, version }) => `${id} ${version}`)
  const decides = [manifest.version, registerText.value, keyHash, surveys, settings.acceptsExpired, settings.reportsOf ?? '']
  return succeeded({
    settings,
    registerText: registerText.value,
    context: createHash('sha256').update(JSON.stringify(decides)).digest('hex'),
  })
}

/** The files in a folder and below, in the order of their names, or the one file; undefined when there is no such thing. */
async function listInbox(inbox: string): Promise<readonly InboxFile[] | undefined> {
  const found = await stat(inbox).catch(() => undefined)
  if (found === undefined) return undefined
  if (found.isFile()) return [{ name: inbox.replace(/^.*[/\\]/, ''), path: inbox }]
  const entries = await readdir(inbox, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: path.slice(join(inbox, '/').length).replaceAll('\\', '/'), path }))
  return sortBy(files, ({ name }) => name)
}

function batchesOf(files: readonly InboxFile[]): readonly (readonly InboxFile[])[] {
  return Array.from({ length: Math.ceil(files.length / batchSize) }, (_, index) => files.slice(index * batchSize, (index + 1) * batchSize))
}

/** The outcome of a file that came in before, under the name it has now; of one with several bundles the first name stays. */
function renamed(entry: LogEntry | undefined, name: string): readonly Outcome[] {
  const [only, ...more] = entry?.outcomes ?? []
  return only?.sha256 === entry?.file && only !== undefined && more.length === 0 ? [{ ...only, fileName: name }] : []
}

/**
 * Judges what was let in under another register or other keys and is no longer in the inbox, by its plain archive; without that, an
 * invitation that is revoked later would not matter to it. What was refused stays refused.
 */
async function judgeAgain(store: IntakeStore, seen: ReadonlySet<string>, settings: IntakeSettings): Promise<void> {
  const gone = [...store.stale.values()].filter(({ file }) => !seen.has(file))
  if (gone.length === 0) return
  const packer = createPacker(settings.out)
  const means = { ...(await intakeMeansOf(settings)), keep: packer.keep }
  const entries: LogEntry[] = []
  for (const { file, outcomes } of gone) {
    const again: Outcome[] = []
    for (const outcome of outcomes) {
      if (outcome.status === 'refused') again.push(outcome)
      else {
        const zip = await store.readStale(file, outcome.zipSha256)
        const judged = zip === undefined ? [] : await takeIn(outcome.fileName, zip, means)
        again.push(...judged.map((found) => ({ ...found, sha256: outcome.sha256 })))
      }
    }
    entries.push({ file, outcomes: again })
  }
  await store.add({ entries, packs: await packer.finish() })
}

function summaryOf(
  rows: readonly IndexRow[],
  run: Pick<Parameters<typeof takenInText>[0], 'out' | 'files' | 'before' | 'unreadable'>,
): string {
  const count = (isOne: (row: IndexRow) => boolean) => rows.filter(isOne).length
  const refused = groupBy(
    rows.filter(({ status }) => status === 'refused'),
    ({ problem }) => problem ?? 'unexpected',
  )
  return takenInText({
    ...run,
    accepted: count(({ status }) => status === 'accepted'),
    unverified: count(({ status }) => status === 'accepted-unverified'),
    superseded: count(({ superseded }) => superseded),
    forks: count(({ fork }) => fork),
    // The problem of a row is a Refusal, for which every word has its text.
    refused: [...refused]
      .map(([problem, same]) => ({ problem: problem as keyof typeof refusalTexts, count: same.length }))
      .toSorted((a, b) => b.count - a.count),
  })
}

function misused(text: string): ExitCode {
  console.error(text)
  return 2
}
