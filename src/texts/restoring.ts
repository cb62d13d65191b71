import type { BackupProblem, PartDifference, RestoredPart, Restoring } from '../domain/restoring.ts'

/** Every sentence round putting a reservekopie back. */
export const restoringTexts = {
  reading: 'Wij kijken wat er in deze reservekopie staat.',
  nothingYet: 'Er is nog niets veranderd.',
  unreadable: (count: number) =>
    count === 1
      ? 'Eén evaluatie in deze kopie is beschadigd. Die kunnen wij niet terugzetten.'
      : `${count} evaluaties in deze kopie zijn beschadigd. Die kunnen wij niet terugzetten.`,
  empty: 'In deze reservekopie staat geen evaluatie die wij kunnen lezen.',
  nothingToDo: 'U hoeft niets te doen. Er is niets om terug te zetten.',
  whichOne: 'Wat wilt u houden?',
  keepHere: 'Wat op dit apparaat staat',
  useBackup: 'Wat in de reservekopie staat',
  useBackupHint: 'Wat nu op dit apparaat staat, krijgt u eerst als bestand.',
  chooseFirst: 'Kies bij een evaluatie de reservekopie. Of ga terug: dan blijft alles zo.',
  restore: 'Zet terug',
  restored: (count: number) => (count === 1 ? 'De evaluatie is teruggezet.' : `${count} evaluaties zijn teruggezet.`),
  toHome: 'Naar mijn evaluaties',
} as const

/** "Dit is een reservekopie van 21 november 2018, 11.00 uur." */
export function backupText(moment: string): string {
  return `Dit is een reservekopie van ${moment}. ${restoringTexts.nothingYet}`
}

/** Why a backup was not opened, and what to do now. Nothing changed on this device. */
export function backupProblemText({ kind }: BackupProblem): string {
  switch (kind) {
    case 'too-large':
      return 'Deze reservekopie is te groot (hoogstens 50 MB). Neem contact met ons op via Hulp.'
    case 'too-old':
      return 'Deze reservekopie is gemaakt met een proefversie. Kies een andere reservekopie.'
    case 'too-new':
      return 'Deze reservekopie is gemaakt met een nieuwere versie. Werk de tool bij en probeer het opnieuw.'
    case 'damaged':
      return 'Deze reservekopie is beschadigd. Kies een andere reservekopie.'
    case 'invalid':
      return 'De inhoud van deze reservekopie klopt niet. Kies een andere reservekopie.'
  }
}

/** What putting an evaluation back would do. */
export function restoringText({ kind }: Restoring): string {
  switch (kind) {
    case 'new':
      return 'Deze evaluatie staat nog niet op dit apparaat. Wij voegen haar toe.'
    case 'same':
      return 'Deze evaluatie staat al precies zo op dit apparaat.'
    case 'different':
      return 'Op dit apparaat staat iets anders dan in de reservekopie.'
    case 'broken-here':
      return 'Op dit apparaat is deze evaluatie beschadigd.'
    case 'other-party':
      return 'Deze kopie is van de andere partij. Wij zetten haar hier niet terug.'
    case 'other-survey':
      return 'Deze versie kent de vragenlijst niet. Werk de tool bij en probeer het opnieuw.'
    case 'does-not-fit':
      return 'In deze kopie staan antwoorden die de vragenlijst niet kent. Kies een andere reservekopie.'
  }
}

/** "Antwoorden: 3 alleen hier, 2 anders." */
export function partDifferenceText({ part, onlyHere, onlyInBackup, changed }: PartDifference): string {
  const counts = [
    onlyHere > 0 ? `${onlyHere} alleen hier` : undefined,
    onlyInBackup > 0 ? `${onlyInBackup} alleen in de kopie` : undefined,
    changed > 0 ? `${changed} anders` : undefined,
  ]
  return `${partNames[part]}: ${counts.filter((count) => count !== undefined).join(', ')}.`
}

/** Why one evaluation was not put back. It is as it was. */
export function notRestoredText(problem: 'elsewhere' | 'changed' | 'failed', title: string): string {
  switch (problem) {
    case 'elsewhere':
      return `${title} staat open in een ander tabblad. Sluit dat tabblad en probeer het opnieuw.`
    case 'changed':
      return `${title} is intussen veranderd. Open de reservekopie opnieuw.`
    case 'failed':
      return `${title} is niet teruggezet. Maak ruimte op dit apparaat en probeer het opnieuw.`
  }
}

const partNames: Readonly<Record<RestoredPart, string>> = {
  answers: 'Antwoorden',
  agreements: 'Afspraken',
  meeting: 'Gesprek',
  records: 'Verslagen',
  files: 'Ontvangen bestanden en keuzes',
  rest: 'Stappen en halve teksten',
}
