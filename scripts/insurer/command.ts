import { parseArgs } from 'node:util'
import { failed, type Result, succeeded } from '../../src/domain/result.ts'
import type { CommandHelp, UsageProblem } from '../../src/texts/insurer.ts'

/** 0 all went well, 1 something was refused, 2 the command was used wrongly. */
export type ExitCode = 0 | 1 | 2

/** One command: its flags are those of its help, and nothing else. */
export interface Command {
  readonly help: CommandHelp
  /** Flags without which it cannot run. */
  readonly required: readonly string[]
  /** Flags that may stand there more than once. */
  readonly repeatable?: readonly string[]
  readonly run: (flags: Flags) => Promise<ExitCode>
}

/** The flags of one command line, by name without dashes. */
export interface Flags {
  /** The value of a required flag. */
  readonly value: (name: string) => string
  readonly find: (name: string) => string | undefined
  readonly all: (name: string) => readonly string[]
  readonly has: (name: string) => boolean
}

/** Reads what stands behind the name of a command; the first thing that does not fit is the problem. */
export function parseFlags(command: Command, words: readonly string[]): Result<Flags, UsageProblem> {
  const options = Object.fromEntries(
    command.help.flags.map(({ name, value }) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple: true },
    ]),
  )
  const { tokens } = parseArgs({ args: [...words], options, strict: false, tokens: true, allowPositionals: true })
  const found = new Map<string, string[]>()
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue
    if (token.kind === 'positional') return failed({ kind: 'unexpected-word', word: token.value })
    const known = command.help.flags.find(({ name }) => name === token.name)
    if (known === undefined || (known.value === undefined && token.inlineValue === true))
      return failed({ kind: 'unknown-flag', flag: token.rawName })
    const isMissing = known.value !== undefined && (token.value ?? '').replace(/^--.*/, '') === ''
    if (isMissing) return failed({ kind: 'missing-value', flag: token.name })
    const before = found.get(token.name)
    if (before && !command.repeatable?.includes(token.name)) return failed({ kind: 'flag-twice', flag: token.name })
    found.set(token.name, [...(before ?? []), token.value ?? ''])
  }
  const missing = command.required.find((name) => !found.has(name))
  return missing === undefined ? succeeded(flagsOf(found)) : failed({ kind: 'missing-flag', flag: missing })
}

function flagsOf(found: ReadonlyMap<string, readonly string[]>): Flags {
  const find = (name: string) => found.get(name)?.[0]
  return {
    find,
    value: (name) => {
      const value = find(name)
      if (value === undefined) throw new Error(`flag ${name} is not required`)
      return value
    },
    all: (name) => found.get(name) ?? [],
    has: (name) => found.has(name),
  }
}
