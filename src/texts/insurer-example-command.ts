import type { CommandHelp } from './insurer.ts'

/** `--help` of `example`. */
export const exampleHelp: CommandHelp = {
  about: 'Maakt een voorbeeld: sleutels, uitnodigingen en een volle inbox.',
  flags: [
    { name: 'out', value: 'DIR', text: 'Lege map voor het voorbeeld.' },
    { name: 'bundles', value: 'N', text: 'Aantal bundels. Standaard 60.' },
    { name: 'seed', value: 'S', text: 'Ander getal, ander voorbeeld. Standaard 1.' },
    { name: 'plain-reports', text: 'Doet er geen echte verslagen bij. Dat gaat veel sneller.' },
    { name: 'only-good', text: 'Laat de foute bestanden weg.' },
  ],
  more: 'Alle gegevens zijn verzonnen. De gemeenten en regio’s bestaan echt. Sleutels en versleuteling zijn elke keer nieuw, ook bij hetzelfde getal.',
}

/** `--help` of `loop`. */
export const loopHelp: CommandHelp = {
  about: 'Doorloopt alles met een voorbeeld: van sleutels tot tabellen.',
  flags: exampleHelp.flags,
  more: 'Laat zien wat elke opdracht maakt. Alle gegevens zijn verzonnen.',
}

/** Why no example was made, and what to do. */
export function exampleUsageText(bundles: string, seed: string): string {
  return `--bundles ${bundles} --seed ${seed} kan niet. Kies twee hele getallen, met minstens één bundel.`
}

/** What was made. */
export function exampleMadeText(made: {
  readonly out: string
  readonly keys: string
  readonly bundles: number
  readonly files: number
  readonly bad: number
  readonly invitations: number
}): string {
  return [
    `Het voorbeeld staat in ${made.out}:`,
    `  ${made.keys}: sleutels`,
    `  register.csv: ${made.invitations} uitnodigingen`,
    `  inbox: ${made.files} bestanden met ${made.bundles} bundels, en ${made.bad} foute`,
  ].join('\n')
}

/** The heading above what one command of the loop says. */
export function loopStepText(step: number, command: string): string {
  return `\n${step}. ${command}`
}

/** What the loop leaves behind, by folder. */
export function loopDoneText(folders: readonly { readonly path: string; readonly files: number; readonly bytes: number }[]): string {
  const width = Math.max(...folders.map(({ path }) => path.length))
  const lines = folders.map(
    ({ path, files, bytes }) =>
      `  ${path.padEnd(width)}  ${String(files).padStart(5)} bestanden  ${String(Math.ceil(bytes / 1024)).padStart(6)} kB`,
  )
  return ['\nGemaakt:', ...lines].join('\n')
}
