import type { InvitationProblem, InvitedEvaluation } from '../domain/invitation.ts'
import type { Party } from '../domain/party.ts'
import { dateText } from './terms.ts'

/** Every sentence about an invitation in the tool. */
export const invitationTexts = {
  title: 'Uitnodiging voor uw evaluaties',
  back: 'Terug naar uw evaluaties',
  lead: (organisation: string, issuer: string, count: number) =>
    `${issuer} vraagt ${organisation} om ${count === 1 ? 'deze evaluatie' : 'deze evaluaties'} te doen.`,
  opening: 'De uitnodiging wordt geopend.',
  none: 'Er is geen uitnodiging geopend. Klik op de link in uw e-mail, of plak die e-mail in de tool.',
  toOpen: 'Open of plak een uitnodiging',

  organisation: 'Voor',
  period: 'Periode',
  dueOn: 'Uiterste datum',
  receiver: 'Ontvanger van het bestand',
  receiverAt: (name: string, address: string) => `${name} (${address})`,
  fingerprint: 'Sleutel van de ontvanger',
  fingerprintHint: 'Twijfelt u? Vraag de afzender of deze cijfers en letters kloppen.',

  list: (count: number) => (count === 1 ? '1 evaluatie' : `${count} evaluaties`),
  covers: (municipalities: readonly string[]) => `Ook namens ${municipalities.join(', ')}.`,
  notes: {
    link: 'Hiermee bent u al begonnen. Wij koppelen de uitnodiging eraan.',
    here: 'Deze evaluatie hebt u al. Wij veranderen niets.',
    'other-party': 'Dit apparaat vult in voor de ander. Open de uitnodiging op uw eigen apparaat.',
  },
  which: (provider: string) => `Bent u met ${provider} al begonnen?`,
  whichOne: (provider: string) => `Ja, het is ${provider}`,
  whichNone: 'Nee, dit is een andere aanbieder',
  whichMissing: (provider: string) => `Kies of u met ${provider} al bent begonnen.`,

  stays: 'Uw antwoorden blijven op dit apparaat. Er gaat nog niets naar Zilveren Kruis.',
  begin: (count: number) => (count === 1 ? 'Begin met deze evaluatie' : 'Begin met deze evaluaties'),
  allHere: (count: number) => `U hebt ${count === 1 ? 'deze evaluatie' : 'deze evaluaties'} al. Wij hebben niets veranderd.`,
  toEvaluation: 'Ga naar de evaluatie',
  toEvaluations: 'Ga naar uw evaluaties',
  expiredTitle: 'Deze uitnodiging is verlopen',
  expired: 'U kunt wel verder. Vraag de afzender of u nog kunt meedoen.',
  elsewhere: 'Een van deze evaluaties staat open in een ander tabblad. Sluit dat tabblad en probeer het opnieuw.',
  notKeptTitle: 'Niet opgeslagen.',
  goOnAnyway: 'Ga toch verder',

  secretMissingTitle: 'De uitnodiging staat niet volledig op dit apparaat',
  secretMissing: 'Zilveren Kruis kan uw antwoord dan niet controleren. Open eerst uw uitnodiging nog een keer.',
} as const

/** Why an invitation was not opened, and what to do now. Nothing changed on this device. */
export function invitationProblemText(problem: InvitationProblem | { readonly kind: 'no-config' | 'other-survey' }): string {
  switch (problem.kind) {
    case 'too-large':
      return 'Deze uitnodiging is te groot. Vraag de afzender om een nieuwe.'
    case 'not-an-invitation':
      return 'Hierin staat geen uitnodiging. Kopieer de hele e-mail en probeer het opnieuw.'
    case 'several':
      return 'In deze tekst staan twee uitnodigingen. Plak ze een voor een.'
    case 'incomplete':
      return 'Deze uitnodiging is niet compleet. Kopieer de hele e-mail, of vraag de afzender om een nieuwe.'
    case 'foreign':
      return 'Deze tool kent de afzender van deze uitnodiging niet. Vraag de afzender of dit het goede adres is.'
    case 'altered':
      return 'Deze uitnodiging is onderweg veranderd. Vraag de afzender om een nieuwe.'
    case 'invalid':
      return 'De inhoud van deze uitnodiging klopt niet. Vraag de afzender om een nieuwe.'
    case 'not-yet-valid':
      return `Deze uitnodiging geldt vanaf ${dateText(problem.from)}. Open haar dan opnieuw.`
    case 'too-old':
      return 'Deze uitnodiging is gemaakt met een proefversie. Vraag de afzender om een nieuwe.'
    case 'too-new':
    case 'other-survey':
      return 'Deze uitnodiging is voor een nieuwere versie van de tool. Maak verbinding met internet en probeer het opnieuw.'
    case 'no-config':
      return 'Wij kunnen de uitnodiging nu niet controleren. Maak verbinding met internet en probeer het opnieuw.'
  }
}

/** An invited evaluation by the name of who the other is: "Thuiszorg Voorbeeld" for the municipality. */
export function invitedTitle({ municipality, provider }: Pick<InvitedEvaluation, 'municipality' | 'provider'>, party: Party): string {
  return party === 'municipality' ? `Met ${provider.name}` : `Met gemeente ${municipality.name}`
}
