import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openPack, packFolder } from '../../src/insurer/pack.ts'
import { parseFlags } from '../insurer/command.ts'
import { exampleCommand } from '../insurer/example.ts'
import { intakeCommand } from '../insurer/intake.ts'

/** Keys, register and so many different bundles as plain archives in `zips/`, which is what intake makes of an example. */
export async function makeExampleFolder(folder: string, bundles: number): Promise<void> {
  const say = console.log
  console.log = () => undefined
  const run = async (command: typeof exampleCommand, words: readonly string[]) => {
    const flags = parseFlags(command, words)
    if (!flags.ok || (await command.run(flags.value)) !== 0) throw new Error('the example for the bench was not made')
  }
  await run(exampleCommand, ['--out', folder, '--bundles', String(bundles), '--plain-reports', '--only-good'])
  const [inbox, register, keys] = [join(folder, 'inbox'), join(folder, 'register.csv'), join(folder, 'keys')]
  await run(intakeCommand, ['--inbox', inbox, '--register', register, '--keys', keys, '--out', join(folder, 'first'), '--workers', '1'])
  console.log = say
  mkdirSync(join(folder, 'zips'))
  for (const pack of readdirSync(join(folder, 'first', packFolder))) {
    const archive = openPack(readFileSync(join(folder, 'first', packFolder, pack)))
    for (const name of archive?.names ?? []) writeFileSync(join(folder, 'zips', name), (await archive?.read(name)) ?? '')
  }
}
