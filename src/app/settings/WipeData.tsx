import { useState } from 'preact/hooks'
import type { EvaluationId } from '../../domain/evaluation.ts'
import type { EvaluationSummary } from '../../domain/evaluation-store.ts'
import { settingsTexts as texts } from '../../texts/settings.ts'
import { evaluationTitle } from '../../texts/terms.ts'
import { rescueKept } from '../hooks/rescue.ts'
import { storeOf, wipeEverything } from '../hooks/stores.ts'
import { Button, Hidden } from '../parts/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'

interface WipeDataProps {
  readonly evaluations: readonly EvaluationSummary[]
  readonly broken: readonly EvaluationId[]
}

/** What is about to be wiped: one evaluation or everything, and what of it can be kept as a file first. */
interface Wipe {
  readonly id: EvaluationId | 'all'
  readonly readable: readonly EvaluationId[]
}

/** The two things that cannot be undone, each behind a question (screens.md 4.13). */
export function WipeData({ evaluations, broken }: WipeDataProps) {
  const [wipe, setWipe] = useState<Wipe>()
  const [outcome, setOutcome] = useState<'wiped' | 'failed'>()
  const rows = [
    ...evaluations.map(({ evaluation }) => ({ id: evaluation.id, title: evaluationTitle(evaluation), readable: [evaluation.id] })),
    ...broken.map((id) => ({ id, title: texts.brokenEvaluation, readable: [] })),
  ]

  const confirm = async () => {
    if (!wipe) return
    const result = wipe.id === 'all' ? await wipeEverything() : await (await storeOf(wipe.id)).wipe(wipe.id)
    if (wipe.id === 'all') sessionStorage.clear()
    setOutcome(result.ok ? 'wiped' : 'failed')
    setWipe(undefined)
  }

  return (
    <section class="stack">
      <h2>{texts.wipeTitle}</h2>
      {rows.length === 0 && <p class="prose">{texts.nothingKept}</p>}
      {rows.map((row) => (
        <div class="card stack" key={row.id}>
          <h3>{row.title}</h3>
          <ActionRow>
            <Button icon="remove" onClick={() => setWipe(row)}>
              {texts.wipeOne}
              <Hidden>{texts.wipeOneHidden(row.title)}</Hidden>
            </Button>
          </ActionRow>
        </div>
      ))}
      <ActionRow>
        <Button
          variant="danger"
          icon="remove"
          onClick={() => setWipe({ id: 'all', readable: evaluations.map(({ evaluation }) => evaluation.id) })}
        >
          {texts.wipeAll}
        </Button>
      </ActionRow>
      {outcome && (
        <Notice kind={outcome === 'wiped' ? 'success' : 'error'} live="status">
          {outcome === 'wiped' ? texts.wiped : texts.notWiped}
        </Notice>
      )}
      <WipeDialog
        wipe={wipe}
        onClose={() => setWipe(undefined)}
        onConfirm={() => {
          confirm().catch(reportError)
        }}
      />
    </section>
  )
}

interface WipeDialogProps {
  readonly wipe: Wipe | undefined
  readonly onClose: () => void
  readonly onConfirm: () => void
}

function WipeDialog({ wipe, onClose, onConfirm }: WipeDialogProps) {
  const isAll = wipe?.id === 'all'
  const backUp = () => {
    if (wipe) rescueKept(wipe.readable).catch(reportError)
  }
  return (
    <Dialog
      open={wipe !== undefined}
      title={isAll ? texts.wipeAllQuestion : texts.wipeOneQuestion}
      onClose={onClose}
      actions={
        <>
          {wipe && wipe.readable.length > 0 && (
            <Button variant="primary" onClick={backUp}>
              {texts.backupFirst}
            </Button>
          )}
          <Button variant="danger" onClick={onConfirm}>
            {isAll ? texts.yesWipeAll : texts.yesWipeOne}
          </Button>
          <Button onClick={onClose}>{texts.noWipe}</Button>
        </>
      }
    >
      <p>{isAll ? texts.wipeAllWarning : texts.wipeWarning}</p>
    </Dialog>
  )
}
