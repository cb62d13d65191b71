import { useState } from 'preact/hooks'
import { findClearObstacles, keptRecordField } from '../../domain/clearing.ts'
import { latestRecordOf } from '../../domain/evaluation-state.ts'
import { clearObstacleText, clearingTexts as texts } from '../../texts/clearing.ts'
import { settingsTexts } from '../../texts/settings.ts'
import { wipeOne } from '../evaluation/wipe-one.ts'
import { makeRecordFile } from '../exchange/make-files.ts'
import { downloadFile } from '../hooks/download-file.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'
import { navigate } from '../navigation.ts'
import { Button } from '../parts/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { useCarriedAgreements } from '../start/use-carried-agreements.ts'

/** "Ruim dit apparaat op": offered once the report is in the archive, possible once nothing would be lost; nothing before that, and for the example. */
export function ClearOffer() {
  const session = useSession()
  const { state, isExample } = session
  const [isAsking, setIsAsking] = useState(false)
  const [outcome, setOutcome] = useState<'kept' | 'not-kept' | 'not-cleared'>()
  const frozen = latestRecordOf(state)
  const hasLater = !isExample && findClearObstacles(state).includes('later-agreements')
  const obstacles = findClearObstacles(state, useCarriedAgreements(state.evaluation, hasLater))
  if (isExample || !frozen || obstacles.includes('archive') || obstacles.includes('confirm-record')) return null

  const keepFile = async () => {
    try {
      const { fileName, text } = await makeRecordFile(session, frozen)
      downloadFile(fileName, text, 'application/json')
    } catch (error) {
      reportError(error)
      return setOutcome('not-kept')
    }
    const isWritten = await session.save({ kind: 'draft-kept', field: keptRecordField, text: frozen.contentHash })
    setOutcome(isWritten ? 'kept' : 'not-kept')
  }
  const clear = async () => {
    setIsAsking(false)
    if (await wipeOne(state.evaluation.id)) navigate({ screen: 'home' })
    else setOutcome('not-cleared')
  }

  return (
    <section class="stack no-print">
      <h2>{texts.title}</h2>
      <p class="prose">{texts.lead}</p>
      {obstacles.length > 0 && (
        <>
          <p>{texts.first}</p>
          <ul class="prose">
            {obstacles.map((obstacle) => (
              <li key={obstacle}>{clearObstacleText(obstacle)}</li>
            ))}
          </ul>
        </>
      )}
      <ActionRow>
        {obstacles.includes('record-file') && !obstacles.includes('report') && (
          <Button icon="download" onClick={() => keep(keepFile())}>
            {texts.keepFile}
          </Button>
        )}
        {obstacles.length === 0 && (
          <Button icon="remove" onClick={() => setIsAsking(true)}>
            {texts.clear}
          </Button>
        )}
      </ActionRow>
      <p role="status">{outcome === 'kept' && texts.fileKept}</p>
      {(outcome === 'not-kept' || outcome === 'not-cleared') && (
        <Notice kind="error" live="alert">
          {outcome === 'not-kept' ? texts.fileFailed : texts.failed}
        </Notice>
      )}
      <Dialog
        open={isAsking}
        title={texts.question}
        onClose={() => setIsAsking(false)}
        actions={
          <>
            <Button variant="danger" onClick={() => keep(clear())}>
              {settingsTexts.yesWipeOne}
            </Button>
            <Button onClick={() => setIsAsking(false)}>{settingsTexts.noWipe}</Button>
          </>
        }
      >
        <Points title={texts.goesTitle} points={texts.goes} />
        <Points title={texts.staysTitle} points={texts.stays} />
        <p>{texts.nextTime}</p>
        <p>{settingsTexts.wipeWarning}</p>
      </Dialog>
    </section>
  )
}

function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </>
  )
}
