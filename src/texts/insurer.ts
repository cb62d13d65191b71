/** What `--help` tells of one command of the insurer; the flags in the order in which they are shown. */
export interface CommandHelp {
  /** One line in the list of commands. */
  readonly about: string
  readonly flags: readonly FlagHelp[]
  /** What one should know before using it. */
  readonly more?: string
}

/** What `--help` tells of one flag; `value` names what follows it, and is absent for a switch. */
export interface FlagHelp {
  readonly name: string
  readonly value?: string
  readonly text: string
}

/** Why a command line was not understood. */
export type UsageProblem =
  | { readonly kind: 'unknown-command'; readonly command: string }
  | { readonly kind: 'unknown-flag'; readonly flag: string }
  | { readonly kind: 'unexpected-word'; readonly word: string }
  | { readonly kind: 'missing-flag'; readonly flag: string }
  | { readonly kind: 'missing-value'; readonly flag: string }
  | { readonly kind: 'flag-twice'; readonly flag: string }
  | { readonly kind: 'not-a-period' | 'not-a-date' | 'not-an-address' | 'not-an-email'; readonly flag: string; readonly value: string }

/** Every command with its one line: shown without a command, and for one that does not exist. */
export function insurerUsage(commands: readonly (readonly [name: string, help: CommandHelp])[]): string {
  const width = Math.max(...commands.map(([name]) => name.length))
  return [
    'Gebruik: npm run insurer -- OPDRACHT [opties]',
    '',
    ...commands.map(([name, help]) => `  ${name.padEnd(width)}  ${help.about}`),
    '',
    'Meer over een opdracht: npm run insurer -- OPDRACHT --help',
    'Uitkomst: 0 alles gelukt, 1 iets geweigerd, 2 verkeerd gebruik.',
  ].join('\n')
}

/** What `--help` shows of one command. */
export function commandHelpText(name: string, { about, flags, more }: CommandHelp): string {
  const signature = ({ name: flag, value }: FlagHelp) => `--${flag}${value === undefined ? '' : ` ${value}`}`
  const width = Math.max(...flags.map((flag) => signature(flag).length))
  return [
    about,
    '',
    `Gebruik: npm run insurer -- ${name} [opties]`,
    '',
    ...flags.map((flag) => `  ${signature(flag).padEnd(width)}  ${flag.text}`),
    ...(more === undefined ? [] : ['', more]),
  ].join('\n')
}

/** Why the command line was not understood, and what to do. */
export function usageProblemText(problem: UsageProblem): string {
  switch (problem.kind) {
    case 'unknown-command':
      return `De opdracht ${problem.command} bestaat niet. Kies er een uit de lijst.`
    case 'unknown-flag':
      return `De optie ${problem.flag} bestaat niet. Bekijk de opties met --help.`
    case 'unexpected-word':
      return `Het woord ${problem.word} hoort bij geen optie. Bekijk de opties met --help.`
    case 'missing-flag':
      return `De optie --${problem.flag} ontbreekt. Bekijk de opties met --help.`
    case 'missing-value':
      return `Achter --${problem.flag} ontbreekt een waarde. Bekijk de opties met --help.`
    case 'flag-twice':
      return `De optie --${problem.flag} staat er twee keer. Gebruik haar één keer.`
    case 'not-a-period':
      return `--${problem.flag} ${problem.value} is geen periode. Schrijf bijvoorbeeld 2018-1 of 2018-2.`
    case 'not-a-date':
      return `--${problem.flag} ${problem.value} is geen datum. Schrijf bijvoorbeeld 2019-01-15.`
    case 'not-an-address':
      return `--${problem.flag} ${problem.value} is geen webadres. Schrijf het hele adres, met https://.`
    case 'not-an-email':
      return `--${problem.flag} ${problem.value} is geen e-mailadres. Controleer de spelling.`
  }
}

/** Why files were not read or written; the reason is that of the system. */
export type FileProblem =
  | { readonly kind: 'unreadable'; readonly path: string }
  | { readonly kind: 'exists'; readonly paths: readonly string[] }
  | { readonly kind: 'unwritable'; readonly path: string; readonly reason: string }

/** Why a file was not read or written, and what to do. */
export function fileProblemText(problem: FileProblem): string {
  switch (problem.kind) {
    case 'unreadable':
      return `Het bestand ${problem.path} kan niet worden gelezen. Controleer de naam en de map.`
    case 'exists':
      return existingFilesText(problem.paths)
    case 'unwritable':
      return `Het bestand ${problem.path} kan niet worden geschreven (${problem.reason}). Controleer de map.`
  }
}

function existingFilesText(paths: readonly string[]): string {
  return [
    'Deze bestanden bestaan al en zouden veranderen:',
    ...paths.map((path) => `  ${path}`),
    'Er is niets geschreven. Kies een andere map, of voeg --force toe om ze te vervangen.',
  ].join('\n')
}
