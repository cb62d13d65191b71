import type { CommandHelp } from './insurer.ts'

/** `--help` of the flag with which every command opens a key folder. */
export const passphraseFlagHelp = { name: 'passphrase-file', value: 'FILE', text: 'Bestand met het wachtwoord van de sleutels.' } as const

/** `--help` of `keys`. */
export const keysHelp: CommandHelp = {
  about: 'Maakt de sleutels van de verzekeraar.',
  flags: [
    { name: 'out', value: 'DIR', text: 'Map voor de sleutels.' },
    { name: 'name', value: 'NAME', text: 'Naam van de verzekeraar in de uitnodigingen. Standaard: Zilveren Kruis.' },
    { name: 'send-to', value: 'EMAIL', text: 'E-mailadres waar de bestanden naartoe gaan.' },
    { name: 'send-to-url', value: 'URL', text: 'Webadres waar de bestanden naartoe gaan.' },
    { name: 'passphrase-file', value: 'FILE', text: 'Zet de geheime sleutels achter het wachtwoord in dit bestand.' },
    { name: 'force', text: 'Vervangt sleutels die er al zijn. Oude uitnodigingen werken daarna niet meer.' },
  ],
  more: 'Bewaar recovery-identity op een andere plek dan de rest. Met alleen die sleutel opent u alle bestanden.',
}

/** What was made, and the part that everybody may see. */
export function keysMadeText(made: {
  readonly files: readonly string[]
  readonly configLine: string
  readonly fingerprint: string
  readonly hasPassphrase: boolean
}): string {
  return [
    'De sleutels zijn gemaakt:',
    ...made.files.map((file) => `  ${file}`),
    '',
    ...(made.hasPassphrase ? [] : ['Let op: de geheime sleutels staan zonder wachtwoord in deze map.']),
    'Bewaar recovery-identity op een andere plek. Zonder sleutels opent niemand de bestanden.',
    '',
    'Zet deze regel in config.json van de tool:',
    made.configLine,
    '',
    `Kenmerk van de ontvanger: ${made.fingerprint}`,
  ].join('\n')
}

/** Why a key folder cannot be used, and what to do. The kinds are those of `KeyProblem` in src/insurer. */
export function keyProblemText({
  kind,
  file,
}: {
  readonly kind: 'missing-key' | 'needs-passphrase' | 'wrong-passphrase' | 'not-a-key' | 'too-old' | 'too-new'
  readonly file: string
}): string {
  switch (kind) {
    case 'missing-key':
      return `In de map met sleutels ontbreekt ${file}. Maak sleutels met de opdracht keys.`
    case 'needs-passphrase':
      return `De sleutel ${file} heeft een wachtwoord. Geef dat met --passphrase-file.`
    case 'wrong-passphrase':
      return `Het wachtwoord past niet op ${file}. Controleer het bestand met het wachtwoord.`
    case 'not-a-key':
      return `In ${file} staat geen sleutel. Zet een reservekopie terug.`
    case 'too-old':
      return `${file} is gemaakt met een proefversie. Maak nieuwe sleutels met keys.`
    case 'too-new':
      return `${file} is van een nieuwere versie. Werk de tool bij.`
  }
}

/** The file with the passphrase is empty. */
export function emptyPassphraseText(path: string): string {
  return `In ${path} staat geen wachtwoord. Zet het op de eerste regel.`
}
