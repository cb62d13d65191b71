import { useState } from 'preact/hooks'
import type { EvaluationId } from '../../domain/evaluation.ts'
import type { EvaluationSummary } from '../../domain/evaluation-store.ts'
import { settingsTexts as texts } from '../../texts/settings.ts'
import { evaluationTitle } from '../../texts/terms.ts'
import { forgetAllWiped } from '../evaluation/tab-sessions.ts'
import { wipeOne } from '../evaluation/wipe-one.ts'
import { rescueKept } from '../hooks/rescue.ts'
import { wipeEverything } from '../hooks/stores.ts'
import { forgetInvitation } from '../invitation/pending-invitation.ts'
import { Button, Hidden } from '../parts/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { forgetStartDrafts } from '../start/use-start-draft.ts'

interface WipeDataProps {
  readonly evaluations: readonly EvaluationSummary[]
  readonly broken: readonly EvaluationId[]
}

/** What is about to be wiped: one evaluation or everything, and what of it can be kept as a file first. */
interface Wipe {
  readonly id: EvaluationId | 'all'
  readonly readable: readonly EvaluationId[]
  /** How many of it are known to be unreadable, so that no file can hold them. */
  readonly unreadable: number
}

/** What came of making the file first; `missing` are those that turned out not to be readable. */
type Backup = { readonly kind: 'none' | 'failed' } | { readonly kind: 'made'; readonly missing: number }

/** The two things that cannot be undone, each behind a question (screens.md 4.13). */
export function WipeData({ evaluations, broken }: WipeDataProps) {
  const [wipe, setWipe] = useState<Wipe>()
  const [outcome, setOutcome] = useState<'wiped' | 'failed'>()
  const rows = [
    ...evaluations.map(({ evaluation }) => ({
      id: evaluation.id,
      title: evaluationTitle(evaluation),
      readable: [evaluation.id],
      unreadable: 0,
    })),
    ...broken.map((id) => ({ id, title: texts.brokenEvaluation, readable: [], unreadable: 1 })),
  ]

  const confirm = async () => {
    if (!wipe) return
    const isWiped = wipe.id === 'all' ? await wipeAll() : await wipeOne(wipe.id)
    setOutcome(isWiped ? 'wiped' : 'failed')
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
          onClick={() => setWipe({ id: 'all', readable: evaluations.map(({ evaluation }) => evaluation.id), unreadable: broken.length })}
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
        key={wipe?.id}
        wipe={wipe}
        onClose={() => setWipe(undefined)}
        onConfirm={() => {
          confirm().catch(reportError)
        }}
      />
    </section>
  )
}

async function wipeAll(): Promise<boolean> {
  const result = await wipeEverything()
  if (!result.ok) return false
  forgetAllWiped()
  forgetStartDrafts()
  forgetInvitation()
  return true
}

interface WipeDialogProps {
  readonly wipe: Wipe | undefined
  readonly onClose: () => void
  readonly onConfirm: () => void
}

function WipeDialog({ wipe, onClose, onConfirm }: WipeDialogProps) {
  const [backup, setBackup] = useState<Backup>({ kind: 'none' })
  const isAll = wipe?.id === 'all'
  const canBackUp = wipe !== undefined && wipe.readable.length > 0
  const backUp = () => {
    if (!wipe) return
    rescueKept(wipe.readable).then(
      ({ missing }) => setBackup({ kind: 'made', missing }),
      (error: unknown) => {
        setBackup({ kind: 'failed' })
        reportError(error)
      },
    )
  }
  return (
    <Dialog
      open={wipe !== undefined}
      title={isAll ? texts.wipeAllQuestion : texts.wipeOneQuestion}
      onClose={onClose}
      actions={
        <>
          {canBackUp && (
            <Button variant={backup.kind === 'made' ? 'secondary' : 'primary'} onClick={backUp}>
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
      <p>{texts.wipeWarning}</p>
      {wipe && wipe.unreadable > 0 && <p>{texts.unreadable(wipe.unreadable)}</p>}
      {backup.kind !== 'made' && <p>{isAll ? texts.noBackupOfAll : texts.noBackup}</p>}
      <p role="status">
        {backup.kind === 'made' && texts.backupMade(backup.missing)}
        {backup.kind === 'failed' && texts.backupFailed}
      </p>
    </Dialog>
  )
}
