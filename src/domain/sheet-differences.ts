import type { AgreementId, AgreementReport } from './agreements.ts'
import type { AnswerSheet } from './answers.ts'
import { isSameAnswer } from './comparison.ts'

/** What two versions of one party's answers do not have in common; each question and agreement in one list. */
export interface SheetDifferences {
  readonly onlyHere: readonly string[]
  readonly onlyThere: readonly string[]
  readonly changed: readonly string[]
  /** Agreements on which status or note differ. */
  readonly reports: readonly AgreementId[]
}

/** One party's answers with its reports, as they stand on a device or in a file. */
export interface OneSide {
  readonly sheet: AnswerSheet
  readonly reports: readonly AgreementReport[]
}

/** What differs between the answers here and those in a file of the same party; what is shared with the insurer does not count. */
export function compareSheets(here: OneSide, there: OneSide): SheetDifferences {
  const [mine, theirs] = [here.sheet.answers, there.sheet.answers]
  const ids = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
  const agreements = [...new Set([...here.reports, ...there.reports].map(({ agreementId }) => agreementId))]
  return {
    onlyHere: ids.filter((id) => Object.hasOwn(mine, id) && !Object.hasOwn(theirs, id)),
    onlyThere: ids.filter((id) => !Object.hasOwn(mine, id) && Object.hasOwn(theirs, id)),
    changed: ids.filter((id) => Object.hasOwn(mine, id) && Object.hasOwn(theirs, id) && !isSameAnswer(mine[id], theirs[id])),
    reports: agreements.filter((id) => saidOf(here.reports, id) !== saidOf(there.reports, id)),
  }
}

/** In how many places the two differ; 0 when they say the same. */
export function countDifferences({ onlyHere, onlyThere, changed, reports }: SheetDifferences): number {
  return onlyHere.length + onlyThere.length + changed.length + reports.length
}

function saidOf(reports: readonly AgreementReport[], id: AgreementId): string {
  const said = reports.filter(({ agreementId }) => agreementId === id).map(({ party, status, note }) => [party, status ?? '', note ?? ''])
  return JSON.stringify(said.toSorted())
}
