import { useState } from 'preact/hooks'
import { maxTextLength } from '../../domain/answers.ts'
import { isRevising, latestRecordOf } from '../../domain/evaluation-state.ts'
import { outlineOf } from '../../domain/outline.ts'
import { isWriterHere } from '../../domain/steps.ts'
import { confirmTexts } from '../../texts/confirm.ts'
import { revisionTexts as texts } from '../../texts/revision.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'
import { useTextWarning } from '../hooks/use-text-warning.ts'
import { navigate } from '../navigation.ts'
import { Button, ButtonLink } from '../parts/Button.tsx'
import { ActionRow, Form } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import type { PageErrors } from '../parts/Page.tsx'
import { useReportedErrors } from '../parts/reported-errors.ts'
import { TextArea } from '../parts/TextArea.tsx'
import { hrefOf } from '../routes.ts'

type RevisionFormProps = {
  readonly variant?: 'primary' | 'secondary'
  /** What is not right yet, for the summary of the page. */
  readonly onErrors: (errors: PageErrors) => void
}

/** "Maak een nieuwe versie": opens the meeting again with a reason; nothing on a device where the meeting was not held. */
export function RevisionForm({ variant = 'secondary', onErrors }: RevisionFormProps) {
  const { state, save, isExample } = useSession()
  const [attempt, setAttempt] = useState(0)
  const { id } = state.evaluation
  const frozen = latestRecordOf(state)
  const reason = state.drafts?.[reasonField] ?? ''
  const warning = useTextWarning(reason)
  const isMissing = attempt > 0 && reason.trim() === ''
  useReportedErrors(isMissing ? [{ fieldId: 'reden', text: texts.reasonMissing }] : [], attempt, onErrors)
  if (!frozen || !state.meeting || isExample || !isWriterHere(outlineOf(state))) return null
  if (isRevising(state)) {
    return (
      <Notice kind="info" title={texts.busyTitle(frozen.revision + 1)} titleAs="h2">
        <p>{texts.busy(state.revising?.reason ?? '')}</p>
        <ActionRow>
          <ButtonLink href={hrefOf({ screen: 'meeting', id, section: state.meeting.section })}>{texts.toMeeting}</ButtonLink>
          <ButtonLink href={hrefOf({ screen: 'confirm', id })}>{texts.toConfirm}</ButtonLink>
          <Button variant="quiet" onClick={() => keep(save({ kind: 'revision-dropped' }))}>
            {texts.drop}
          </Button>
        </ActionRow>
      </Notice>
    )
  }
  const begin = async () => {
    setAttempt((count) => count + 1)
    if (reason.trim() === '') return
    setAttempt(0)
    await save({ kind: 'revision-begun', contentHash: frozen.contentHash, reason: reason.trim() })
    await save({ kind: 'draft-kept', field: reasonField, text: '' })
    navigate({ screen: 'confirm', id })
  }
  return (
    <section class="stack no-print">
      <h2>{texts.title}</h2>
      <p class="prose">{texts.lead}</p>
      <Form onSubmit={() => keep(begin())}>
        <TextArea
          id="reden"
          label={texts.reason}
          hint={confirmTexts.textHint}
          rows={2}
          maxLength={maxTextLength}
          value={reason}
          onInput={(text) => keep(save({ kind: 'draft-kept', field: reasonField, text }))}
          error={isMissing ? texts.reasonMissing : undefined}
          warning={warning}
        />
        <ActionRow>
          <Button variant={variant} type="submit">
            {texts.begin}
          </Button>
        </ActionRow>
      </Form>
    </section>
  )
}

const reasonField = 'revision-reason'
