import { useEffect, useState } from 'preact/hooks'
import type { RegionTable } from '../../domain/region.ts'
import { loadRegions } from '../../survey/published-regions.ts'
import { startTexts as texts } from '../../texts/start.ts'
import { useConfig } from '../hooks/use-config.ts'
import { Page } from '../parts/Page.tsx'
import { hrefOf } from '../routes.ts'
import { StartForm } from './StartForm.tsx'

/** `#/nieuw`: a new evaluation on this device, without an invitation. */
export function StartPage() {
  const config = useConfig()
  const [table, setTable] = useState<RegionTable>()
  const [crash, setCrash] = useState<{ readonly error: unknown }>()
  if (crash) throw crash.error

  useEffect(() => {
    loadRegions().then(setTable, (error: unknown) => setCrash({ error }))
  }, [])

  if (table) return <StartForm table={table} periods={config.periods} />
  return (
    <Page title={texts.title} back={{ href: hrefOf({ screen: 'home' }), label: texts.back }}>
      <p role="status">{texts.loading}</p>
    </Page>
  )
}
