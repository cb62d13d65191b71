import { useEffect, useState } from 'preact/hooks'
import { buildCsv } from '../../domain/csv.ts'
import type { Period } from '../../domain/period.ts'
import { type ThemeId, themeTitleOf } from '../../domain/survey.ts'
import { overviewTable, overviewTexts as texts } from '../../texts/overview.ts'
import { useEvaluations } from '../home/use-evaluations.ts'
import { downloadFile } from '../hooks/download-file.ts'
import { Button } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { hrefOf, type RouteOf } from '../routes.ts'
import { EvaluationTable } from './EvaluationTable.tsx'
import { type LoadedOverview, loadOverview } from './load-overview.ts'
import { OpenAgreements } from './OpenAgreements.tsx'
import { ThemeTable } from './ThemeTable.tsx'

/** `#/overzicht/<period>`: the own evaluations of a period at a glance, to print or to take along as a table to the regional talk (R6). */
export function OverviewPage({ route: { period } }: { readonly route: RouteOf<'overview'> }) {
  const loaded = useOverview(period)
  const count = loaded?.overview.rows.length
  return (
    <Page
      wide
      title={texts.title(period)}
      back={{ href: hrefOf({ screen: 'home' }), label: texts.back }}
      lead={count === undefined || count === 0 ? undefined : texts.lead(count)}
    >
      {loaded === undefined ? <p role="status">{texts.loading}</p> : <Overview loaded={loaded} />}
    </Page>
  )
}

function Overview({ loaded: { overview, unreadable, survey } }: { readonly loaded: LoadedOverview }) {
  const titleOf = (theme: ThemeId) => (survey ? themeTitleOf(survey, theme) : theme)
  const download = () => {
    const csv = buildCsv(overviewTable(overview, titleOf))
    downloadFile(`wijkgericht-werken_overzicht_${overview.period}.csv`, csv, 'text/csv;charset=utf-8')
  }
  return (
    <>
      {unreadable > 0 && (
        <Notice kind="warning">
          <p>{texts.unreadable(unreadable)}</p>
        </Notice>
      )}
      {overview.rows.length === 0 ? (
        <p>{texts.empty}</p>
      ) : (
        <>
          <p class="prose no-print">{texts.privacy}</p>
          <ActionRow>
            <Button variant="primary" icon="download" onClick={download}>
              {texts.download}
            </Button>
            <Button icon="print" onClick={() => print()}>
              {texts.print}
            </Button>
          </ActionRow>
          <EvaluationTable rows={overview.rows} titleOf={titleOf} />
          <ThemeTable overview={overview} titleOf={titleOf} />
          <OpenAgreements rows={overview.rows} />
        </>
      )}
    </>
  )
}

/** The overview, made anew when an evaluation on this device changes; undefined until it is there. */
function useOverview(period: Period): LoadedOverview | undefined {
  const listed = useEvaluations()
  const [loaded, setLoaded] = useState<LoadedOverview>()
  const [crash, setCrash] = useState<{ readonly error: unknown }>()
  if (crash) throw crash.error
  const evaluations = listed?.evaluations

  useEffect(() => {
    if (!evaluations) return
    let isCurrent = true
    loadOverview(period, evaluations).then(
      (made) => isCurrent && setLoaded(made),
      (error: unknown) => setCrash({ error }),
    )
    return () => {
      isCurrent = false
    }
  }, [period, evaluations])
  return loaded?.overview.period === period ? loaded : undefined
}
