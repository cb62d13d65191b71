import type { AgreementOwner, AgreementStatus } from '../domain/agreements.ts'
import type { Evaluation } from '../domain/evaluation.ts'
import type { Conclusion, Judgement, MeetingForm, Outcome } from '../domain/meeting.ts'
import type { Party } from '../domain/party.ts'
import type { Progress } from '../domain/progress.ts'
import { periodTitle } from './periods.ts'

type Named = Pick<Evaluation, 'municipality' | 'provider'>

/** "Gemeente Haarlem" or "Thuiszorg Voorbeeld". */
export function partyName(evaluation: Named, party: Party): string {
  return party === 'municipality' ? `Gemeente ${evaluation.municipality.name}` : evaluation.provider.name
}

/** The party inside a sentence: "gemeente Haarlem" or "Thuiszorg Voorbeeld". */
export function partyNameInside(evaluation: Named, party: Party): string {
  return party === 'municipality' ? `gemeente ${evaluation.municipality.name}` : evaluation.provider.name
}

/** "Haarlem en Thuiszorg Voorbeeld". */
export function pairTitle(evaluation: Named): string {
  return `${evaluation.municipality.name} en ${evaluation.provider.name}`
}

/** "Haarlem en Thuiszorg Voorbeeld – eerste halfjaar 2018". */
export function evaluationTitle(evaluation: Named & Pick<Evaluation, 'period'>): string {
  return `${pairTitle(evaluation)} – ${periodTitle(evaluation.period)}`
}

/** Who carries out an agreement: "Gemeente", "Aanbieder" or "Samen". */
export const ownerWords: Readonly<Record<AgreementOwner, string>> = { municipality: 'Gemeente', provider: 'Aanbieder', together: 'Samen' }

/** How an agreement stands. */
export const agreementStatusWords: Readonly<Record<AgreementStatus, string>> = {
  'not-started': 'Nog niet begonnen',
  running: 'Loopt',
  done: 'Klaar',
  stopped: 'Gestopt',
}

/** How the parties met. */
export const meetingFormWords: Readonly<Record<MeetingForm, string>> = {
  'on-site': 'Aan één tafel',
  online: 'Online',
  phone: 'Per telefoon',
}

/** The same inside a sentence: "aan één tafel". */
export function meetingFormInside(form: MeetingForm): string {
  return meetingFormWords[form].toLowerCase()
}

/** The conclusion about one theme. */
export const conclusionWords: Readonly<Record<Conclusion, string>> = { good: 'Gaat goed', attention: 'Aandachtspunt', problem: 'Knelpunt' }

/** How the parties go on. */
export const judgementWords: Readonly<Record<Judgement, string>> = {
  continue: 'Zo voortzetten',
  improve: 'Voortzetten met verbeteringen',
  review: 'Opnieuw bekijken',
}

/** What a party says of the record. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  agreed: 'Akkoord',
  'agreed-with-remark': 'Akkoord, met een opmerking',
  declined: 'Niet akkoord',
}

/** How a task of the step list stands. */
export const stepStatusWords = {
  'not-started': 'Nog niet begonnen',
  'in-progress': 'Bezig',
  done: 'Klaar',
  'not-possible': 'Nog niet mogelijk',
  'not-needed': 'Hier niet nodig',
} as const

/** How far a whole evaluation is. */
export const progressWords: Readonly<Record<Progress, string>> = {
  'not-started': 'Nog niet begonnen',
  'in-progress': 'Bezig',
  confirmed: 'Vastgesteld',
  done: 'Klaar',
}

/** The twelve months, January first, as they stand in a date. */
export const monthNames = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const

/** `2018-12-03` as "3 december 2018"; what is no date comes back as it is. */
export function dateText(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  const name = monthNames[Number(month) - 1]
  return name === undefined ? date : `${Number(day)} ${name} ${year}`
}

/** `2027-03` as "maart 2027"; what is no month comes back as it is. */
export function monthText(month: string): string {
  const [, year, number] = /^(\d{4})-(\d{2})$/.exec(month) ?? []
  const name = monthNames[Number(number) - 1]
  return name === undefined ? month : `${name} ${year}`
}

/** The moment on this device's clock: "14.03"; '' for what is no moment. */
export function clockText(iso: string): string {
  const moment = new Date(iso)
  if (Number.isNaN(moment.getTime())) return ''
  return `${String(moment.getHours()).padStart(2, '0')}.${String(moment.getMinutes()).padStart(2, '0')}`
}

/** The moment on this device's clock: "14.03 uur". */
export function timeText(iso: string): string {
  return `${clockText(iso)} uur`
}

/** The day of a moment on this device's clock, as `YYYY-MM-DD`; '' for what is no moment. */
export function localDateOf(iso: string): string {
  const moment = new Date(iso)
  if (Number.isNaN(moment.getTime())) return ''
  return `${moment.getFullYear()}-${String(moment.getMonth() + 1).padStart(2, '0')}-${String(moment.getDate()).padStart(2, '0')}`
}

/** "21 november 2026 om 14.03 uur". */
export function momentText(iso: string): string {
  return `${dateText(localDateOf(iso))} om ${timeText(iso)}`
}
