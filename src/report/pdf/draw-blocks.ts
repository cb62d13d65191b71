import type { ReportBlock, ScaleBlock, TableBlock } from '../blocks.ts'
import { drawGrid, type GridLayout, gridStartHeight, layOutGrid } from './draw-grid.ts'
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

/** What came where. */
export interface Drawn {
  /** How many pages the report takes, without its annex. */
  readonly pages: number
  /** Page on which the part that looks ahead begins. */
  readonly aheadOn: number
}

/** Draws the blocks one below the other, and tells what came where. */
export function drawBlocks(paper: Paper, blocks: readonly ReportBlock[], { breakAhead, keepTables }: PageBreaks, gridOf: GridOf): Drawn {
  let aheadOn = 1
  let pages: number | undefined
  blocks.forEach((block, index) => {
    if (block.kind === 'pageBreakHint') {
      if (block.part === 'annex') pages = paper.page
      if ((breakAhead || block.part === 'annex') && !paper.isAtTop) paper.breakPage()
      if (block.part === 'ahead') aheadOn = paper.page
      return
    }
    if (keepsWithNext(block)) paper.ensure(startHeight(paper, blocks, index, keepTables, gridOf))
    drawBlock(paper, block, gridOf)
  })
  return { pages: pages ?? paper.page, aheadOn }
}

/** The table of a block, set in its columns. */
export type GridOf = (block: TableBlock | ScaleBlock) => GridLayout

/** Sets each table once, for all papers of one typography: its height is wanted before it is drawn. */
export function gridsOn(paper: Paper): GridOf {
  const known = new Map<ReportBlock, GridLayout>()
  return (block) => {
    const grid = known.get(block) ?? layOutGrid(paper, block.kind === 'table' ? tableGrid(paper, block) : scaleGrid(paper, block))
    known.set(block, grid)
    return grid
  }
}

function drawBlock(paper: Paper, block: ReportBlock, gridOf: GridOf): void {
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
    case 'scale':
      return drawGrid(paper, gridOf(block))
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
function startHeight(paper: Paper, blocks: readonly ReportBlock[], index: number, keepTables: boolean, gridOf: GridOf): number {
  const block = blocks[index]
  const { body, rowGap } = paper.typography
  switch (block?.kind) {
    case 'heading':
      return headingHeight(paper, block) + startHeight(paper, blocks, index + 1, keepTables, gridOf)
    case 'paragraph':
      return keepsWithNext(block) || blocks[index + 1]?.kind === 'confirmation'
        ? paragraphHeight(paper, block) + startHeight(paper, blocks, index + 1, keepTables, gridOf)
        : Math.min(paragraphHeight(paper, block), 3 * body.leading)
    case 'facts':
    case 'list':
      return 2 * body.leading + rowGap
    case 'table':
    case 'scale':
      return gridStartHeight(paper, gridOf(block), keepTables)
    case 'confirmation':
      return (
        confirmationHeight(paper, block) +
        (blocks[index + 1]?.kind === 'confirmation' ? startHeight(paper, blocks, index + 1, keepTables, gridOf) : 0)
      )
    case 'pageBreakHint':
    case 'footer':
    case undefined:
      return 0
  }
}
