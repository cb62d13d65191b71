import { join } from 'node:path'
import { parseFlags } from '../insurer/command.ts'
import { intakeCommand } from '../insurer/intake.ts'

/** What one run of intake took, starting its threads included, in a process of its own. */
export interface IntakeMeasurement {
  readonly seconds: number
  /** Of all threads together. */
  readonly cpuSeconds: number
  readonly peakKilobytes: number
  /** A second run over the same inbox. */
  readonly againSeconds: number
}

/** Runs intake over the inbox of the folder, twice. */
export async function measureIntake(folder: string): Promise<IntakeMeasurement> {
  const [inbox, register, keys, out] = ['inbox', 'register.csv', 'keys', 'out'].map((name) => join(folder, name))
  const flags = parseFlags(intakeCommand, ['--inbox', inbox ?? '', '--register', register ?? '', '--keys', keys ?? '', '--out', out ?? ''])
  if (!flags.ok) throw new Error('wrong use of a command of our own')
  const run = async () => {
    const started = performance.now()
    const exit = await intakeCommand.run(flags.value)
    if (exit !== 0) throw new Error('intake refused a good bundle')
    return (performance.now() - started) / 1000
  }
  const before = process.cpuUsage()
  const seconds = await run()
  const { user, system } = process.cpuUsage(before)
  const peakKilobytes = process.resourceUsage().maxRSS
  return { seconds, cpuSeconds: (user + system) / 1e6, peakKilobytes, againSeconds: await run() }
}
