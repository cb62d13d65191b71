import type { OverviewRow } from '../../domain/period-overview.ts'
import { openAgreementText, overviewTexts as texts } from '../../texts/overview.ts'
import { pairTitle } from '../../texts/terms.ts'

/** The open agreements of each evaluation that has any. */
export function OpenAgreements({ rows }: { readonly rows: readonly OverviewRow[] }) {
  const withOpen = rows.filter(({ openAgreements }) => openAgreements.length > 0)
  return (
    <section class="stack">
      <h2>{texts.agreementsTitle}</h2>
      {withOpen.length === 0 && <p>{texts.noAgreements}</p>}
      {withOpen.map(({ evaluation, openAgreements }) => (
        <section key={evaluation.id}>
          <h3>{pairTitle(evaluation)}</h3>
          <ul>
            {openAgreements.map((agreement) => (
              <li key={agreement.id}>{openAgreementText(agreement)}</li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
