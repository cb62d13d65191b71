import { checkArchive, checkFileId, checkLanguage, checkMarked, checkMetadata, checkOutputIntent, checkTitle } from './check-document.ts'
import { checkFonts } from './check-fonts.ts'
import { checkEmptyPages, checkLoneHeadings, checkMargins, checkOverlap, checkTypeSize } from './check-pages.ts'
import { checkSecondReader } from './check-second-reader.ts'
import {
  checkFigures,
  checkHeadings,
  checkLinks,
  checkMarks,
  checkParentTree,
  checkStructure,
  checkTableCells,
  checkTableHeaders,
  checkTabOrder,
  checkUntagged,
} from './check-tagging.ts'
import { checkActualText, checkText } from './check-text.ts'
import { type Check, type Inspected, inspect, type Origin } from './inspected.ts'

/** All checks of a report, by the name under which a fault is told. */
export const checks = {
  archive: checkArchive,
  language: checkLanguage,
  title: checkTitle,
  marked: checkMarked,
  metadata: checkMetadata,
  'output-intent': checkOutputIntent,
  'file-id': checkFileId,
  fonts: checkFonts,
  structure: checkStructure,
  marks: checkMarks,
  untagged: checkUntagged,
  'parent-tree': checkParentTree,
  headings: checkHeadings,
  'table-headers': checkTableHeaders,
  'table-cells': checkTableCells,
  figures: checkFigures,
  links: checkLinks,
  'tab-order': checkTabOrder,
  text: checkText,
  'actual-text': checkActualText,
  margins: checkMargins,
  'type-size': checkTypeSize,
  overlap: checkOverlap,
  'empty-pages': checkEmptyPages,
  'lone-headings': checkLoneHeadings,
  'second-reader': checkSecondReader,
} as const satisfies Record<string, Check>

/** Name of a check, or `readable` when the bytes could not be taken apart at all. */
export type CheckName = keyof typeof checks | 'readable'

/** One thing that is wrong, and which check says so. */
export interface Fault {
  readonly check: CheckName
  readonly fault: string
}

/** What was found in one file. */
export interface Verdict {
  readonly pages: number
  readonly faults: readonly Fault[]
}

/**
 * Checks the bytes of a report (issue: PDF/A-2a and PDF/UA-1, layout, and with `origin` that its words are those of the report). Never
 * throws: what cannot be read is a fault.
 */
export async function verifyPdf(bytes: Uint8Array, origin?: Origin): Promise<Verdict> {
  let file: Inspected
  try {
    file = inspect(bytes)
  } catch (cause) {
    return { pages: 0, faults: [{ check: 'readable', fault: messageOf(cause) }] }
  }
  const names = Object.keys(checks).filter((name) => name in checks) as (keyof typeof checks)[]
  const found = await Promise.all(
    names.map(async (check) => (await runCheck(checks[check], file, origin)).map((fault) => ({ check, fault }))),
  )
  return { pages: file.pages.length, faults: found.flat() }
}

async function runCheck(check: Check, file: Inspected, origin: Origin | undefined): Promise<readonly string[]> {
  try {
    return await check(file, origin)
  } catch (cause) {
    return [messageOf(cause)]
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
