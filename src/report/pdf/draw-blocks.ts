import type { ReportBlock } from '../blocks.ts'
import { drawGrid, gridStartHeight } from './draw-grid.ts'
import {
  confirmationHeight,
  drawConfirmation,
  drawFacts,
  drawHeading,
  drawList,
  drawParagraph,
  headingHeight,
  paragraphHeight,
} from './draw-text.ts'
import { scaleGrid, tableGrid } from './grids.ts'
import type { Paper } from './paper.ts'

/** Where pages end. */
export interface PageBreaks {
  /** The part that looks ahead starts on a new page. */
  readonly breakAhead: boolean
  /** A short table is not split. */
  readonly keepTables: boolean
}

/** Draws the blocks one below the other, and returns the page on which the part that looks ahead begins. */
export function drawBlocks(paper: Paper, blocks: readonly ReportBlock[], { breakAhead, keepTables }: PageBreaks): number {
  let aheadOn = 1
  blocks.forEach((block, index) => {
    if (block.kind === 'pageBreakHint') {
      if (breakAhead && !paper.isAtTop) paper.breakPage()
      aheadOn = paper.page
      return
    }
    if (keepsWithNext(block)) paper.ensure(startHeight(paper, blocks, index, keepTables))
    drawBlock(paper, block)
  })
  return aheadOn
}

function drawBlock(paper: Paper, block: ReportBlock): void {
  switch (block.kind) {
    case 'heading':
      return drawHeading(paper, block)
    case 'paragraph':
      return drawParagraph(paper, block)
    case 'facts':
      return drawFacts(paper, block)
    case 'list':
      return drawList(paper, block)
    case 'table':
      return drawGrid(paper, tableGrid(paper, block))
    case 'scale':
      return drawGrid(paper, scaleGrid(paper, block))
    case 'confirmation':
      return drawConfirmation(paper, block)
    case 'pageBreakHint':
    case 'footer':
      // The foot of every page is drawn when it is known how many there are.
      return
  }
}

/** A heading never stands alone at the foot of a page, nor a sentence that introduces what follows. */
function keepsWithNext(block: ReportBlock): boolean {
  return block.kind === 'heading' || (block.kind === 'paragraph' && block.tone === 'quiet')
}

/** The height that must be left for a block and what has to stand with it, as far as one page goes. */
function startHeight(paper: Paper, blocks: readonly ReportBlock[], index: number, keepTables: boolean): number {
  const block = blocks[index]
  const { body, rowGap } = paper.typography
  switch (block?.kind) {
    case 'heading':
      return headingHeight(paper, block) + startHeight(paper, blocks, index + 1, keepTables)
    case 'paragraph':
      return keepsWithNext(block) || blocks[index + 1]?.kind === 'confirmation'
        ? paragraphHeight(paper, block) + startHeight(paper, blocks, index + 1, keepTables)
        : Math.min(paragraphHeight(paper, block), 3 * body.leading)
    case 'facts':
    case 'list':
      return 2 * body.leading + rowGap
    case 'table':
      return gridStartHeight(paper, tableGrid(paper, block), keepTables)
    case 'scale':
      return gridStartHeight(paper, scaleGrid(paper, block), keepTables)
    case 'confirmation':
      return (
        confirmationHeight(paper, block) +
        (blocks[index + 1]?.kind === 'confirmation' ? startHeight(paper, blocks, index + 1, keepTables) : 0)
      )
    case 'pageBreakHint':
    case 'footer':
    case undefined:
      return 0
  }
}
