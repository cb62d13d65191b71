import type { AllocationProblem, LineProblem } from '../domain/allocation.ts'
import type { CsvTableProblem } from '../domain/read-csv.ts'
import { municipalityText } from './insurer-invite.ts'
import { enumerated } from './report.ts'
import { dateText } from './terms.ts'

/** What is wrong with the allocation list, with its line, and what to do now. */
export function allocationProblemText(problem: AllocationProblem): string {
  if ('line' in problem) return atLine(problem.line, lineProblemText(problem))
  switch (problem.kind) {
    case 'file':
      return csvProblemText(problem.problem)
    case 'missing-column':
      return `De kolom “${problem.column}” ontbreekt. Zet haar op de eerste regel.`
    case 'unknown-column':
      return `De kolom “${problem.column}” is niet bekend. Bekende kolommen: ${problem.known.join('; ')}.`
    case 'no-lines':
      return 'De lijst heeft geen regels onder de kolomnamen. Kies een ander bestand.'
  }
}

function lineProblemText(problem: LineProblem): string {
  switch (problem.kind) {
    case 'no-municipality':
      return 'De gemeente ontbreekt. Vul de code of de naam in.'
    case 'unknown-municipality':
      return problem.similar.length === 0
        ? `De gemeente “${problem.given}” is niet bekend. Controleer de spelling.`
        : `De gemeente “${problem.given}” is niet bekend. Bedoelt u ${problem.similar.map(municipalityText).join(' of ')}?`
    case 'dissolved-municipality':
      return `De gemeente “${problem.given}” bestaat niet meer sinds ${dateText(problem.on)}. Gebruik ${enumerated(problem.successors.map(municipalityText))}.`
    case 'future-municipality':
      return `De gemeente “${problem.given}” bestaat pas sinds ${dateText(problem.since)}. Kies de gemeente van voor die datum.`
    case 'other-name':
      return `Code ${problem.code} is van ${problem.expected}, niet van “${problem.given}”. Verbeter de code of de naam.`
    case 'region-needed':
      return `${problem.municipality} ligt in meer regio’s. Vul de regio in: ${enumerated(problem.regions)}.`
    case 'wrong-region':
      return `${problem.municipality} ligt niet in die regio. Wel in: ${enumerated(problem.regions)}.`
    case 'no-provider':
      return 'De naam van de aanbieder ontbreekt. Vul hem in.'
    case 'unknown-scheme':
      return `De codesoort “${problem.given}” is niet bekend. Vul agb, kvk of geen in.`
    case 'not-a-code':
      return problem.proposal === undefined
        ? `De code “${problem.given}” heeft geen acht cijfers. Verbeter de code.`
        : `De code “${problem.given}” mist een cijfer. Bedoelt u ${problem.proposal}? Maak de kolom in Excel op als tekst.`
    case 'code-without-scheme':
      return 'Er staat een code zonder codesoort. Vul agb of kvk in.'
    case 'scheme-without-code':
      return 'Er staat een codesoort zonder code. Vul de code in, of de codesoort geen.'
    case 'not-an-email':
      return `“${problem.given}” is geen e-mailadres. Controleer de spelling.`
    case 'text-too-long':
      return `De tekst in kolom “${problem.column}” is te lang. Gebruik hoogstens 300 tekens.`
    case 'duplicate':
      return `Deze gemeente en aanbieder staan al op regel ${problem.first}. Verwijder een van beide.`
  }
}

function atLine(line: number, sentence: string): string {
  return `Regel ${line}: ${sentence}`
}

function csvProblemText(problem: CsvTableProblem): string {
  switch (problem.kind) {
    case 'not-csv':
      return `Regel ${problem.line}: de aanhalingstekens kloppen niet. Bewaar de lijst opnieuw als CSV.`
    case 'empty':
      return 'Het bestand is leeg. Kies een ander bestand.'
    case 'wrong-width':
      return `Regel ${problem.line} heeft ${problem.found} kolommen in plaats van ${problem.expected}. Bewaar de lijst opnieuw als CSV.`
    case 'column-twice':
      return `De kolom “${problem.column}” staat er twee keer. Verwijder er een.`
  }
}
