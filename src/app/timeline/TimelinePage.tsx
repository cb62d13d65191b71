import { useEffect, useState } from 'preact/hooks'
import type { StorageProblem } from '../../domain/evaluation-store.ts'
import type { Result } from '../../domain/result.ts'
import type { TimelineEvent } from '../../domain/timeline.ts'
import { storageProblemText } from '../../texts/storage.ts'
import { dateText, pairTitle } from '../../texts/terms.ts'
import { timelineTexts as texts } from '../../texts/timeline.ts'
import { storeOf } from '../hooks/stores.ts'
import { useSession } from '../hooks/use-session.ts'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { hrefOf, type RouteOf } from '../routes.ts'
import { timelineDays } from './timeline-days.ts'

/** `#/e/<id>/tijdlijn`: what happened to the evaluation on this device, by day; never an answer. */
export function TimelinePage({ route: { id } }: { readonly route: RouteOf<'timeline'> }) {
  const { state } = useSession()
  const [loaded, setLoaded] = useState<Result<readonly TimelineEvent[], StorageProblem>>()
  const [crash, setCrash] = useState<{ readonly error: unknown }>()
  if (crash) throw crash.error

  useEffect(() => {
    storeOf(id)
      .then((store) => store.loadTimeline(id))
      .then(setLoaded, (error: unknown) => setCrash({ error }))
  }, [id])

  return (
    <Page
      title={texts.title}
      screen={pairTitle(state.evaluation)}
      back={{ href: hrefOf({ screen: 'steps', id }), label: texts.backToSteps }}
      lead={texts.lead}
    >
      {loaded === undefined && <p role="status">{texts.loading}</p>}
      {loaded?.ok === false && (
        <Notice kind="error">
          <p>{storageProblemText(loaded.problem, 'reading')}</p>
        </Notice>
      )}
      {loaded?.ok === true && loaded.value.length === 0 && <p>{texts.empty}</p>}
      {loaded?.ok === true &&
        timelineDays(loaded.value, state.evaluation).map(({ date, lines }) => (
          <section class="stack" key={date}>
            <h2>{dateText(date)}</h2>
            <ul class="prose">
              {lines.map(({ time, text }) => (
                <li key={`${time} ${text}`}>
                  <span class="muted">{time}</span> {text}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </Page>
  )
}
