import { commandHelpText, insurerUsage, usageProblemText } from '../../src/texts/insurer.ts'
import { type Command, type ExitCode, parseFlags } from './command.ts'
import { exampleCommand } from './example.ts'
import { intakeCommand } from './intake.ts'
import { inviteCommand } from './invite.ts'
import { keysCommand } from './keys.ts'
import { loopCommand } from './loop.ts'
import { remindCommand } from './remind.ts'
import { tablesCommand } from './tables.ts'

/** In the order in which they are used. */
const commands: readonly (readonly [name: string, command: Command])[] = [
  ['keys', keysCommand],
  ['invite', inviteCommand],
  ['remind', remindCommand],
  ['intake', intakeCommand],
  ['tables', tablesCommand],
  ['example', exampleCommand],
  ['loop', loopCommand],
]

/** Runs one command line of `npm run insurer --` and gives its exit code. */
export async function runInsurer([name, ...words]: readonly string[]): Promise<ExitCode> {
  const usage = insurerUsage(commands.map(([known, { help }]) => [known, help]))
  if (name === undefined || name === '--help') {
    console.log(usage)
    return name === undefined ? 2 : 0
  }
  const command = commands.find(([known]) => known === name)?.[1]
  if (command === undefined) {
    console.error(`${usageProblemText({ kind: 'unknown-command', command: name })}\n\n${usage}`)
    return 2
  }
  if (words.includes('--help')) {
    console.log(commandHelpText(name, command.help))
    return 0
  }
  const flags = parseFlags(command, words)
  if (!flags.ok) {
    console.error(usageProblemText(flags.problem))
    return 2
  }
  return command.run(flags.value)
}
