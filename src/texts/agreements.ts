import { type Agreement, maxAgreements } from '../domain/agreements.ts'
import { maxTextLength } from '../domain/answers.ts'
import type { Period } from '../domain/period.ts'
import { type Survey, themeTitleOf } from '../domain/survey.ts'
import { periodTitle } from './periods.ts'
import { monthText, ownerWords } from './terms.ts'

/** Every sentence of "Welke afspraken hebt u met elkaar?". */
export const agreementsTexts = {
  title: 'Welke afspraken hebt u met elkaar?',
  screen: 'Afspraken',
  back: 'Terug naar de stappen',
  lead: 'Schrijf op welke afspraken u al hebt. Straks zegt u per afspraak hoe die ervoor staat.',

  listTitle: 'Uw afspraken',
  change: 'Wijzig',
  remove: 'Verwijder',
  changeHidden: (what: string) => `afspraak: ${what}`,
  removed: 'Afspraak verwijderd.',

  addLabel: 'Zet afspraken op de lijst',
  addLabelMore: 'Nog meer afspraken',
  addHint: 'Typ of plak uw afspraken. Zet elke afspraak op een eigen regel. Noem geen namen van cliënten.',
  add: 'Zet op de lijst',
  tooLong: `Deze afspraak is te lang. Gebruik hoogstens ${maxTextLength} tekens.`,
  full: `Er passen ${maxAgreements} afspraken op de lijst. Verwijder er eerst een.`,
  nothingToAdd: 'Vul eerst een afspraak in.',

  what: 'Wat hebt u afgesproken?',
  who: 'Wie doet dit?',
  due: 'Wanneer is het klaar?',
  chooseMonth: 'Kies een maand',
  doneChanging: 'Klaar met wijzigen',

  frozenTitle: 'Uw afspraken zijn vastgelegd',
  frozen: 'U hebt het verslag vastgesteld. Daarom kunt u hier niets meer wijzigen.',
  toReport: 'Naar het verslag',

  ready: 'Dit zijn al onze afspraken',
  none: 'Wij hebben nog geen afspraken',
  noneTitle: 'Hebt u nog geen afspraken?',
  noneText: 'Dan kunt u gewoon verder. Afspraken op papier zijn wel een voorwaarde voor toekenning.',
  contact: 'Vragen hierover? Neem contact op.',
} as const

/** "Elke maand overleg – Gemeente – maart 2027"; with its theme where the questionnaire is given. */
export function agreementLine({ what, who, due, theme }: Pick<Agreement, 'what' | 'who' | 'due' | 'theme'>, survey?: Survey): string {
  return [what, who && ownerWords[who], due && monthText(due), theme && survey && themeTitleOf(survey, theme)].filter(Boolean).join(' – ')
}

/** "Sinds eerste halfjaar 2018"; undefined for an agreement of this very period. */
export function sinceText({ since }: Pick<Agreement, 'since'>, period: Period): string | undefined {
  return since === period ? undefined : `Sinds ${periodTitle(since)}`
}
