import { settingsTexts as texts } from '../../texts/settings.ts'
import { useEvaluations } from '../home/use-evaluations.ts'
import { Page } from '../parts/Page.tsx'
import { About } from './About.tsx'
import { StorageState } from './StorageState.tsx'
import { WipeData } from './WipeData.tsx'

/** `#/instellingen`: how the data stands on this device, the two ways to wipe it, and what version this is. */
export function SettingsPage() {
  const kept = useEvaluations()
  const states = kept?.ok ? kept.value.states : []
  return (
    <Page title={texts.title}>
      <StorageState states={states} problem={kept?.ok ? kept.value.problem : kept?.problem} />
      <WipeData states={states} broken={kept?.ok ? kept.value.broken : []} />
      <About kept={kept} />
    </Page>
  )
}
