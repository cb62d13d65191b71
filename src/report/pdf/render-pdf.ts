import type { jsPDF } from 'jspdf'
import type { ReportDocument } from '../blocks.ts'
import { drawBlocks, type PageBreaks } from './draw-blocks.ts'
import { drawFooters } from './draw-footer.ts'
import { openPdf, pageSize, type ReportFonts } from './jspdf-door.ts'
import { palette } from './palette.ts'
import { Paper } from './paper.ts'
import { TaggedWriter } from './tagged-writer.ts'
import { densities, type Typography } from './typography.ts'

/**
 * The report as a tagged, archivable PDF (PDF/A-2a, PDF/UA-1) on A4. Only walks the blocks, and the same document gives the same bytes
 * everywhere. What looks ahead starts on a new page when that costs no extra one; a report that would only just spill over to a third
 * page is set a little tighter.
 */
export function renderPdf(document: ReportDocument, fonts: ReportFonts): Uint8Array {
  const draft = bestDraft(document, fonts)
  drawFooters(draft.paper, document)
  return new Uint8Array(draft.pdf.output('arraybuffer'))
}

interface Setting extends PageBreaks {
  readonly typography: Typography
}

interface Draft {
  readonly setting: Setting
  readonly pdf: jsPDF
  readonly paper: Paper
  readonly pages: number
  /** Page on which the part that looks ahead begins. */
  readonly aheadOn: number
}

/** The roomiest page on which the report takes two pages; short tables are then split only when nothing else helps. */
const attempts: readonly Setting[] = [
  ...densities.map((typography) => ({ typography, keepTables: true, breakAhead: false })),
  ...densities.slice(-1).map((typography) => ({ typography, keepTables: false, breakAhead: false })),
]

function bestDraft(document: ReportDocument, fonts: ReportFonts): Draft {
  let first: Draft | undefined
  for (const [index, setting] of attempts.entries()) {
    const draft = layOut(document, fonts, setting)
    first ??= draft
    if (draft.pages > 2) continue
    const tighter = attempts[index + 1]
    if (draft.aheadOn === 1 || tighter === undefined) return withPartAhead(document, fonts, draft)
    // The part that looks back does not fit on page 1. One step tighter is worth it when it then does.
    const tighterDraft = layOut(document, fonts, tighter)
    return tighterDraft.aheadOn === 1 ? withPartAhead(document, fonts, tighterDraft) : draft
  }
  if (!first) throw new Error('no way to set the page')
  return withPartAhead(document, fonts, first)
}

/** Starts the part that looks ahead on page 2, where that costs no extra page. */
function withPartAhead(document: ReportDocument, fonts: ReportFonts, draft: Draft): Draft {
  if (draft.pages === 1 || draft.aheadOn !== 1) return draft
  const split = layOut(document, fonts, { ...draft.setting, breakAhead: true })
  return split.pages <= draft.pages ? split : draft
}

function layOut(document: ReportDocument, fonts: ReportFonts, setting: Setting): Draft {
  const pdf = openPdf(fonts)
  const paper = new Paper(pdf, new TaggedWriter(pdf, document), setting.typography)
  paper.fillBox(0, 0, pageSize.width, 6, palette.brand)
  const aheadOn = drawBlocks(paper, document.blocks, setting)
  return { setting, pdf, paper, pages: paper.page, aheadOn }
}
