import { useState } from 'preact/hooks'
import { configProblemText, settingsTexts as texts } from '../../texts/settings.ts'
import type { ListedEvaluations } from '../home/use-evaluations.ts'
import { useObservable } from '../hooks/observable.ts'
import { useLoadedConfig } from '../hooks/use-config.ts'
import { buildId } from '../offline/builds.ts'
import { currentUpdate, type UpdateState, watchUpdate } from '../offline/updates.ts'
import { Button } from '../parts/Button.tsx'
import { Details } from '../parts/Details.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'
import { licences } from './licences.ts'
import { buildTechnicalData } from './technical-data.ts'

/** Version, the host's configuration, data for the helpdesk, and the licences. */
export function About({ listed }: { readonly listed: ListedEvaluations | undefined }) {
  const { problem } = useLoadedConfig()
  const offline = useObservable(updates)
  const [outcome, setOutcome] = useState<'copied' | 'refused'>()
  const technical = buildTechnicalData({ build: buildId(), configProblem: problem, offline, listed, userAgent: navigator.userAgent })

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(technical)
      setOutcome('copied')
    } catch {
      // The browser asks permission, or has no clipboard here: the text itself stands below.
      setOutcome('refused')
    }
  }

  return (
    <section class="stack">
      <h2>{texts.aboutTitle}</h2>
      <SummaryList
        rows={[
          { term: texts.version, value: __APP_VERSION__ },
          { term: texts.build, value: buildId() },
          { term: texts.config, value: problem ? configProblemText(problem) : texts.configFine },
          { term: texts.offlineTitle, value: texts.offline[offlineOf(offline)] },
        ]}
      />
      <Details summary={texts.technicalTitle}>
        <p class="prose">{texts.technical}</p>
        <pre class="technical-data">{technical}</pre>
        <ActionRow>
          <Button
            onClick={() => {
              copy().catch(reportError)
            }}
          >
            {texts.copy}
          </Button>
        </ActionRow>
        <p role="status">{outcome && (outcome === 'copied' ? texts.copied : texts.notCopied)}</p>
      </Details>
      <Details summary={texts.licencesTitle}>
        <p class="prose">{texts.licences}</p>
        <ul class="prose">
          {licences.map(({ name, licence }) => (
            <li key={name}>
              {name}: {licence}
            </li>
          ))}
        </ul>
      </Details>
    </section>
  )
}

const updates = { get: currentUpdate, watch: watchUpdate }

/** Whether the tool itself is on this device. */
function offlineOf({ offlineReady, trouble }: UpdateState): 'ready' | 'notYet' | 'refused' {
  if (offlineReady) return 'ready'
  return trouble === undefined ? 'notYet' : 'refused'
}
