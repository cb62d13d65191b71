import type { Invitation, InvitedEvaluation } from '../domain/invitation.ts'
import type { Period } from '../domain/period.ts'
import type { MunicipalityRef } from '../domain/region.ts'
import type { CommandHelp } from './insurer.ts'
import { passphraseFlagHelp } from './insurer-keys.ts'
import { periodTitle } from './periods.ts'
import { enumerated } from './report.ts'
import { dateText } from './terms.ts'

/** What the columns of the allocation list are called, in small letters. */
export const allocationColumns = {
  municipalityCode: 'gemeentecode',
  municipalityName: 'gemeente',
  covers: 'mede namens',
  region: 'regio',
  providerScheme: 'codesoort',
  providerCode: 'code',
  providerName: 'aanbieder',
  municipalityContact: 'contact gemeente',
  municipalityEmail: 'e-mail gemeente',
  providerContact: 'contact aanbieder',
  providerEmail: 'e-mail aanbieder',
} as const

/** `--help` of `invite`. */
export const inviteHelp: CommandHelp = {
  about: 'Maakt uitnodigingen bij de lijst met toekenningen.',
  flags: [
    { name: 'allocations', value: 'FILE.csv', text: 'Lijst met toekenningen, uit Excel bewaard als CSV.' },
    { name: 'period', value: 'PERIOD', text: 'Periode, bijvoorbeeld 2018-2.' },
    { name: 'due', value: 'DATE', text: 'Uiterste datum, bijvoorbeeld 2019-01-15.' },
    { name: 'keys', value: 'DIR', text: 'Map met de sleutels.' },
    { name: 'base-url', value: 'URL', text: 'Webadres van de tool.' },
    { name: 'out', value: 'DIR', text: 'Map voor uitnodigingen, register en verzendlijst.' },
    { name: 'issued', value: 'DATE', text: 'Datum waarop de uitnodiging ingaat. Standaard: begin van de periode.' },
    { name: 'agree-to-names', text: 'Neemt elk voorstel over voor namen van aanbieders.' },
    { name: 'reissue', value: 'ORGANISATION', text: 'Nodigt deze organisatie opnieuw uit en trekt de oude uitnodiging in. Mag vaker.' },
    { name: 'revoke', value: 'ORGANISATION', text: 'Trekt alleen uitnodigingen in, van een organisatie of één uitnodiging. Mag vaker.' },
    passphraseFlagHelp,
    { name: 'force', text: 'Vervangt het register en de verzendlijst als de lijst is veranderd.' },
  ],
  more: [
    `Kolommen van de lijst: ${Object.values(allocationColumns).join('; ')}.`,
    'Nodig zijn gemeentecode of gemeente, codesoort (agb, kvk of geen), code en aanbieder.',
    'Een organisatie is een code uit het register, bijvoorbeeld GM0392 of agb:01234567.',
    'Dezelfde lijst geeft dezelfde uitnodigingen.',
  ].join('\n'),
}

/** `--help` of `remind`. */
export const remindHelp: CommandHelp = {
  about: 'Maakt een lijst van wie nog niets stuurde.',
  flags: [
    { name: 'dir', value: 'DIR', text: 'Map die invite heeft gemaakt.' },
    { name: 'as-of', value: 'DATE', text: 'Peildatum, bijvoorbeeld 2019-01-08.' },
    {
      name: 'received',
      value: 'FILE.csv',
      text: 'Tabel bundels, of een andere CSV met een kolom evaluatie_id. Zonder: nog niets ontvangen.',
    },
    { name: 'out', value: 'FILE.csv', text: 'Bestand voor de lijst. Standaard: herinneringen.csv in de map.' },
    { name: 'force', text: 'Vervangt een lijst die er al is.' },
  ],
}

/** "Haarlem met Thuiszorg Voorbeeld, regio Zuid Kennemerland, mede namens Heemstede". */
export function evaluationLine({ municipality, provider, region, covers }: InvitedEvaluation): string {
  const names = covers.length === 0 ? '' : `, mede namens ${enumerated(covers.map(({ name }) => name))}`
  return `${municipality.name} met ${provider.name}, regio ${region.name}${names}`
}

/** Subject of the mail that invites. */
export const invitationSubject = (period: Period) => `Uitnodiging: evaluatie wijkgericht werken, ${periodTitle(period)}`

/** Subject of the mail that reminds. */
export const reminderSubject = (period: Period) => `Herinnering: evaluatie wijkgericht werken, ${periodTitle(period)}`

/** The mail that invites; without link the invitation itself stands below it. */
export function invitationMail({
  invitation,
  link,
  contacts,
  baseUrl,
  fingerprint,
}: {
  readonly invitation: Invitation
  readonly link: string | undefined
  readonly contacts: string
  readonly baseUrl: string
  readonly fingerprint: string
}): string {
  const { iss, organisation, period, dueOn, evaluations, party } = invitation
  const other = party === 'municipality' ? 'aanbieder' : 'gemeente'
  return [
    greeting(contacts),
    '',
    `${iss} nodigt ${organisation} uit voor de evaluatie wijkgericht werken.`,
    `De evaluatie gaat over ${periodInside(period)}. U doet dit samen met de ${other}:`,
    '',
    ...evaluations.map((evaluation) => `- ${evaluationLine(evaluation)}`),
    '',
    `Stuur het verslag uiterlijk ${dateText(dueOn)}.`,
    '',
    ...(link === undefined
      ? [`Kopieer deze hele mail. Open ${baseUrl} en plak de mail daar als uitnodiging.`]
      : [
          'Open deze link op het apparaat waarop u de vragen invult:',
          link,
          '',
          'Werkt de link niet? Kopieer dan deze hele mail en plak hem in de tool.',
        ]),
    '',
    'Deze uitnodiging is alleen voor uw organisatie. Daarmee bewijst u dat u zelf akkoord geeft.',
    'Stuur deze mail daarom niet door naar de andere partij.',
    '',
    `Kenmerk van de ontvanger: ${fingerprint}`,
  ].join('\n')
}

/** The mail that reminds. */
export function reminderMail({
  organisation,
  period,
  dueOn,
  contacts,
  lines,
  isLate,
  link,
}: {
  readonly organisation: string
  readonly period: Period
  readonly dueOn: string
  readonly contacts: string
  readonly lines: readonly string[]
  readonly isLate: boolean
  readonly link: string
}): string {
  return [
    greeting(contacts),
    '',
    `Van ${organisation} ontvingen wij nog geen verslag over ${periodInside(period)} van:`,
    '',
    ...lines.map((line) => `- ${line}`),
    '',
    isLate
      ? `De uiterste datum was ${dateText(dueOn)}. Stuur het verslag zo snel mogelijk.`
      : `Stuur het verslag uiterlijk ${dateText(dueOn)}.`,
    ...(link === '' ? [] : ['', 'Uw uitnodiging:', link]),
    '',
    'Heeft u het verslag al gestuurd? Dan hoeft u niets te doen.',
  ].join('\n')
}

/** "het eerste halfjaar 2018" or "2018". */
function periodInside(period: Period): string {
  return period.includes('-') ? `het ${periodTitle(period)}` : periodTitle(period)
}

function greeting(contacts: string): string {
  return contacts === '' ? 'Goedendag,' : `Beste ${contacts},`
}

/** The columns of herinneringen.csv. */
export const reminderColumns = [
  'uitnodiging',
  'organisatie',
  'contactpersoon',
  'e-mail',
  'uiterste_datum',
  'dagen_over',
  'stand',
  'aantal_ontbreekt',
  'evaluaties',
  'onderwerp',
  'tekst',
  'link',
  'bestand',
] as const

/** Whether the day is past. */
export const reminderStateWords = { open: 'nog niet ontvangen', late: 'te laat' } as const

/** "agb 01234567 Thuiszorg Voorbeeld" */
export function providerText({ scheme, value, name }: InvitedEvaluation['provider']): string {
  return scheme === 'none' ? `${name} (zonder code)` : `${name} (${scheme} ${value})`
}

/** A provider that seems to be written in several ways. */
export function providerQuestionText({
  written,
  proposal,
  lines,
}: {
  readonly written: readonly InvitedEvaluation['provider'][]
  readonly proposal: InvitedEvaluation['provider']
  readonly lines: readonly number[]
}): string {
  return [
    `Regels ${enumerated(lines.map(String))}: is dit dezelfde aanbieder?`,
    ...written.map((provider) => `  ${providerText(provider)}`),
    `  Voorstel: ${providerText(proposal)}.`,
  ].join('\n')
}

/** Where to answer the questions above. */
export function answerQuestionsText(path: string): string {
  return [
    `De voorstellen staan in ${path}. Er zijn nog geen uitnodigingen gemaakt.`,
    'Klopt een voorstel? Zet “ja” in de kolom akkoord. Klopt het niet? Verbeter dan eerst de kolommen met “wordt”.',
    'Geef daarna dezelfde opdracht. Of neem alles over met --agree-to-names.',
  ].join('\n')
}

/** How many problems the list has; nothing was made. */
export function refusedListText(path: string, count: number): string {
  return `${path}: ${count === 1 ? '1 probleem' : `${count} problemen`}. Er is niets gemaakt.`
}

/** What was made. */
export function invitedText(made: {
  readonly out: string
  readonly allocations: number
  readonly invitations: number
  readonly added: number
  readonly unchanged: number
  readonly replaced: number
  readonly revoked: number
  readonly skipped: readonly string[]
  readonly withoutLink: number
  readonly withoutEmail: number
}): string {
  return [
    `${made.allocations} evaluaties, ${made.invitations} uitnodigingen in ${made.out}.`,
    `  nieuw: ${made.added}, zoals ze waren: ${made.unchanged}, vervangen: ${made.replaced}, ingetrokken: ${made.revoked}`,
    ...(made.withoutLink === 0 ? [] : [`  te lang voor een link, als tekst in de mail: ${made.withoutLink}`]),
    ...(made.withoutEmail === 0 ? [] : [`  zonder e-mailadres: ${made.withoutEmail}`]),
    ...(made.skipped.length === 0 ? [] : [`  ingetrokken en niet opnieuw uitgenodigd: ${made.skipped.join(', ')}`]),
    '',
    'Verstuur de mails uit verzendlijst.csv. Bewaar register.csv: zonder register is geen bewijs te controleren.',
    'De uitnodigingen en de verzendlijst zijn geheim. Verwijder ze na het versturen.',
  ].join('\n')
}

/** How many invitations were revoked. */
export function revokedText(organisation: string, count: number): string {
  return count === 0
    ? `${organisation}: was al ingetrokken.`
    : `${organisation}: ${count === 1 ? '1 uitnodiging' : `${count} uitnodigingen`} ingetrokken.`
}

/** An organisation or invitation that the register or the list does not have. */
export function unknownOrganisationText(organisation: string): string {
  return `${organisation} staat niet in het register of de lijst. Zoek de code op in register.csv.`
}

/** Why a file of the insurer's own is not read. `line` 0 is the file as a whole. */
export function ownFileProblemText(path: string, { line, column }: { readonly line: number; readonly column: string }): string {
  const place = [...(line === 0 ? [] : [`regel ${line}`]), ...(column === '' ? [] : [`kolom ${column}`])].join(', ')
  return `${path} is niet te lezen${place === '' ? '' : ` (${place})`}. Zet een reservekopie terug.`
}

/** The due date lies before the day on which the invitation starts. */
export function dueBeforeIssuedText(due: string, issued: string): string {
  return `De uiterste datum ${due} ligt voor de ingangsdatum ${issued}. Verbeter --due of --issued.`
}

/** No questionnaire is published for the period. */
export function noSurveyText(period: string): string {
  return `Voor periode ${period} is er geen vragenlijst. Kies een latere periode.`
}

/** What the reminder list holds. */
export function remindedText(
  path: string,
  counts: { readonly invitations: number; readonly evaluations: number; readonly late: number },
): string {
  return `${path}: ${counts.invitations} organisaties, ${counts.evaluations} evaluaties ontbreken, ${counts.late} organisaties te laat.`
}

/** The table of received bundles has no evaluations in it. */
export function notReceivedTableText(path: string): string {
  return `In ${path} staat geen kolom evaluatie_id. Geef de tabel bundels.csv.`
}

/** "Gooise Meren (GM1942)". */
export function municipalityText({ code, name }: MunicipalityRef): string {
  return code === null || code === name ? name : `${name} (${code})`
}
