import type { RegionProblem } from '../domain/region.ts'
import type { SurveyFinding, SurveyFindingKind, SurveyLoadProblem } from '../domain/survey-problem.ts'

/** Why an evaluation cannot be opened with its questionnaire, and what to do now. */
export function surveyLoadProblemText(problem: SurveyLoadProblem): string {
  switch (problem.kind) {
    case 'unknown-survey':
      return `Deze evaluatie hoort bij vragenlijst ${problem.version}. Gebruik een nieuwere versie van de tool.`
    case 'different-survey':
      return `Vragenlijst ${problem.version} is hier anders dan bij de afzender. Vraag de afzender welke versie van de tool is gebruikt.`
    case 'no-survey-for-period':
      return 'Voor deze periode is nog geen vragenlijst. Kies een andere periode.'
  }
}

/** One line of the survey lint: the place, what is wrong there and what to do. */
export function surveyFindingText(finding: SurveyFinding): string {
  return `${finding.where}: ${findingSentences[finding.kind](finding.detail)}`
}

const findingSentences: Readonly<Record<SurveyFindingKind, (detail: string) => string>> = {
  'not-json': () => 'Dit bestand is geen geldige JSON. Kijk of er een komma of haakje mist.',
  'not-a-survey': () => 'Dit is geen vragenlijst van SurveyJS. Elke vragenlijst heeft een lijst "pages".',
  'ill-formed-id': (id) => `De naam "${id}" mag niet. Gebruik kleine letters, cijfers en _, en begin met een letter.`,
  'reserved-id': (id) => `De naam "${id}" heeft al een andere betekenis. Kies een andere naam.`,
  'duplicate-id': (id) => `De naam "${id}" komt twee keer voor. Geef elk onderdeel een eigen naam.`,
  'banned-type': (type) => `Het vraagtype "${type}" mag niet. Gebruik radiogroup, checkbox of comment.`,
  'built-in-choice': (property) => `"${property}" voegt een keuze van SurveyJS zelf toe. Schrijf de keuze uit bij "choices".`,
  'required-question': () => 'Een vraag mag nooit verplicht zijn. Haal de verplichting weg.',
  'text-without-limit': (limit) => `Een open vraag heeft "maxLength" nodig, van hoogstens ${limit} tekens.`,
  'missing-text': () => 'Hier ontbreekt de tekst. Vul de tekst in.',
  'choice-without-code': (code) => `De keuze "${code}" heeft geen vaste code. Geef "value" (kleine letters) en "text".`,
  'reserved-code': (code) => `De code "${code}" heeft al een andere betekenis. Kies een andere code.`,
  'duplicate-code': (code) => `De code "${code}" komt twee keer voor bij deze vraag. Geef elke keuze een eigen code.`,
  'no-unknown-choice': () => 'De keuze "Weet ik niet" (code unknown) ontbreekt. Voeg haar toe.',
  'broken-expression': (expression) => `SurveyJS kan de voorwaarde "${expression}" niet lezen. Verbeter de voorwaarde.`,
  'dangling-reference': (name) => `{${name}} bestaat niet. Kijk of de naam goed is geschreven.`,
  'answer-in-text': (name) => `{${name}} is een vraag. Een antwoord mag niet in een tekst staan.`,
  'case-differs': (name) => `{${name}} verschilt alleen in hoofdletters van een bekende naam. Schrijf de naam precies gelijk.`,
  'reference-in-html': () => 'In html mogen geen accolades staan. Haal ze weg.',
  'missing-meta': () => 'Deze vraag staat niet in het meta-bestand. Voeg haar daar toe.',
  'meta-without-question': (part) => `Dit staat in het meta-bestand (${part}), maar is geen vraag. Haal het weg of verbeter de naam.`,
  'malformed-meta': (field) => `In het meta-bestand klopt "${field}" niet. Zie surveys/README.md.`,
  'wrong-theme': (theme) => `In het meta-bestand staat thema ${theme}, maar de vraag staat op een andere pagina.`,
  'missing-level': (code) => `De keuze "${code}" heeft geen niveau. Geef in het meta-bestand low, mid, high of null.`,
  'level-without-choice': (code) => `Het meta-bestand geeft een niveau voor "${code}", maar die keuze krijgt er geen.`,
  'wrong-party': (party) =>
    `Ook de ${party === 'municipality' ? 'gemeente' : 'aanbieder'} krijgt deze vraag. Pas "visibleIf" of "for" aan.`,
  'rejected-by-surveyjs': (message) => `SurveyJS keurt dit af ("${message}"). Kijk in de handleiding van SurveyJS.`,
}

/** The place in the region file that does not fit. */
export function regionProblemText(problem: RegionProblem): string {
  return `De lijst met regio’s klopt niet bij ${problem.where}.`
}

/** Closing line of the lint for one file. */
export function lintedFileText(file: string, count: number): string {
  if (count === 0) return `${file}: in orde.`
  return `${file}: ${count} ${count === 1 ? 'punt' : 'punten'} om te verbeteren.`
}

/** A file that is missing, or is not JSON at all. */
export function unreadableFileText(file: string): string {
  return `Het bestand ${file} is er niet of is niet te lezen.`
}
