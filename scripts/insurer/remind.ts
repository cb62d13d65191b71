import { join } from 'node:path'
import { parseMailings } from '../../src/insurer/invite/mailing.ts'
import { inviteFileNames } from '../../src/insurer/invite/plan-invitations.ts'
import { parseReceived } from '../../src/insurer/invite/received.ts'
import { parseRegister } from '../../src/insurer/invite/register-csv.ts'
import { findReminders, writeReminders } from '../../src/insurer/invite/reminders.ts'
import { fileProblemText, usageProblemText } from '../../src/texts/insurer.ts'
import { notReceivedTableText, ownFileProblemText, remindedText, remindHelp } from '../../src/texts/insurer-invite.ts'
import type { Command, ExitCode, Flags } from './command.ts'
import { readText, writeFiles } from './files.ts'
import { findDateProblem } from './values.ts'

/** `remind`: whom to write to again, as a list for mail merge. */
export const remindCommand: Command = { help: remindHelp, required: ['dir', 'as-of'], run: remind }

async function remind(flags: Flags): Promise<ExitCode> {
  const problem = findDateProblem(flags, 'as-of')
  if (problem) return misused(usageProblemText(problem))
  const folder = flags.value('dir')
  const registerPath = join(folder, inviteFileNames.register)
  const registerText = await readText(registerPath)
  if (!registerText.ok) return misused(fileProblemText(registerText.problem))
  const register = parseRegister(registerText.value)
  if (!register.ok) return misused(ownFileProblemText(registerPath, register.problem))
  const mailingsPath = join(folder, inviteFileNames.mailings)
  const mailingsText = await readText(mailingsPath)
  // Whoever threw the list away after sending can still see whom to remind.
  const mailings = mailingsText.ok ? parseMailings(mailingsText.value) : []
  if (mailings === undefined) return misused(ownFileProblemText(mailingsPath, { line: 0, column: '' }))
  const received = await receivedOf(flags.find('received'))
  if (typeof received === 'string') return misused(received)
  const reminders = findReminders(register.value, received, flags.value('as-of'))
  const out = flags.find('out') ?? join(folder, inviteFileNames.reminders)
  const written = await writeFiles([{ path: out, bytes: writeReminders(reminders, mailings), isSecret: true }], flags.has('force'))
  if (!written.ok) {
    console.error(fileProblemText(written.problem))
    return 1
  }
  const evaluations = reminders.reduce((sum, { missing }) => sum + missing.length, 0)
  const late = reminders.filter(({ daysLeft }) => daysLeft < 0).length
  console.log(remindedText(out, { invitations: reminders.length, evaluations, late }))
  return 0
}

/** The evaluations that were received, or the sentence that says why that is not known. */
async function receivedOf(path: string | undefined): Promise<ReadonlySet<string> | string> {
  if (path === undefined) return new Set()
  const text = await readText(path)
  if (!text.ok) return fileProblemText(text.problem)
  return parseReceived(text.value) ?? notReceivedTableText(path)
}

function misused(text: string): ExitCode {
  console.error(text)
  return 2
}
