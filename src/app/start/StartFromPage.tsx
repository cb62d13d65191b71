import { useEffect, useState } from 'preact/hooks'
import type { RegionTable } from '../../domain/region.ts'
import { loadRegions } from '../../survey/published-regions.ts'
import { cannotOpenTexts } from '../../texts/evaluation.ts'
import { startTexts as texts } from '../../texts/start.ts'
import { useConfig } from '../hooks/use-config.ts'
import { Page } from '../parts/Page.tsx'
import { hrefOf, type RouteOf } from '../routes.ts'
import { CarriedAgreements } from './CarriedAgreements.tsx'
import { loadStart, type Start } from './load-start.ts'
import { StartForm } from './StartForm.tsx'
import { draftFrom } from './start-from.ts'

/** `#/nieuw/<weg>/<id>`: a new evaluation with what it shares with an earlier one filled in; the next period gets its open agreements. */
export function StartFromPage({ route }: { readonly route: RouteOf<'new-prefilled'> }) {
  return <StartFrom key={hrefOf(route)} route={route} />
}

function StartFrom({ route: { from, way } }: { readonly route: RouteOf<'new-prefilled'> }) {
  const config = useConfig()
  const [loaded, setLoaded] = useState<{ readonly table: RegionTable; readonly start: Start | undefined }>()
  const [crash, setCrash] = useState<{ readonly error: unknown }>()
  if (crash) throw crash.error

  useEffect(() => {
    Promise.all([loadRegions(), loadStart(from, way)]).then(
      ([table, start]) => setLoaded({ table, start }),
      (error: unknown) => setCrash({ error }),
    )
  }, [from, way])

  const back = { href: hrefOf({ screen: 'steps', id: from }), label: texts.backToSteps }
  if (loaded?.start) {
    const { table, start } = loaded
    const { title, lead } = texts.ways[way]
    return (
      <StartForm
        table={table}
        periods={config.periods}
        prefilled={{
          name: `${way}/${from}`,
          title,
          lead,
          back,
          draft: draftFrom(start.from, way, config.periods),
          carried: start.carried,
          above: way === 'next-period' && <CarriedAgreements start={start} />,
        }}
      />
    )
  }
  if (loaded) return <Page title={cannotOpenTexts.missing.title} lead={cannotOpenTexts.missing.text} back={homeLink} />
  return (
    <Page title={texts.ways[way].title} back={back}>
      <p role="status">{texts.loading}</p>
    </Page>
  )
}

const homeLink = { href: hrefOf({ screen: 'home' }), label: texts.back }
