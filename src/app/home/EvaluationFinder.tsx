import { useMemo, useState } from 'preact/hooks'
import { progresses, progressOf } from '../../domain/progress.ts'
import { buildSteps } from '../../domain/steps.ts'
import { progressText } from '../../texts/evaluation.ts'
import { homeTexts } from '../../texts/home.ts'
import { periodTitle } from '../../texts/periods.ts'
import { evaluationTitle, progressWords } from '../../texts/terms.ts'
import { observable, useObservable } from '../hooks/observable.ts'
import { LinkButton } from '../parts/Button.tsx'
import { SelectField } from '../parts/SelectField.tsx'
import { TextField } from '../parts/TextField.tsx'
import { hrefOf } from '../routes.ts'
import { type EvaluationFilter, filterEvaluations, noFilter, periodsOf } from './filter-evaluations.ts'
import { NotKept } from './NotKept.tsx'
import type { ListedEvaluation } from './use-evaluations.ts'

const texts = homeTexts.finder

/** Many evaluations: a table to look through by name, period and status. What was looked for stays while the tab is open. */
export function EvaluationFinder({ evaluations }: { readonly evaluations: readonly ListedEvaluation[] }) {
  const filter = useObservable(lookedFor)
  const [isWhole, setIsWhole] = useState(false)
  const found = useMemo(() => filterEvaluations(evaluations, filter), [evaluations, filter])
  const change = (part: Partial<EvaluationFilter>) => lookedFor.set({ ...filter, ...part })
  const shown = isWhole ? found : found.slice(0, atFirst)
  const isNarrowed = Object.values(filter).some((part) => part !== '')
  return (
    <section class="stack">
      <h2>{texts.title}</h2>
      <search class="stack">
        <TextField id="zoek" label={texts.search} hint={texts.searchHint} value={filter.text} onInput={(text) => change({ text })} />
        <SelectField
          id="zoek-periode"
          label={texts.period}
          prompt={texts.allPeriods}
          value={filter.period}
          onInput={(period) => change({ period })}
          choices={periodsOf(evaluations).map((period) => ({ value: period, label: periodTitle(period) }))}
        />
        <SelectField
          id="zoek-status"
          label={texts.progress}
          prompt={texts.allProgress}
          value={filter.progress}
          onInput={(chosen) => change({ progress: progresses.find((progress) => progress === chosen) ?? '' })}
          choices={progresses.map((progress) => ({ value: progress, label: progressWords[progress] }))}
        />
      </search>
      <p class="cluster">
        <span role="status">{texts.found(found.length, evaluations.length)}</span>
        {isNarrowed && <LinkButton onClick={() => lookedFor.set(noFilter)}>{texts.showAll}</LinkButton>}
      </p>
      {found.length > 0 && <FoundTable found={shown} />}
      {shown.length < found.length && (
        <p>
          <LinkButton onClick={() => setIsWhole(true)}>{texts.showRest(found.length)}</LinkButton>
        </p>
      )}
    </section>
  )
}

/** So many rows that what stands below the table is still within reach. */
const atFirst = 20

const lookedFor = observable<EvaluationFilter>(noFilter)

function FoundTable({ found }: { readonly found: readonly ListedEvaluation[] }) {
  return (
    <table class="table">
      <caption class="visually-hidden">{texts.title}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.evaluation}</th>
          <th scope="col">{texts.progress}</th>
        </tr>
      </thead>
      <tbody>
        {found.map((listed) => (
          <tr key={listed.evaluation.id}>
            <th scope="row">
              <a href={hrefOf({ screen: 'steps', id: listed.evaluation.id })}>{evaluationTitle(listed.evaluation)}</a>
              <NotKept listed={listed} />
            </th>
            <td>
              {progressWords[progressOf(listed)]}
              <br />
              <span class="muted">{progressText(buildSteps(listed))}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
