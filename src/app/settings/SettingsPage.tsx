import { settingsTexts as texts } from '../../texts/settings.ts'
import { useEvaluations } from '../home/use-evaluations.ts'
import { Page } from '../parts/Page.tsx'
import { About } from './About.tsx'
import { StorageState } from './StorageState.tsx'
import { WipeData } from './WipeData.tsx'

/** `#/instellingen`: how the data stands on this device, the two ways to wipe it, and what version this is. */
export function SettingsPage() {
  const listed = useEvaluations()
  const evaluations = listed?.evaluations ?? []
  return (
    <Page title={texts.title}>
      <StorageState evaluations={evaluations} problem={listed?.problem} />
      <WipeData evaluations={evaluations} broken={listed?.broken ?? []} />
      <About listed={listed} />
    </Page>
  )
}
