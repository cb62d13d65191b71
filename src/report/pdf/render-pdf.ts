import type { ReportDocument } from '../blocks.ts'
import { type Drawn, drawBlocks, type GridOf, gridsOn, type PageBreaks } from './draw-blocks.ts'
import { drawFooters } from './draw-footer.ts'
import { openPdf, pageSize, type ReportFonts } from './jspdf-door.ts'
import { palette } from './palette.ts'
import { Paper } from './paper.ts'
import { silentWriter, type Writer } from './silent-writer.ts'
import { TaggedWriter } from './tagged-writer.ts'
import { textMetricsOf } from './text-metrics.ts'
import { densities, type Typography } from './typography.ts'

/**
 * The report as a tagged, archivable PDF (PDF/A-2a, PDF/UA-1) on A4. Only walks the blocks, and the same document gives the same bytes
 * everywhere. What looks ahead starts on a new page when that costs no extra one; a report that would only just spill over to a
 * next page is set a little tighter.
 */
export function renderPdf(document: ReportDocument, fonts: ReportFonts): Uint8Array {
  const pdf = openPdf(fonts)
  const metrics = textMetricsOf(pdf)
  const gridsBy = new Map<Typography, GridOf>()
  const layOut = (writer: Writer, setting: Setting) => {
    const paper = new Paper(pdf, writer, setting.typography, metrics)
    const gridOf = gridsBy.get(setting.typography) ?? gridsOn(paper)
    gridsBy.set(setting.typography, gridOf)
    paper.fillBox(0, 0, pageSize.width, 6, palette.brand)
    return { paper, ...drawBlocks(paper, document.blocks, setting, gridOf) }
  }
  // Only the setting that was chosen is drawn; the others are laid out to see how many pages they take.
  const { setting } = bestDraft((tried) => ({ ...layOut(silentWriter, tried), setting: tried }))
  const writer = new TaggedWriter(pdf, document)
  drawFooters(layOut(writer, setting).paper, document)
  return writer.finish()
}

interface Setting extends PageBreaks {
  readonly typography: Typography
}

interface Draft extends Drawn {
  readonly setting: Setting
}

type Try = (setting: Setting) => Draft

/** The roomiest page on which the report takes two pages; short tables are then split only when nothing else helps. */
const attempts: readonly Setting[] = [
  ...densities.map((typography) => ({ typography, keepTables: true, breakAhead: false })),
  ...densities.slice(-1).map((typography) => ({ typography, keepTables: false, breakAhead: false })),
]

function bestDraft(attempt: Try): Draft {
  let fewest: Draft | undefined
  for (const [index, setting] of attempts.entries()) {
    const draft = attempt(setting)
    if (!fewest || draft.pages < fewest.pages) fewest = draft
    if (draft.pages > 2) continue
    const tighter = attempts[index + 1]
    if (draft.aheadOn === 1 || tighter === undefined) return withPartAhead(attempt, draft)
    // The part that looks back does not fit on page 1. One step tighter is worth it when it then does.
    const tighterDraft = attempt(tighter)
    return tighterDraft.aheadOn === 1 ? withPartAhead(attempt, tighterDraft) : draft
  }
  if (!fewest) throw new Error('no way to set the page')
  return withPartAhead(attempt, fewest)
}

/** Starts the part that looks ahead on page 2, where that costs no extra page. */
function withPartAhead(attempt: Try, draft: Draft): Draft {
  if (draft.pages === 1 || draft.aheadOn !== 1) return draft
  const split = attempt({ ...draft.setting, breakAhead: true })
  return split.pages <= draft.pages ? split : draft
}
