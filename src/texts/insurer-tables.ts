import type { AgreementOwner, AgreementStatus } from '../domain/agreements.ts'
import type { ComparisonGroup } from '../domain/comparison.ts'
import type { Mode } from '../domain/evaluation.ts'
import type { Conclusion, Judgement, MeetingForm, Outcome } from '../domain/meeting.ts'
import type { Party, SheetParty } from '../domain/party.ts'
import type { Level, View } from '../domain/survey.ts'
import { groupTitles } from './meeting.ts'
import { agreementStatusWords, conclusionWords, judgementWords, meetingFormWords, outcomeWords, ownerWords } from './terms.ts'

/** A code in the tables for analysts with its meaning; codes are Dutch too, as analysts type them. */
export interface CodeWord {
  readonly value: string | number
  readonly label: string
}

/** The codes for missing values (formats §8), lowest first. */
export const missingWords: readonly { readonly value: number; readonly label: string }[] = [
  { value: -9, label: 'Weet ik niet' },
  { value: -8, label: 'Niet van toepassing' },
  { value: -7, label: 'Overgeslagen' },
  { value: -6, label: 'Niet getoond' },
  { value: -5, label: 'Bestond niet in deze versie' },
]

/** Code of whose word it is: column `partij`. */
export const partyCodes: Readonly<Record<SheetParty, string>> = { municipality: 'gemeente', provider: 'aanbieder', together: 'samen' }

/** Code of how it was filled in: column `wijze`. */
export const modeCodes: Readonly<Record<Mode, string>> = { apart: 'apart', 'one-device': 'een_apparaat', together: 'samen' }

/** Code of whose confirmation was proven: column `bewijs`. */
export const evidenceCodes: Readonly<Record<'both' | Party | 'none', string>> = {
  both: 'beide',
  municipality: 'gemeente',
  provider: 'aanbieder',
  none: 'geen',
}

/** Code of a comparison group: column `groep`. */
export const groupCodes: Readonly<Record<ComparisonGroup, string>> = {
  'asked-of-one': 'eenzijdig_gevraagd',
  'facts-differ': 'feiten_verschillen',
  fact: 'feit',
  difference: 'verschil_van_beeld',
  'improve-together': 'samen_verbeteren',
  'municipality-lacks': 'gemeente_mist_iets',
  'provider-lacks': 'aanbieder_mist_iets',
  'can-improve': 'kan_beter',
  'goes-well': 'gaat_goed',
  'one-knows': 'een_weet_het',
  'find-out': 'samen_uitzoeken',
  'not-applicable': 'niet_van_toepassing',
  'not-filled': 'niet_ingevuld',
}

/** Code of the conclusion about a theme. */
export const conclusionCodes: Readonly<Record<Conclusion | 'not-discussed', string>> = {
  good: 'gaat_goed',
  attention: 'aandachtspunt',
  problem: 'knelpunt',
  'not-discussed': 'niet_besproken',
}

/** Code of how an agreement stands. */
export const agreementStatusCodes: Readonly<Record<AgreementStatus, string>> = {
  'not-started': 'niet_begonnen',
  running: 'loopt',
  done: 'klaar',
  stopped: 'gestopt',
}

/** Code of who carries out an agreement. */
export const ownerCodes: Readonly<Record<AgreementOwner, string>> = { municipality: 'gemeente', provider: 'aanbieder', together: 'samen' }

/** Code of how the parties go on. */
export const judgementCodes: Readonly<Record<Judgement, string>> = {
  continue: 'voortzetten',
  improve: 'verbeteren',
  review: 'opnieuw_bekijken',
}

/** Code of what a party says of the record. */
export const outcomeCodes: Readonly<Record<Outcome, string>> = {
  agreed: 'akkoord',
  'agreed-with-remark': 'akkoord_met_opmerking',
  declined: 'niet_akkoord',
}

/** Code of how the meeting was held. */
export const meetingFormCodes: Readonly<Record<MeetingForm, string>> = { 'on-site': 'aan_tafel', online: 'online', phone: 'telefoon' }

/** Code of how an answer is read: column `weergave`. */
export const viewCodes: Readonly<Record<View, string>> = {
  fact: 'feit',
  shared: 'gedeeld',
  own: 'eigen',
  mirror: 'over_de_ander',
  text: 'tekst',
  agenda: 'agenda',
}

/** Number of a level: column `niveau`. */
export const levelCodes: Readonly<Record<Level, number>> = { low: 1, mid: 2, high: 3 }

/** Code of the kind of provider code. */
export const schemeCodes: Readonly<Record<'agb' | 'kvk' | 'none', string>> = { agb: 'agb', kvk: 'kvk', none: 'geen' }

/** Code of the kind of question: column `vraag_soort`. */
export const questionKindCodes: Readonly<Record<'single' | 'multiple' | 'text', string>> = {
  single: 'een',
  multiple: 'meer',
  text: 'tekst',
}

/** Code of what changed in a question. */
export const changeKindCodes: Readonly<Record<'wording' | 'scale' | 'new' | 'gone', string>> = {
  wording: 'formulering',
  scale: 'schaal',
  new: 'nieuw',
  gone: 'vervallen',
}

/** Code of how an expected evaluation stands: column `status` of `respons`. */
export const responseCodes = {
  received: 'ontvangen',
  late: 'te_laat',
  via: 'via',
  missing: 'ontbreekt',
  expected: 'nog_niet_verwacht',
  revoked: 'ingetrokken',
} as const

const noYes: readonly CodeWord[] = [
  { value: 0, label: 'Nee' },
  { value: 1, label: 'Ja' },
]
const partyWords: Readonly<Record<SheetParty, string>> = { ...ownerWords }

/** The codes of every coded column with their meaning; a column that is not here holds no codes. */
export const codeWords = {
  partij: inWords(partyCodes, partyWords),
  wijze: inWords(modeCodes, {
    apart: 'Ieder op een eigen apparaat',
    'one-device': 'Na elkaar op één apparaat',
    together: 'Samen ingevuld',
  }),
  bewijs: inWords(evidenceCodes, {
    both: 'Van beide',
    municipality: 'Alleen van de gemeente',
    provider: 'Alleen van de aanbieder',
    none: 'Geen',
  }),
  groep: inWords(groupCodes, groupTitles),
  conclusie: inWords(conclusionCodes, { ...conclusionWords, 'not-discussed': 'Niet besproken' }),
  agreementStatus: inWords(agreementStatusCodes, agreementStatusWords),
  wie: inWords(ownerCodes, ownerWords),
  oordeel: inWords(judgementCodes, judgementWords),
  outcome: inWords(outcomeCodes, outcomeWords),
  gesprek_vorm: inWords(meetingFormCodes, meetingFormWords),
  weergave: inWords(viewCodes, {
    fact: 'Hoe het is',
    shared: 'Beiden oordelen over hetzelfde',
    own: 'Oordeel over de eigen kant',
    mirror: 'Oordeel over de ander',
    text: 'Eigen woorden',
    agenda: 'Wens voor het gesprek',
  }),
  niveau: [
    { value: 1, label: 'Laag' },
    { value: 2, label: 'Midden' },
    { value: 3, label: 'Hoog' },
  ],
  soort_code: inWords(schemeCodes, { agb: 'AGB-code', kvk: 'KvK-nummer', none: 'Geen code' }),
  vraag_soort: inWords(questionKindCodes, { single: 'Eén keuze', multiple: 'Meer keuzes', text: 'Tekst' }),
  wijziging: inWords(changeKindCodes, { wording: 'Formulering', scale: 'Schaal', new: 'Nieuw', gone: 'Vervallen' }),
  response: inWords(responseCodes, {
    received: 'Ontvangen',
    late: 'Ontvangen, na de datum vastgesteld',
    via: 'Via een andere gemeente',
    missing: 'Ontbreekt',
    expected: 'Nog niet verwacht',
    revoked: 'Uitnodiging ingetrokken',
  }),
  bundleStatus: [
    { value: 'aanvaard', label: 'Aanvaard' },
    { value: 'niet_bewezen', label: 'Aanvaard zonder geldig bewijs' },
  ],
  herkomst: [
    { value: 'bestaand', label: 'Bestond al voor het gesprek' },
    { value: 'gesprek', label: 'Gemaakt in het gesprek' },
  ],
  blik: [
    { value: 'samenwerking', label: 'Oordeel over de samenwerking en de eigen kant' },
    { value: 'over_de_ander', label: 'Oordeel over de ander' },
  ],
  meetniveau: [
    { value: 'nominaal', label: 'Nominaal' },
    { value: 'ordinaal', label: 'Ordinaal' },
    { value: 'ratio', label: 'Ratio' },
  ],
  puntsoort: [
    { value: 'punt', label: 'Punt voor het regio-overleg' },
    { value: 'voorbeeld', label: 'Praktijkvoorbeeld' },
  ],
  noYes,
  missing: missingWords,
} as const satisfies Readonly<Record<string, readonly CodeWord[]>>

function inWords<Key extends string>(codes: Readonly<Record<Key, string>>, words: Readonly<Record<Key, string>>): readonly CodeWord[] {
  // Object.keys of a record gives exactly its keys.
  return (Object.keys(codes) as Key[]).map((key) => ({ value: codes[key], label: words[key] }))
}
