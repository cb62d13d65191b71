import type { PeriodOverview, ThemeOutcome } from '../../domain/period-overview.ts'
import type { ThemeId } from '../../domain/survey.ts'
import { overviewTexts as texts } from '../../texts/overview.ts'

interface ThemeTableProps {
  readonly overview: PeriodOverview
  readonly titleOf: (theme: ThemeId) => string
}

/** How often each conclusion was chosen for each theme; the caption says of how many evaluations. */
export function ThemeTable({ overview: { themes, counted, rows }, titleOf }: ThemeTableProps) {
  return (
    <section class="stack">
      <h2>{texts.themesTitle}</h2>
      {/* Not a caption: on a narrow screen that would scroll away with the table. */}
      <p id="uitleg-themas">{texts.themesCaption(counted, rows.length)}</p>
      <div class="table-wrap">
        <table class="table table--stacking" aria-labelledby="uitleg-themas">
          <thead>
            <tr>
              <th scope="col">{texts.theme}</th>
              {outcomes.map((outcome) => (
                <th scope="col" class="number" key={outcome}>
                  {texts.outcomes[outcome]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {themes.map(({ theme, counts }) => (
              <tr key={theme}>
                <th scope="row">{titleOf(theme)}</th>
                {outcomes.map((outcome) => (
                  <td class="number" key={outcome} data-label={texts.outcomes[outcome]}>
                    {counts[outcome]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const outcomes: readonly ThemeOutcome[] = ['good', 'attention', 'problem', 'not-discussed']
