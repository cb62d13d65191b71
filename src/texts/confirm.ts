import type { ConfirmProblem } from '../domain/confirming.ts'
import { maxAttendees } from '../domain/meeting.ts'
import { openTextHint } from './privacy.ts'
import { judgementWords, meetingFormWords, outcomeWords } from './terms.ts'

/** Every sentence of "Vaststellen". */
export const confirmTexts = {
  title: 'Controleer en stel vast',
  screen: 'Vaststellen',
  back: 'Terug naar de stappen',
  backToMeeting: 'Terug naar het gesprek',
  lead: 'Vul in wie erbij was en wat u samen vindt. Daarna maakt de tool het verslag.',
  notYet: 'U kunt het verslag pas vaststellen na het gesprek.',
  toSteps: 'Naar de stappen',

  meetingTitle: 'Het gesprek',
  date: 'Wanneer was het gesprek?',
  form: 'Hoe sprak u elkaar?',
  forms: meetingFormWords,
  presentTitle: 'Wie waren erbij?',
  presentHint: 'De functie is genoeg. Namen gaan nooit naar Zilveren Kruis.',
  attendeeParty: 'Namens',
  other: 'Iemand anders',
  attendeeFunction: 'Functie',
  functionHint: 'Vul geen naam in.',
  attendeeName: 'Naam',
  attendeeNumber: (number: number) => `Aanwezige ${number}`,
  addAttendee: 'Voeg iemand toe',
  removeAttendee: 'Verwijder',
  attendeesFull: `Er passen ${maxAttendees} mensen op de lijst. Verwijder eerst iemand.`,
  attendeeRemoved: 'Aanwezige verwijderd.',

  outcomeTitle: 'Wat is besproken',
  conclusionsTerm: 'Conclusies',
  conclusion: (theme: string, conclusion: string) => `${theme} – ${conclusion.toLowerCase()}`,
  noConclusions: 'Geen thema besproken',
  differencesTerm: 'Verschillen die blijven',
  noDifferences: 'Geen',
  newAgreementsTerm: 'Nieuwe afspraken',
  noNewAgreements: 'Geen',
  change: 'Wijzig',

  judgement: 'Hoe wilt u samen verder?',
  judgements: judgementWords,

  regionTitle: 'Punten voor het overleg in de regio',
  regionHint: 'Hoogstens drie. Zilveren Kruis bespreekt de voortgang twee keer per jaar met de gemeenten.',
  regionPoint: (number: number) => `Punt ${number}`,
  addPoint: 'Voeg een punt toe',
  removePoint: 'Verwijder',
  pointRemoved: 'Punt verwijderd.',
  example: 'Hebt u een goed voorbeeld uit de praktijk?',
  exampleConsent: 'Zilveren Kruis mag dit voorbeeld gebruiken, zonder namen',
  textHint: openTextHint,

  shareTitle: 'Wat mag Zilveren Kruis lezen?',
  shareHint: 'Wat u schreef, blijft bij u beiden. Kruis aan wat Zilveren Kruis ook mag lezen.',
  shareNothing: 'U hebt geen eigen teksten geschreven. Er valt niets te delen.',
  shareLine: (question: string, party: string) => `Verschil over “${question}”, ${party}`,
  shareExplanation: (theme: string) => `Toelichting bij ${theme}`,
  sharePoint: 'Punt voor het overleg in de regio',
  shareConfirmation: (party: string) => `Opmerking of reden van ${party}`,

  sender: 'Wie stuurt het bestand naar Zilveren Kruis?',

  confirmOf: (party: string) => `Is ${party} het eens met dit verslag?`,
  outcomes: outcomeWords,
  remark: 'Wat is uw opmerking?',
  reason: 'Waarom bent u niet akkoord?',
  function: (party: string) => `Uw functie bij ${party}`,
  name: 'Uw naam',

  otherSpeaks: (name: string) => `Hoe geeft ${name} antwoord?`,
  otherSpeaksWays: { there: 'Later, op het eigen apparaat of per e-mail', here: 'Nu, op dit apparaat' },

  frozenTitle: 'Bent u het allebei eens?',
  readTitle: 'Lees het verslag en geef uw antwoord',
  readLead: (version: number) => `Dit is versie ${version}. Hieronder staat precies wat u bevestigt.`,
  changesTitle: 'Dit is anders dan in de versie die u eerder zag',
  noChanges: 'De inhoud is gelijk aan de versie die u eerder zag.',
  revisionReason: (reason: string) => `Reden van de nieuwe versie: ${reason}`,
  yourAnswer: 'Uw antwoord',
  shareText: 'Zilveren Kruis mag dit lezen',
  saveWord: 'Bewaar mijn antwoord',
  wordNotKept: 'Uw antwoord is niet bewaard. Probeer het opnieuw.',
  noWordYet: 'Nog geen antwoord',
  wordWithText: (outcome: string, text: string) => `${outcome}: “${text}”`,
  waitsFor: (name: string, version: number) => `Versie ${version} wacht op het antwoord van ${name}.`,
  bothSpoke: 'U hebt allebei geantwoord.',
  toExchange: 'Naar uitwisselen',
  byMail: (name: string) => `Kreeg u het antwoord van ${name} per e-mail?`,
  declined: (name: string) => `${name} is niet akkoord. Pas het verslag samen aan en maak een nieuwe versie.`,
  declinedApart: (name: string, writer: string) => `${name} is niet akkoord. ${writer} kan een nieuwe versie maken.`,

  freezeHint: 'Na vaststellen kunt u niets meer veranderen. Wel kunt u een nieuwe versie maken.',
  freeze: 'Stel het verslag vast',
  busy: 'Wij stellen het verslag vast. Dit duurt even.',
  loading: 'De tool is nog niet klaar. Probeer het zo opnieuw.',
  loadFailed: 'Een deel van de tool is niet geladen. Daarom kunt u nog niet vaststellen.',
  failed: 'Het verslag is niet vastgesteld. Er is niets veranderd. Probeer het opnieuw.',
  unsound: 'Het verslag klopt nog niet en is niet vastgesteld. Neem contact op via Hulp.',
  alreadyTitle: 'Het verslag is vastgesteld',
  already: 'U hebt dit verslag al vastgesteld. U kunt het nu lezen en versturen.',
  toReport: 'Naar het verslag',
} as const

/** One sentence per problem, saying what to do. `name` is the party's name where the problem has one. */
export function confirmProblemText(problem: ConfirmProblem, name: string): string {
  switch (problem.kind) {
    case 'meeting-missing':
      return 'Voer eerst het gesprek.'
    case 'date-missing':
      return 'Vul in wanneer het gesprek was.'
    case 'form-missing':
      return 'Kies hoe u elkaar sprak.'
    case 'attendee-missing':
      return `Vul de functie in van iemand van ${name}.`
    case 'attendee-function-missing':
      return 'Vul de functie in van deze aanwezige.'
    case 'judgement-missing':
      return 'Kies hoe u samen verder wilt.'
    case 'sender-missing':
      return 'Kies wie het bestand naar Zilveren Kruis stuurt.'
    case 'outcome-missing':
      return `Geef aan of ${name} het eens is.`
    case 'function-missing':
      return `Vul uw functie bij ${name} in.`
    case 'remark-missing':
      return `Vul de opmerking van ${name} in.`
    case 'reason-missing':
      return `Vul in waarom ${name} niet akkoord is.`
  }
}
