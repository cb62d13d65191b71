import type { CommandHelp } from './insurer.ts'
import { passphraseFlagHelp } from './insurer-keys.ts'

/** `--help` of `intake`. */
export const intakeHelp: CommandHelp = {
  about: 'Leest binnengekomen bundels en keurt ze.',
  flags: [
    { name: 'inbox', value: 'DIR|ZIP', text: 'Map met binnengekomen bestanden, of één bestand met veel bundels.' },
    { name: 'register', value: 'FILE', text: 'Register van uitnodigingen (register.csv van invite).' },
    { name: 'keys', value: 'DIR', text: 'Map met de sleutels.' },
    passphraseFlagHelp,
    { name: 'out', value: 'DIR', text: 'Map voor de aanvaarde bundels. Dezelfde map nog eens gaat verder.' },
    { name: 'check-reports', text: 'Maakt elk verslag opnieuw en vergelijkt het. Dat duurt langer.' },
    { name: 'accept-expired', text: 'Aanvaardt ook wat na afloop van de uitnodiging is bevestigd.' },
    { name: 'workers', value: 'N', text: 'Aantal processorkernen. Standaard 2 bij veel bestanden, anders 1.' },
  ],
  more: [
    'Leest .zip.age, .zip, tekst en e-mail (.txt, .eml) en een ZIP met veel bundels. De inhoud telt, niet de naam.',
    'In bundels.csv staat van elk bestand wat ermee is gebeurd. Daarna volgt de opdracht tables.',
  ].join('\n'),
}

/** Why a file was refused, by the word that stands in bundels.csv; the words are those of `Refusal` in src/insurer. */
export const refusalTexts = {
  'no-bundle': 'Hierin staat geen bundel.',
  'too-many-files': 'Hierin staan te veel bestanden.',
  'nested-archive': 'Hierin staat een ZIP in een ZIP. Pak die eerst uit.',
  'locked-archive': 'Deze ZIP heeft een wachtwoord. Vraag de afzender om de bundel zelf.',
  'damaged-archive': 'Deze ZIP is beschadigd. Vraag de afzender om het opnieuw te sturen.',
  'damaged-text': 'De tekst is niet heel aangekomen. Vraag de afzender om het bestand.',
  'damaged-encryption': 'Het versleutelde bestand is beschadigd. Vraag de afzender om het opnieuw te sturen.',
  'header-too-large': 'De kop van het versleutelde bestand is te groot.',
  'too-many-recipients': 'Het bestand is voor te veel ontvangers versleuteld.',
  'not-for-us': 'Het bestand is niet voor deze sleutels versleuteld.',
  'too-large': 'Het bestand is te groot.',
  'not-a-bundle': 'Dit is geen bundel van de enquêtetool.',
  damaged: 'De bundel is beschadigd.',
  'unknown-entry': 'In de bundel zit iets dat er niet hoort.',
  'missing-entry': 'In de bundel ontbreekt een onderdeel.',
  'entry-too-large': 'Een onderdeel van de bundel is te groot.',
  'too-old': 'De bundel is gemaakt met een proefversie. Vraag de afzender om een nieuwe.',
  'too-new': 'De bundel is van een nieuwere versie. Werk de tool bij.',
  'hash-mismatch': 'Een onderdeel van de bundel is veranderd.',
  invalid: 'De inhoud van de bundel klopt niet.',
  'content-hash-mismatch': 'De controlecode past niet bij het verslag.',
  contradictory: 'De bundel spreekt zichzelf tegen.',
  example: 'Dit is het voorbeeld uit de tool.',
  'unknown-invitation': 'De uitnodiging staat niet in het register. Controleer of dit het goede register is.',
  'revoked-invitation': 'De uitnodiging is ingetrokken. Stuur zo nodig een nieuwe.',
  'other-invitation': 'De uitnodiging hoort bij een andere partij of evaluatie.',
  'expired-invitation': 'De bevestiging kwam na afloop van de uitnodiging. Toch aanvaarden? Voeg --accept-expired toe.',
  'invalid-proof': 'Het bewijs van een bevestiging klopt niet.',
  'unknown-survey': 'Deze versie van de vragenlijst is niet bekend.',
  'unknown-answer': 'De vragenlijst heeft deze vraag of dit antwoord niet.',
  'report-differs': 'Het verslag in de bundel hoort niet bij de gegevens.',
  unexpected: 'De tool kon dit bestand niet beoordelen. Meld dit bij de maker.',
} as const

/** How far intake is. */
export function intakeProgressText(done: number, all: number): string {
  return `${done} van ${all} bestanden bekeken.`
}

/** Why nothing was taken in. */
export type IntakeUsageProblem =
  | { readonly kind: 'empty-inbox'; readonly path: string }
  | { readonly kind: 'not-a-count'; readonly value: string }

/** Why nothing was taken in, and what to do. */
export function intakeUsageProblemText(problem: IntakeUsageProblem): string {
  switch (problem.kind) {
    case 'empty-inbox':
      return `In ${problem.path} staan geen bestanden. Controleer de map.`
    case 'not-a-count':
      return `--workers ${problem.value} kan niet. Kies een getal van 1 tot en met 16.`
  }
}

/** What became of the inbox. */
export function takenInText(done: {
  readonly out: string
  readonly files: number
  readonly before: number
  readonly unreadable: readonly string[]
  readonly accepted: number
  readonly unverified: number
  readonly superseded: number
  readonly forks: number
  readonly refused: readonly { readonly problem: keyof typeof refusalTexts; readonly count: number }[]
}): string {
  const refused = done.refused.reduce((sum, { count }) => sum + count, 0)
  return [
    `Bestanden: ${done.files}, waarvan eerder bekeken: ${done.before}.`,
    `In ${done.out} staan nu:`,
    `  aanvaard: ${done.accepted} (vervangen door een latere: ${done.superseded}, vertakking: ${done.forks})`,
    `  niet bewezen: ${done.unverified}`,
    `  geweigerd: ${refused}`,
    ...done.refused.map(({ problem, count }) => `    ${count} × ${problem}: ${refusalTexts[problem]}`),
    ...done.unreadable.map((name) => `${name} kan niet worden gelezen.`),
    'Welk bestand waarom is geweigerd, staat in bundels.csv.',
  ].join('\n')
}
