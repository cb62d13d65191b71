import type { LevelCounts } from '../../domain/comparison.ts'
import type { SheetParty } from '../../domain/party.ts'
import type { Level } from '../../domain/survey.ts'
import { type ScaleBlock, textOf } from '../../report/blocks.ts'

/** The figures per theme: a mark for each answer beside the words that count them, as on paper. */
export function ReportScale({ scale: { caption, labelTitle, columns, conclusionTitle, rows } }: { readonly scale: ScaleBlock }) {
  return (
    // Scrolls sideways on a narrow screen, so the keyboard must be able to reach it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls needs the keyboard.
    <section class="report-preview__wrap" aria-label={caption} tabIndex={0}>
      <table class="table">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {[labelTitle, ...columns.map(({ title }) => title), conclusionTitle].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, figures, conclusion }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {figures.map(({ counts, n, text, aboutOther }, index) => (
                <td key={columns[index]?.party} data-label={columns[index]?.title}>
                  {n > 0 && <LevelMarks party={columns[index]?.party ?? 'together'} counts={counts} />}
                  <span class="report-preview__counts">{text}</span>
                  {aboutOther !== undefined && <span class="report-preview__other">{aboutOther}</span>}
                </td>
              ))}
              <td data-label={conclusionTitle}>
                {conclusion.some(({ kind }) => kind === 'strong') ? <strong>{textOf(conclusion)}</strong> : textOf(conclusion)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const size = 10
const step = 14

/** One mark for each answer: full for hoog, half for midden, open for laag. Hidden from screen readers: the words say the same. */
function LevelMarks({ party, counts }: { readonly party: SheetParty; readonly counts: LevelCounts }) {
  const marks = (['high', 'mid', 'low'] as const).flatMap((level) => new Array<Level>(counts[level]).fill(level))
  const width = marks.length * step - (step - size)
  return (
    <svg
      class={`report-preview__marks report-preview__marks--${party}`}
      width={width}
      height={size}
      viewBox={`0 0 ${width} ${size}`}
      aria-hidden="true"
      focusable="false"
    >
      {marks.map((level, index) => (
        <g key={index} transform={`translate(${index * step} 0)`}>
          {party === 'provider' ? (
            <rect x="0.75" y="0.75" width="8.5" height="8.5" fill={level === 'high' ? 'currentColor' : 'none'} />
          ) : (
            <circle cx="5" cy="5" r="4.25" fill={level === 'high' ? 'currentColor' : 'none'} />
          )}
          {level === 'mid' && <path class="report-preview__half" d={party === 'provider' ? 'M0 5h10v5H0z' : 'M0 5a5 5 0 0 0 10 0z'} />}
        </g>
      ))}
    </svg>
  )
}
