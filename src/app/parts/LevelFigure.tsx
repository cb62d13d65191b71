import type { Party } from '../../domain/party.ts'
import { partsTexts } from '../../texts/parts.ts'

/** How many of a party's answers in a theme are low, in the middle and high. */
export type LevelCounts = { readonly low: number; readonly mid: number; readonly high: number }

type LevelFigureProps = {
  readonly municipality: LevelCounts
  readonly provider: LevelCounts
  /** The whole figure in words, for who cannot see it. */
  readonly label: string
}

/** One theme at a glance: a mark for each answer under its level, circles above squares. All sizes grow with the text. */
export function LevelFigure({ municipality, provider, label }: LevelFigureProps) {
  const providerTop = top + linesOf(municipality) * step + 0.5
  const height = providerTop + linesOf(provider) * step
  return (
    <svg class="figure figure--levels" role="img" aria-label={label} height={`${height}rem`}>
      {levels.map((level, column) => (
        <g key={level}>
          <text x={rem(column * columnWidth)} y="1rem">
            {partsTexts[level]}
          </text>
          <line
            class="figure__line"
            x1={rem(column * columnWidth)}
            x2={rem((column + 1) * columnWidth - columnGap)}
            y1="1.5rem"
            y2="1.5rem"
          />
          <Marks party="municipality" count={municipality[level]} x={column * columnWidth} y={top} />
          <Marks party="provider" count={provider[level]} x={column * columnWidth} y={providerTop} />
        </g>
      ))}
    </svg>
  )
}

const levels = ['low', 'mid', 'high'] as const
/** In rem: where the marks begin, how far they stand apart, how wide a column is and the space after its line. */
const top = 2
const step = 0.9
const columnWidth = 6
const columnGap = 0.75
const marksPerLine = 5

function linesOf(counts: LevelCounts): number {
  return Math.max(1, ...levels.map((level) => Math.ceil(counts[level] / marksPerLine)))
}

type MarksProps = { readonly party: Party; readonly count: number; readonly x: number; readonly y: number }

function Marks({ party, count, x, y }: MarksProps) {
  return (
    <>
      {Array.from({ length: count }, (_, index) => {
        const left = x + (index % marksPerLine) * step
        const above = y + Math.floor(index / marksPerLine) * step
        return party === 'municipality' ? (
          <circle key={index} class="figure__municipality" cx={rem(left + 0.35)} cy={rem(above + 0.35)} r="0.35rem" />
        ) : (
          <rect key={index} class="figure__provider" x={rem(left)} y={rem(above)} width="0.65rem" height="0.65rem" />
        )
      })}
    </>
  )
}

function rem(length: number): string {
  return `${length.toFixed(2)}rem`
}
