import type { SheetParty } from '../domain/party.ts'
import { openTextHint } from './privacy.ts'

/** Every sentence of the questionnaire screens: "Voorbereiden", "Controleer uw antwoorden" and "Geef het apparaat". */
export const questionnaireTexts = {
  backToSteps: 'Terug naar de stappen',
  nothingSent: 'Er gaat nog niets naar Zilveren Kruis.',
  wrongParty: {
    title: 'Deze pagina hoort niet bij deze evaluatie',
    text: 'Ga terug naar de stappen en kies daar wat u wilt doen.',
  },

  introduction: {
    title: 'Bereid uw antwoorden voor',
    lead: (party: string) => `U vult in voor ${party}. Het duurt ongeveer een kwartier.`,
    whoSeesWhat: 'Wie ziet wat?',
    points: [
      'Uw antwoorden blijven op dit apparaat. Er gaat nog niets naar Zilveren Kruis.',
      'U ziet de antwoorden van de ander pas als u allebei klaar bent.',
      'Na het gesprek gaan de gekozen antwoorden van beide partijen naar Zilveren Kruis. Uw eigen toelichting niet, tenzij u die deelt.',
    ],
    freedom: 'U mag een vraag overslaan. U kunt alles later nog aanvullen.',
    words: 'Vijf woorden die vaak terugkomen',
    begin: (theme: string) => `Begin met ${theme}`,
    resume: (theme: string) => `Ga verder met ${theme}`,
    check: 'Controleer uw antwoorden',
  },

  prepare: {
    title: 'Voorbereiden',
    lead: (party: string) => `U vult in voor ${party}. U mag een vraag overslaan. U kunt alles later nog aanvullen.`,
    step: (position: number, total: number) => `Stap ${position} van ${total}`,
    window: (theme: string) => `${theme} – Voorbereiden`,
    next: (position: number, theme: string) => `Naar stap ${position}: ${theme}`,
    previous: (position: number, theme: string) => `Terug naar stap ${position}: ${theme}`,
    toIntroduction: 'Terug naar de uitleg',
    toCheck: 'Controleer uw antwoorden',
    words: 'Wat betekenen deze woorden?',
  },

  text: {
    share: 'Deel deze toelichting met Zilveren Kruis',
    hint: openTextHint,
  },

  agreements: {
    title: 'Uw afspraken',
    question: 'Hoe staat deze afspraak ervoor?',
    note: 'Schrijf er iets bij',
    noteLabel: 'Wilt u hierbij iets uitleggen?',
    details: (who: string | undefined, due: string | undefined) => [who, due && `klaar in ${due}`].filter(Boolean).join(', '),
  },

  notOnPaper: {
    title: 'Leg uw afspraken vast',
    text: 'Afspraken op papier zijn een voorwaarde voor toekenning.',
    contact: 'Vragen hierover? Neem contact op.',
    goOn: 'U kunt gewoon verdergaan met de vragen.',
  },

  check: {
    title: 'Controleer uw antwoorden',
    lead: (party: string) => `Dit zijn de antwoorden van ${party}.`,
    complete: 'U hebt alle vragen ingevuld.',
    empty: (count: number) => (count === 1 ? '1 vraag is nog leeg. Dat mag.' : `${count} vragen zijn nog leeg. Dat mag.`),
    change: 'Wijzig',
    changeHidden: (question: string) => `antwoord op: ${question}`,
    notFilled: 'Niet ingevuld',
    shared: 'Deze toelichting deelt u met Zilveren Kruis.',
    agreementTitle: (what: string) => `Afspraak: ${what}`,
    ready: 'Mijn antwoorden zijn klaar',
    print: 'Druk mijn antwoorden af',
    printJoint: 'Druk onze antwoorden af',
    later: 'Later verdergaan',
    backToCheck: 'Terug naar uw antwoorden',
  },

  ready: {
    title: (party: string) => `${party} is klaar met voorbereiden`,
    sealed: 'De antwoorden zijn bewaard en blijven verborgen tot u allebei klaar bent.',
    open: 'U bent allebei klaar. U ziet elkaars antwoorden in het gesprek.',
    meeting: 'Het gesprek is begonnen. Daarom staan deze antwoorden vast.',
    exchanged: 'U zag de antwoorden van de ander al. Daarom staan uw antwoorden vast.',
    reopen: 'Pas uw antwoorden weer aan',
    look: 'Bekijk uw antwoorden',
    toHandOver: (party: string) => `Geef het apparaat aan ${party}`,
    toMeeting: 'Naar het gesprek',
    toExchange: 'Wissel antwoorden uit',
    toExchangeLead: (other: string) => `Stuur uw antwoorden nu naar ${other}. U mag ze tot dan nog aanpassen.`,
    toSteps: 'Naar de stappen',
  },

  handOver: {
    title: (party: string) => `Geef het apparaat aan ${party}`,
    done: (party: string) => `De antwoorden van ${party} zijn bewaard en nu verborgen.`,
    explain: 'U ziet elkaars antwoorden pas in het gesprek.',
    forReceiver: (party: string) => `Vult u in voor ${party}? Begin dan hier.`,
    begin: 'Begin met voorbereiden',
    bothReadyTitle: 'U bent allebei klaar met voorbereiden',
    bothReady: 'U kunt nu samen het gesprek voeren.',
  },
} as const

/** The five words of the questionnaire with what they mean for these two parties (named as inside a sentence), in the order in which they are explained. */
export function wordListOf(municipality: string, provider: string): readonly { readonly word: string; readonly meaning: string }[] {
  return [
    { word: 'Wijkverpleging', meaning: `De wijkverpleegkundigen van ${provider}.` },
    { word: 'Wijkteam', meaning: 'Het sociale team in de wijk. Bij u heet het misschien buurtteam.' },
    { word: 'Afspraken', meaning: `De samenwerkingsafspraken tussen ${municipality} en ${provider}.` },
    { word: 'Signaal', meaning: 'Een zorg over een inwoner die u doorgeeft.' },
    { word: 'Casusoverleg', meaning: 'Overleg over de hulp aan één inwoner.' },
  ]
}

/** Both at one table are named together; a party by its own name. */
export function sheetPartyName(names: { readonly municipality: string; readonly provider: string }, party: SheetParty): string {
  return party === 'together' ? `${names.municipality} en ${names.provider}` : names[party]
}
