/** The universal words of the reusable parts; every other sentence comes in from the screen that shows it. */
export const partsTexts = {
  appName: 'Wijkgericht werken',
  skipLink: 'Naar de inhoud',
  errorInTitle: 'Fout: ',
  optional: '(optioneel)',
  error: 'Fout:',
  important: 'Let op:',
  putBack: 'Zet terug',
  tryAgain: 'Probeer het opnieuw',
  footer: 'Over deze tool',
  day: 'Dag',
  month: 'Maand',
  year: 'Jaar',
  today: 'Vandaag',
  chooseMonth: 'Kies een maand',
  saving: 'Bezig met opslaan',
  notSaved: 'Niet opgeslagen. Bewaar uw antwoorden nu als bestand.',
  rescue: 'Bewaar als bestand',
  offline: 'Geen internet: u kunt gewoon doorwerken',
} as const

/** "Opgeslagen op dit apparaat om 14.03 uur"; `time` is already the Dutch clock time. */
export function savedAtText(time: string): string {
  return `Opgeslagen op dit apparaat om ${time} uur`
}

/** "12 van 300 tekens". */
export function counterText(length: number, maxLength: number): string {
  return `${length} van ${maxLength} tekens`
}

/** Said once when nothing more fits in a field. */
export function fullFieldText(maxLength: number): string {
  return `Dit veld is vol. Er passen ${maxLength} tekens in.`
}

/** "Er is 1 antwoord nog niet goed" / "Er zijn 3 antwoorden nog niet goed": the heading of the error summary. */
export function errorCountText(count: number): string {
  return count === 1 ? 'Er is 1 antwoord nog niet goed' : `Er zijn ${count} antwoorden nog niet goed`
}
