import { useState } from 'preact/hooks'
import { offlineCheckTexts as texts } from '../../texts/offline-check.ts'
import { sheetPartyName } from '../../texts/questionnaire.ts'
import { enumerated } from '../../texts/report.ts'
import { partyNameInside } from '../../texts/terms.ts'
import { keep } from '../hooks/keep.ts'
import { askToPersistNow } from '../hooks/persistence.ts'
import { useSession } from '../hooks/use-session.ts'
import { Badge } from '../parts/Badge.tsx'
import { Button, ButtonLink } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'
import { hrefOf, type RouteOf } from '../routes.ts'
import { buildOfflineChecks, isReadyForOffline, type OfflineCheck } from './offline-checks.ts'
import { useOfflineCheck } from './use-offline-check.ts'

/** `#/e/<id>/gereed`: whether this device has all that a meeting without internet needs, and what to do about what it has not. */
export function OfflineCheckPage({ route }: { readonly route: RouteOf<'offline-check'> }) {
  const { facts, again } = useOfflineCheck()
  const checks = facts && buildOfflineChecks(facts)
  const toSteps = hrefOf({ screen: 'steps', id: route.id })
  return (
    <Page title={texts.title} screen={texts.screen} back={{ href: toSteps, label: texts.back }} lead={texts.lead}>
      <div role="status">{checks ? <Verdict isReady={isReadyForOffline(checks)} /> : <p>{texts.busy}</p>}</div>
      {checks && (
        <SummaryList
          rows={checks.map((check) => ({ term: texts.terms[check.about], value: <CheckOutcome check={check} onChange={again} /> }))}
        />
      )}
      {checks && (
        <ActionRow>
          {isReadyForOffline(checks) ? (
            <>
              <ButtonLink variant="primary" href={toSteps}>
                {texts.toSteps}
              </ButtonLink>
              <Button onClick={again}>{texts.again}</Button>
            </>
          ) : (
            <>
              <Button variant="primary" onClick={again}>
                {texts.again}
              </Button>
              <ButtonLink href={toSteps}>{texts.toSteps}</ButtonLink>
            </>
          )}
        </ActionRow>
      )}
    </Page>
  )
}

function Verdict({ isReady }: { readonly isReady: boolean }) {
  return isReady ? (
    <Notice kind="success" title={texts.readyTitle}>
      {texts.ready}
    </Notice>
  ) : (
    <Notice kind="warning" title={texts.notReadyTitle}>
      {texts.notReady}
    </Notice>
  )
}

type CheckOutcomeProps = { readonly check: OfflineCheck; readonly onChange: () => void }

function CheckOutcome({ check, onChange }: CheckOutcomeProps) {
  return (
    <div class="stack">
      <p>
        <Badge kind={badgeKinds[check.outcome]}>{texts.outcomes[check.outcome]}</Badge>
      </p>
      <Explanation check={check} />
      {check.about === 'persistence' && check.outcome === 'advice' && <AskBrowser onKept={onChange} />}
    </div>
  )
}

function Explanation({ check }: { readonly check: OfflineCheck }) {
  const { state } = useSession()
  switch (check.about) {
    case 'files':
      return <p>{check.files.kind === 'missing' ? texts.files.missing(check.files.count) : texts.files[check.files.kind]}</p>
    case 'storage':
      return <p>{texts.storage[check.storage]}</p>
    case 'persistence':
      return <p>{check.outcome === 'fine' ? texts.persistence.fine : texts.persistence.advice}</p>
    case 'answers': {
      const names = {
        municipality: partyNameInside(state.evaluation, 'municipality'),
        provider: partyNameInside(state.evaluation, 'provider'),
      }
      const missing = check.notReady.map((filler) => sheetPartyName(names, filler))
      return <p>{missing.length === 0 ? texts.answers.ready : texts.answers.missing(enumerated(missing))}</p>
    }
  }
}

/** The browser may say no, and then a file is the way to be safe. */
function AskBrowser({ onKept }: { readonly onKept: () => void }) {
  const [isRefused, setIsRefused] = useState(false)
  const ask = async () => {
    if (await askToPersistNow()) onKept()
    else setIsRefused(true)
  }
  return (
    <>
      <ActionRow>
        <Button onClick={() => keep(ask())}>{texts.persistence.ask}</Button>
      </ActionRow>
      <p role="status">{isRefused && texts.persistence.refused}</p>
      <p>
        <a href={hrefOf({ screen: 'settings' })}>{texts.persistence.toSettings}</a>
      </p>
    </>
  )
}

const badgeKinds = { fine: 'positive', missing: 'warning', advice: 'neutral' } as const satisfies Record<OfflineCheck['outcome'], string>
