import type { Bundle } from '../domain/bundle.ts'
import { parties } from '../domain/party.ts'
import { type RecordAgreement, type RecordDocument, recordCodeOf } from '../domain/record.ts'
import { sizeText } from './bundle.ts'
import { meetingTexts } from './meeting.ts'
import { periodTitle } from './periods.ts'
import { enumerated, reportTexts } from './report.ts'
import type { SurveyWords } from './survey-words.ts'
import { agreementStatusWords, dateText, meetingFormInside, momentText, monthText, ownerWords, partyName } from './terms.ts'

/** How `npm run bundle` is used. */
export const bundleUsage = 'Gebruik: npm run bundle -- inspect BESTAND'

/** The file of the command line could not be opened at all. */
export const bundleFileUnreadable = (path: string) => `Het bestand ${path} kan niet worden gelezen. Controleer de naam en de map.`

/** A checked bundle as plain text for the command line: what it is about, what was concluded and agreed, and what the file holds. */
export function bundleSummary({ manifest, record, confirmations }: Bundle, words: SurveyWords): string {
  const { evaluation, meeting } = record
  const { municipality, region, provider } = evaluation
  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [
      'Bundel van een evaluatie wijkgericht werken',
      [
        `Gemeente: ${municipality.name}${municipality.code === null ? '' : ` (${municipality.code})`}`,
        `Regio: ${region.name}`,
        `Zorgaanbieder: ${provider.name}${provider.scheme === 'none' ? '' : ` (${provider.scheme === 'agb' ? 'AGB' : 'KvK'} ${provider.value})`}`,
        `Periode: ${periodTitle(evaluation.period)}`,
        ...(evaluation.covers.length > 0 ? [`Mede namens: ${enumerated(evaluation.covers.map(({ name }) => name))}`] : []),
        `Versie: ${record.revision}, vastgelegd op ${momentText(record.frozenAt)}`,
        `Code: ${recordCodeOf(manifest.contentHash)}`,
        `Gesprek: ${dateText(meeting.date)}, ${meetingFormInside(meeting.form)}`,
        `Aanwezig: ${meeting.present.map((person) => person.function).join(', ')}`,
        `Eindoordeel: ${reportTexts.judgements[meeting.judgement]}`,
        `Verstuurd door: ${partyName(evaluation, record.sender)}`,
        `Vragenlijst: ${record.survey.id} ${record.survey.version}`,
        `Gemaakt met: versie ${manifest.appVersion}`,
      ],
    ],
    ['Wie is akkoord?', confirmationLines(record, confirmations)],
    ['Conclusie per thema', meeting.themes.map((theme) => `${words.theme(theme.id)}: ${reportTexts.conclusions[theme.conclusion]}`)],
    ['Toelichting per thema', meeting.themes.flatMap(({ id, explanation }) => (explanation ? [`${words.theme(id)}: ${explanation}`] : []))],
    ['Samen beantwoord', jointLines(record, words)],
    [meetingTexts.keepDifference, differenceLines(record, words)],
    ['Afspraken die er al waren', record.agreements.filter(({ origin }) => origin === 'existing').map(agreementLine)],
    ['Nieuwe afspraken', record.agreements.filter(({ origin }) => origin === 'meeting').map(agreementLine)],
    ['Op de lijst voor de volgende keer', meeting.nextTime.map(words.theme)],
    ['Gedeelde toelichtingen', record.sheets.flatMap((sheet) => sharedTextLines(sheet, words))],
    ['Gedeelde punten voor het regio-overleg', meeting.regionalPoints],
    ['Praktijkvoorbeeld', meeting.example === undefined ? [] : [meeting.example]],
    ['Aantal gekozen antwoorden', record.sheets.map((sheet) => `${fillerWords[sheet.party]}: ${Object.keys(sheet.answers).length}`)],
    ['Inhoud van het bestand', manifest.entries.map(({ path, bytes, sha256 }) => `${path}, ${sizeText(bytes)}, SHA-256 ${sha256}`)],
  ]
  const filled = sections.filter(([, lines]) => lines.length > 0)
  return `${filled.map(([title, lines]) => [title, ...lines.map((line) => `  ${oneLine(line)}`)].join('\n')).join('\n\n')}\n`
}

const fillerWords = { municipality: 'Gemeente', provider: 'Aanbieder', together: 'Samen' } as const

function confirmationLines({ evaluation }: RecordDocument, confirmations: Bundle['confirmations']): readonly string[] {
  return parties.flatMap((party) => {
    const name = partyName(evaluation, party)
    const word = confirmations.find((confirmation) => confirmation.party === party)
    if (!word) return [reportTexts.notYet(name)]
    const given = `${reportTexts.statements[word.outcome](name)} ${word.function}, ${momentText(word.at)}.`
    return [word.text === undefined ? given : `${given} “${word.text}”`]
  })
}

function jointLines({ meeting }: RecordDocument, words: SurveyWords): readonly string[] {
  return meeting.themes.flatMap(({ joint }) =>
    Object.entries(joint).flatMap(([question, outcome]) =>
      outcome === 'difference' ? [] : [`${words.question(question)} ${answerText(question, outcome, words)}`],
    ),
  )
}

/** Each lasting difference with what either party answered and, where shared, why. */
function differenceLines({ meeting, sheets }: RecordDocument, words: SurveyWords): readonly string[] {
  return meeting.themes.flatMap(({ joint, lines }) =>
    Object.entries(joint).flatMap(([question, outcome]) => {
      if (outcome !== 'difference') return []
      const both = parties.map((party) => {
        const answer = sheets.find((sheet) => sheet.party === party)?.answers[question]
        const line = lines[question]?.[party]
        return `${fillerWords[party]}: ${answerText(question, answer, words, party)}${line === undefined ? '' : ` (${line})`}`
      })
      return [`${words.question(question)} ${both.join('. ')}.`]
    }),
  )
}

function answerText(question: string, answer: string | number | readonly string[] | undefined, words: SurveyWords, party?: string): string {
  if (answer === undefined) return 'Niet ingevuld'
  const codes = typeof answer === 'string' || typeof answer === 'number' ? [answer] : answer
  return codes.map((code) => words.answer(question, code, party)).join(', ')
}

function agreementLine({ what, who, due, jointStatus }: RecordAgreement): string {
  const details = [
    ...(who === undefined ? [] : [ownerWords[who]]),
    ...(due === undefined ? [] : [monthText(due)]),
    ...(jointStatus === undefined ? [] : [agreementStatusWords[jointStatus]]),
  ]
  return details.length === 0 ? what : `${what} (${details.join(', ')})`
}

function sharedTextLines({ party, texts }: RecordDocument['sheets'][number], words: SurveyWords): readonly string[] {
  return Object.entries(texts).map(([question, text]) => `${fillerWords[party]}. ${words.question(question, party)} ${text}`)
}

/** A text with line breaks of its own may not look like lines of ours. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
