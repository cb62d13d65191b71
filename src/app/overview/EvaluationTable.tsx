import type { OverviewRow } from '../../domain/period-overview.ts'
import type { ThemeId } from '../../domain/survey.ts'
import { outcomeLines, overviewTexts as texts } from '../../texts/overview.ts'
import { pairTitle, progressWords } from '../../texts/terms.ts'
import { hrefOf } from '../routes.ts'

interface EvaluationTableProps {
  readonly rows: readonly OverviewRow[]
  readonly titleOf: (theme: ThemeId) => string
}

/** One row an evaluation: how far it is, what both concluded, how many agreements are open. In the order of the regions, never ranked. */
export function EvaluationTable({ rows, titleOf }: EvaluationTableProps) {
  return (
    <section class="stack">
      <h2>{texts.evaluationsTitle}</h2>
      {/* Not a caption: on a narrow screen that would scroll away with the table. */}
      <p id="uitleg-evaluaties">{texts.evaluationsCaption}</p>
      <div class="table-wrap">
        <table class="table table--stacking" aria-labelledby="uitleg-evaluaties">
          <thead>
            <tr>
              <th scope="col">{texts.evaluation}</th>
              <th scope="col">{texts.status}</th>
              <th scope="col">{texts.conclusions}</th>
              <th scope="col" class="number">
                {texts.openAgreements}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ evaluation, progress, conclusions, openAgreements }) => (
              <tr key={evaluation.id}>
                <th scope="row">
                  <a href={hrefOf({ screen: 'steps', id: evaluation.id })}>{pairTitle(evaluation)}</a>
                  <br />
                  <span class="muted">{evaluation.region.name}</span>
                </th>
                <td data-label={texts.status}>{progressWords[progress]}</td>
                <td data-label={texts.conclusions}>
                  {Object.keys(conclusions).length === 0
                    ? texts.noConclusions
                    : outcomeLines(conclusions, titleOf).map((line) => <div key={line}>{line}</div>)}
                </td>
                <td class="number" data-label={texts.openAgreements}>
                  {openAgreements.length}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
