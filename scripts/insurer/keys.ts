import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fingerprintOf } from '../../src/bundle/invitation/fingerprint.ts'
import { createKeys } from '../../src/insurer/keys/create-keys.ts'
import { keyFileNames, publicFileName } from '../../src/insurer/keys/key-files.ts'
import { fileProblemText, usageProblemText } from '../../src/texts/insurer.ts'
import { keysHelp, keysMadeText } from '../../src/texts/insurer-keys.ts'
import type { Command, ExitCode, Flags } from './command.ts'
import { isPresent, writeFiles } from './files.ts'
import { passphraseOf } from './key-folder.ts'
import { findEmailProblem, findUrlProblem } from './values.ts'

/** `keys`: makes the insurer's keys and shows the public part. */
export const keysCommand: Command = { help: keysHelp, required: ['out'], run: makeKeys }

async function makeKeys(flags: Flags): Promise<ExitCode> {
  const problem = findEmailProblem(flags, 'send-to') ?? findUrlProblem(flags, 'send-to-url')
  if (problem) {
    console.error(usageProblemText(problem))
    return 2
  }
  const passphrase = await passphraseOf(flags)
  if (!passphrase.ok) {
    console.error(passphrase.problem)
    return 2
  }
  const out = flags.value('out')
  const inTheWay = await existingFiles(out)
  if (inTheWay.length > 0 && !flags.has('force')) {
    console.error(fileProblemText({ kind: 'exists', paths: inTheWay }))
    return 1
  }
  const name = flags.find('name') ?? 'Zilveren Kruis'
  const sendTo = { name, email: flags.find('send-to') ?? null, url: flags.find('send-to-url') ?? null }
  const { files, about } = await createKeys({ name, sendTo }, passphrase.value.passphrase)
  const outputs = files.map(({ name: file, bytes, isSecret }) => ({ path: join(out, file), bytes, isSecret }))
  const written = await writeFiles(outputs, flags.has('force'))
  if (!written.ok) {
    console.error(fileProblemText(written.problem))
    return 1
  }
  // Keys in the other form (with or without passphrase) would be a second set beside the new one.
  const old = inTheWay.filter((path) => !outputs.some((output) => output.path === path))
  await Promise.all(old.map((path) => rm(path)))
  console.log(
    keysMadeText({
      files: written.value.written,
      configLine: `"invitationKeys": ${JSON.stringify([about.invitationKey])}`,
      fingerprint: await fingerprintOf(about.recipients),
      hasPassphrase: passphrase.value.passphrase !== undefined,
    }),
  )
  return 0
}

/** What is there of an earlier set of keys, in either form. */
async function existingFiles(folder: string): Promise<readonly string[]> {
  const paths = [publicFileName, ...keyFileNames.flatMap((name) => [name, `${name}.age`])].map((name) => join(folder, name))
  const found = await Promise.all(paths.map(async (path) => ((await isPresent(path)) ? [path] : [])))
  return found.flat()
}
