import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { groupBy, sortBy } from '../../src/insurer/group-by.ts'
import { loopDoneText, loopHelp, loopStepText } from '../../src/texts/insurer-example-command.ts'
import { type Command, type ExitCode, type Flags, parseFlags } from './command.ts'
import { exampleCommand } from './example.ts'
import { intakeCommand } from './intake.ts'
import { tablesCommand } from './tables.ts'

/** `loop`: keys, invitations and bundles (`example`), then `intake` and `tables`, and a list of what there is in the end. */
export const loopCommand: Command = { help: loopHelp, required: ['out'], run: runLoop }

async function runLoop(flags: Flags): Promise<ExitCode> {
  const out = flags.value('out')
  const accepted = join(out, 'aanvaard-uit-inbox')
  const given = ['bundles', 'seed'].flatMap((name) => (flags.has(name) ? [`--${name}`, flags.value(name)] : []))
  const switches = ['plain-reports', 'only-good'].flatMap((name) => (flags.has(name) ? [`--${name}`] : []))
  const intakeWords = [
    '--inbox',
    join(out, 'inbox'),
    '--register',
    join(out, 'register.csv'),
    '--keys',
    join(out, 'keys'),
    '--out',
    accepted,
  ]
  const asOf = ['--as-of', '2019-12-31']
  const steps: readonly (readonly [name: string, command: Command, words: readonly string[], fine: readonly ExitCode[]])[] = [
    ['example', exampleCommand, ['--out', out, ...given, ...switches], [0]],
    // The bad files are refused: that is what they are for.
    ['intake', intakeCommand, intakeWords, [0, 1]],
    ['tables', tablesCommand, ['--from', accepted, '--out', join(out, 'tabellen'), ...asOf], [0]],
    ['tables --share', tablesCommand, ['--from', accepted, '--out', join(out, 'delen'), ...asOf, '--share'], [0]],
  ]
  for (const [place, [name, command, words, fine]] of steps.entries()) {
    console.log(loopStepText(place + 1, name))
    const parsed = parseFlags(command, words)
    if (!parsed.ok) throw new Error(`wrong use of a command of our own: ${parsed.problem.kind}`)
    const exit = await command.run(parsed.value)
    if (!fine.includes(exit)) return exit
  }
  console.log(loopDoneText(await listFolders(out)))
  return 0
}

/** What there is: every folder with the number of its files and their bytes together. */
async function listFolders(out: string): Promise<readonly { readonly path: string; readonly files: number; readonly bytes: number }[]> {
  const entries = (await readdir(out, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const folders = groupBy(entries, ({ parentPath }) => parentPath)
  const sized = [...folders].map(async ([path, files]) => {
    const sizes = await Promise.all(files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size))
    return { path, files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
  })
  return sortBy(await Promise.all(sized), ({ path }) => path)
}
