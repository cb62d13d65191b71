import type { CommandHelp } from './insurer.ts'

/** `--help` of `tables`. */
export const tablesHelp: CommandHelp = {
  about: 'Maakt tabellen van de aanvaarde bundels.',
  flags: [
    { name: 'from', value: 'DIR', text: 'Map die intake maakte.' },
    { name: 'out', value: 'DIR', text: 'Map voor de tabellen.' },
    { name: 'register', value: 'FILE', text: 'Register van uitnodigingen. Standaard register.csv in de map van --from, als dat er is.' },
    { name: 'as-of', value: 'DATE', text: 'Peildatum. Wat later is vastgelegd telt niet mee. Standaard vandaag.' },
    { name: 'division', value: '2018|current', text: 'Gemeentelijke indeling: van 2018 of van de peildatum. Standaard 2018.' },
    { name: 'share', text: 'Maakt alleen de tabellen die u mag delen. Kleine groepen zijn onderdrukt.' },
    { name: 'min-group', value: 'N', text: 'Kleinste groep organisaties bij --share. Standaard 3.' },
    { name: 'include-unverified', text: 'Telt ook bundels zonder geldig bewijs mee.' },
    { name: 'force', text: 'Vervangt tabellen die er al zijn.' },
  ],
  more: 'Zonder --share zijn de tabellen alleen voor intern gebruik.',
}

/** Why a value of a flag of `tables` is not understood. */
export type TablesUsageProblem =
  | { readonly kind: 'not-a-division'; readonly value: string }
  | { readonly kind: 'not-a-group'; readonly value: string }
  | { readonly kind: 'group-without-share' }

/** Why it is not understood, and what to do. */
export function tablesUsageProblemText(problem: TablesUsageProblem): string {
  switch (problem.kind) {
    case 'not-a-division':
      return `--division ${problem.value} bestaat niet. Kies 2018 of current.`
    case 'not-a-group':
      return `--min-group ${problem.value} kan niet. Kies een heel getal vanaf 3.`
    case 'group-without-share':
      return '--min-group hoort bij --share. Voeg --share toe of laat --min-group weg.'
  }
}

/** Why no tables were made. */
export type LoadProblem =
  | { readonly kind: 'no-index'; readonly path: string }
  | { readonly kind: 'broken-index'; readonly path: string; readonly line: number }
  | { readonly kind: 'broken-bundle'; readonly path: string }
  | { readonly kind: 'broken-register'; readonly path: string; readonly line: number }
  | { readonly kind: 'unpublished-survey'; readonly version: string }

/** Why no tables were made, and what to do. */
export function loadProblemText(problem: LoadProblem): string {
  switch (problem.kind) {
    case 'no-index':
      return `Het bestand ${problem.path} ontbreekt. Voer eerst intake uit op deze map.`
    case 'broken-index':
      return `Regel ${problem.line} van ${problem.path} klopt niet. Voer intake opnieuw uit in een lege map.`
    case 'broken-bundle':
      return `Het bestand ${problem.path} is veranderd of ontbreekt. Voer intake opnieuw uit in een lege map.`
    case 'broken-register':
      return `Regel ${problem.line} van ${problem.path} klopt niet. Gebruik het register zoals invite het maakte.`
    case 'unpublished-survey':
      return `Versie ${problem.version} van de vragenlijst zit niet in deze tool. Gebruik een nieuwere versie van de tool.`
  }
}

/** What was made. */
export function tablesMadeText(made: {
  readonly out: string
  readonly bundles: number
  readonly notCounted: number
  readonly files: number
  readonly tables: readonly { readonly name: string; readonly title: string; readonly rows: number }[]
  readonly audience: string
}): string {
  const width = Math.max(...made.tables.map(({ name }) => name.length))
  const digits = Math.max(...made.tables.map(({ rows }) => String(rows).length))
  return [
    `Uit ${made.bundles} bundels zijn deze tabellen gemaakt in ${made.out}:`,
    ...made.tables.map(({ name, rows, title }) => `  ${name.padEnd(width)}  ${String(rows).padStart(digits)}  ${title}`),
    ...(made.notCounted === 0
      ? []
      : [`${made.notCounted} bundels zonder geldig bewijs tellen niet mee. Wilt u dat wel? Voeg --include-unverified toe.`]),
    `Aantal bestanden: ${made.files}. ${made.audience}`,
  ].join('\n')
}
