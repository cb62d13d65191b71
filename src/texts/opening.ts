import type { FileStanding } from '../domain/derive-from-inbox.ts'
import type { Evaluation, ProviderRef } from '../domain/evaluation.ts'
import type { HandOverProblem } from '../domain/hand-over.ts'
import type { Opening } from '../domain/opening.ts'
import type { Party, SheetParty } from '../domain/party.ts'
import { recordCodeOf } from '../domain/record.ts'
import { countDifferences } from '../domain/sheet-differences.ts'
import { periodTitle } from './periods.ts'
import { dateText, localDateOf, partyName, partyNameInside, timeText } from './terms.ts'

type Named = Pick<Evaluation, 'municipality' | 'provider'>

/** Why content was not opened, and what to do now. Nothing changed on this device. */
export function handOverProblemText(problem: HandOverProblem): string {
  switch (problem.kind) {
    case 'not-ours':
      return 'Dit bestand is niet van deze tool. Kies een bestand dat eindigt op .wgw.'
    case 'pdf':
      return 'Dit is een verslag (PDF). Nagaan of het klopt kan bij “Controleer een verslag”. Kies hier een bestand dat eindigt op .wgw.'
    case 'insurer-bundle':
      return 'Dit bestand is voor Zilveren Kruis. Kies een bestand dat eindigt op .wgw.'
    case 'encrypted':
      return 'Dit bestand is versleuteld voor Zilveren Kruis. Kies een bestand dat eindigt op .wgw.'
    case 'backup':
      return 'Dit is een reservekopie. Zet die terug via Instellingen.'
    case 'example':
      return 'Dit bestand hoort bij het voorbeeld. Vraag de afzender om het bestand van de evaluatie.'
    case 'too-large':
      return `Dit bestand is te groot (hoogstens ${sizeText(problem.maxBytes)}). Vraag de afzender om een nieuw bestand.`
    case 'too-old':
      return 'Dit bestand is gemaakt met een proefversie. Vraag de afzender om een nieuw bestand.'
    case 'too-new':
      return 'Dit bestand is gemaakt met een nieuwere versie. Werk de tool bij en probeer het opnieuw.'
    case 'damaged':
      return 'Dit bestand is beschadigd. Vraag de afzender om het opnieuw te sturen.'
    case 'truncated':
      return 'De tekst is niet compleet. Kopieer de hele e-mail en probeer het opnieuw.'
    case 'several':
      return 'In deze tekst staan twee bestanden. Plak ze een voor een.'
    case 'invalid':
      return 'De inhoud van dit bestand klopt niet. Vraag de afzender om een nieuw bestand.'
  }
}

/** What opening the file means here, and what to do now. `evaluation` is the one of this device; absent on the list of evaluations. */
export function openingText(opening: Opening, evaluation: Named | undefined): string {
  const name = (party: SheetParty) => nameOf(evaluation, party)
  switch (opening.kind) {
    case 'other-evaluation': {
      const belongs = `Dit bestand hoort bij een andere evaluatie: ${placeText(opening.evaluation)}.`
      return opening.here === undefined ? belongs : `${belongs} Open het bij die evaluatie.`
    }
    case 'other-period':
      return `Dit bestand hoort bij een andere periode: ${periodTitle(opening.evaluation.period)}. Vraag de afzender om het goede bestand.`
    case 'other-survey':
      return 'Dit bestand hoort bij een andere versie van de vragenlijst. Neem contact met ons op via Hulp.'
    case 'does-not-fit':
      return 'In dit bestand staan antwoorden die de vragenlijst niet kent. Vraag de afzender om een nieuw bestand.'
    case 'wrong-party':
      return wrongPartyText(opening.content, opening.party, evaluation)
    case 'same-file':
      return `Dit bestand hebt u al geopend op ${dayText(opening.receivedAt)}. ${standingText(opening.standing)}`
    case 'doubtful-provider':
      return `Dit bestand is van ${opening.provider.name}${codeText(opening.provider)}. Is dit dezelfde aanbieder?`
    case 'new-evaluation':
      return `Deze evaluatie staat nog niet op dit apparaat: ${placeText(opening.head.evaluation)}. Wilt u hiermee beginnen?`
    case 'own-answers':
      return 'Dit zijn uw eigen antwoorden. Wilt u hier verdergaan?'
    case 'own-answers-same':
      return 'Dit zijn uw eigen antwoorden. Op dit apparaat staat hetzelfde.'
    case 'own-answers-late':
      return 'Dit zijn uw eigen antwoorden. U zag de antwoorden van de ander al. Wij hebben het bestand bewaard en niets veranderd.'
    case 'answers-first':
      return `De antwoorden van ${name(opening.party)} zijn geopend.`
    case 'answers-sealed':
      return `De antwoorden van ${name(opening.party)} zijn bewaard. U ziet ze als uw eigen antwoorden klaar zijn.`
    case 'answers-unfinished':
      return `De antwoorden van ${name(opening.party)} zijn nog niet klaar. De afspraken staan nu wel in uw lijst.`
    case 'answers-same':
      return `U hebt deze antwoorden van ${name(opening.party)} al. Er is niets anders.`
    case 'answers-newer':
      return `${versionsText(opening)} Wilt u de nieuwe gebruiken?`
    case 'answers-older':
      return `${versionsText(opening)} Wilt u toch de oude gebruiken?`
    case 'record-first':
      return `Het verslag is geopend (versie ${opening.revision}). ${toConfirmText(opening.toConfirm)}`
    case 'record-newer':
      return `Dit is een nieuwe versie van het verslag (versie ${opening.revision}). ${toConfirmText(opening.toConfirm)}`
    case 'record-known':
      return `U hebt dit verslag al (versie ${opening.revision}). ${toConfirmText(opening.toConfirm)}`
    case 'record-older':
      return `Dit is een oudere versie van het verslag (versie ${opening.revision}). U hebt al een nieuwere. Wij bewaren ze allebei.`
    case 'record-fork':
      return `Er zijn twee verschillende verslagen met versie ${opening.revision}. Wij bewaren ze allebei. Spreek af welk verslag geldt.`
    case 'confirmation-returned':
      return `Het antwoord op het verslag is binnen: ${opening.from.map((party) => name(party)).join(' en ')}. Bekijk het bij Vaststellen.`
    case 'report-received':
      return 'Het definitieve verslag is binnen. Bewaar het in uw archief.'
    case 'previous-record':
      return previousText(opening.openAgreements, periodTitle(opening.evaluation.period))
    case 'note':
      return opening.from === ''
        ? 'De opmerkingen van uw collega staan nu bij de vragen. Uw antwoorden zijn niet veranderd.'
        : `De opmerkingen van ${opening.from} staan nu bij de vragen. Uw antwoorden zijn niet veranderd.`
  }
}

/** "Er zijn 3 verschillen.", behind `openingText` once both answers may be seen. */
export function differenceCountText(count: number): string {
  if (count === 0) return 'Er zijn geen verschillen.'
  return count === 1 ? 'Er is 1 verschil.' : `Er zijn ${count} verschillen.`
}

/** What differs between two versions of one party's answers: "3 antwoorden zijn anders. 1 afspraak is anders." */
export function versionDifferencesText(differences: Parameters<typeof countDifferences>[0]): string {
  if (countDifferences(differences) === 0) return 'De antwoorden zijn gelijk.'
  const { onlyHere, onlyThere, changed, reports } = differences
  const parts = [
    partText(changed.length, 'antwoord is anders', 'antwoorden zijn anders'),
    partText(onlyThere.length, 'antwoord is nieuw', 'antwoorden zijn nieuw'),
    partText(onlyHere.length, 'antwoord ontbreekt in dit bestand', 'antwoorden ontbreken in dit bestand'),
    partText(reports.length, 'afspraak is anders', 'afspraken zijn anders'),
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** Buttons and headings round opening a file. */
export const openingTexts = {
  openFile: 'Open bestand',
  pasteText: 'Plak tekst',
  pasteLabel: 'Plak hier de hele e-mail',
  copyAsText: 'Kopieer als tekst',
  textTooLong: 'Dit bestand is te groot om als tekst te sturen. Stuur het bestand zelf.',
  useNew: 'Gebruik de nieuwe',
  keepOld: 'Houd de oude',
  useOld: 'Gebruik de oude',
  keepNew: 'Houd de nieuwe',
  continueHere: 'Ja, ga hier verder',
  doNotContinue: 'Nee, laat alles zo',
  sameProvider: 'Ja, dit is dezelfde aanbieder',
  otherProvider: 'Nee, dit is een andere aanbieder',
  beginEvaluation: 'Begin met deze evaluatie',
  takeOverAgreements: 'Neem deze afspraken over',
  beginMeeting: 'Begin het gesprek',
  sameAgreement: 'Is dit dezelfde afspraak?',
  nothingChanged: 'Wij hebben niets veranderd.',
} as const

/** "Nog geen bestand van Thuiszorg Voorbeeld." */
export function noFileYetText(evaluation: Named, party: Party): string {
  return `Nog geen bestand van ${partyNameInside(evaluation, party)}.`
}

/** The line above the armoured text in a mail, which is the first thing its reader sees. */
export function armourNote(evaluation: Named, party: SheetParty): string {
  return `Bestand van ${nameOf(evaluation, party)}. Kopieer deze hele e-mail. Kies in de tool "${openingTexts.pasteText}".`
}

function nameOf(evaluation: Named | undefined, party: SheetParty): string {
  if (party === 'together') return 'u allebei'
  if (evaluation) return partyNameInside(evaluation, party)
  return party === 'municipality' ? 'de gemeente' : 'de aanbieder'
}

function wrongPartyText(content: 'answers' | 'note', party: SheetParty, evaluation: Named | undefined): string {
  if (content === 'note') return `Deze opmerkingen zijn voor ${nameOf(evaluation, party)}. Vraag uw collega om het goede bestand.`
  if (party === 'together') return 'Deze antwoorden zijn samen ingevuld. Hier vult u apart in. Vraag de afzender om het goede bestand.'
  const filler = evaluation ? partyName(evaluation, party) : 'Een van u'
  return `${filler} vulde deze antwoorden apart in. Hier vult u samen in. Vraag de afzender om het goede bestand.`
}

function standingText(standing: FileStanding): string {
  switch (standing) {
    case 'in-use':
      return 'U gebruikt het al.'
    case 'sealed':
      return 'U ziet de antwoorden als uw eigen antwoorden klaar zijn.'
    case 'unfinished':
      return 'De ander was toen nog niet klaar.'
    case 'other-period':
      return 'De open afspraken staan al in uw lijst.'
    case 'set-aside':
    case 'superseded':
    case 'waiting':
      return 'U gebruikt nu iets anders. Wilt u dit bestand gebruiken?'
  }
}

function versionsText({ madeAt, currentMadeAt }: { readonly madeAt: string; readonly currentMadeAt: string }): string {
  const isOneDay = localDateOf(madeAt) === localDateOf(currentMadeAt)
  const when = (moment: string) => (isOneDay ? `${timeText(moment)}` : dayText(moment))
  return `U hebt al een versie van ${when(currentMadeAt)}. Dit bestand is van ${when(madeAt)}.`
}

function toConfirmText(toConfirm: readonly Party[]): string {
  return toConfirm.length > 0 ? 'Lees het verslag en geef uw antwoord bij Vaststellen.' : 'Er is op dit verslag al geantwoord.'
}

function previousText(count: number, period: string): string {
  const record = `Dit is het verslag van de vorige keer (${period}).`
  if (count === 0) return `${record} Er zijn geen open afspraken.`
  return count === 1 ? `${record} Wilt u de open afspraak overnemen?` : `${record} Wilt u de ${count} open afspraken overnemen?`
}

/** "Velsen, tweede halfjaar 2026". */
function placeText({ municipality, period }: Pick<Evaluation, 'municipality' | 'period'>): string {
  return `${municipality.name}, ${periodTitle(period)}`
}

function codeText({ scheme, value }: ProviderRef): string {
  return scheme === 'none' ? '' : ` (${scheme === 'agb' ? 'AGB' : 'KvK'} ${value})`
}

/** "20 november", as in the sentences of the screens. */
function dayText(iso: string): string {
  return dateText(localDateOf(iso)).replace(/ \d{4}$/, '')
}

function partText(count: number, one: string, several: string): string {
  if (count === 0) return ''
  return count === 1 ? `1 ${one}.` : `${count} ${several}.`
}

function sizeText(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.round(bytes / 1024 / 1024)} MB` : `${Math.round(bytes / 1024)} kB`
}

/** The printed code of a record, where two are told apart: "code 0a1b2c3d". */
export function recordCodeText(contentHash: string): string {
  return `code ${recordCodeOf(contentHash)}`
}
