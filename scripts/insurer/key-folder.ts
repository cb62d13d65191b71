import { join } from 'node:path'
import { failed, type Result, succeeded } from '../../src/domain/result.ts'
import type { KeyFolder } from '../../src/insurer/keys/read-keys.ts'
import { fileProblemText } from '../../src/texts/insurer.ts'
import { emptyPassphraseText } from '../../src/texts/insurer-keys.ts'
import type { Flags } from './command.ts'
import { readBytes, readText } from './files.ts'

/** The key folder that `--keys` names, with the passphrase of `--passphrase-file`; the problem is a sentence. */
export async function keyFolderOf(flags: Flags): Promise<Result<KeyFolder, string>> {
  const folder = flags.value('keys')
  const passphrase = await passphraseOf(flags)
  if (!passphrase.ok) return passphrase
  return succeeded({ read: (name) => readBytes(join(folder, name)), ...passphrase.value })
}

/** The first line of the file that `--passphrase-file` names; nothing without that flag. */
export async function passphraseOf(flags: Flags): Promise<Result<{ readonly passphrase?: string }, string>> {
  const path = flags.find('passphrase-file')
  if (path === undefined) return succeeded({})
  const text = await readText(path)
  if (!text.ok) return failed(fileProblemText(text.problem))
  const [passphrase = ''] = text.value.split(/\r?\n/)
  return passphrase === '' ? failed(emptyPassphraseText(path)) : succeeded({ passphrase })
}
