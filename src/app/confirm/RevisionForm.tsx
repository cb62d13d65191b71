import { useState } from 'preact/hooks'
import { maxTextLength } from '../../domain/answers.ts'
import { isRevising, latestRecordOf } from '../../domain/evaluation-state.ts'
import { confirmTexts } from '../../texts/confirm.ts'
import { revisionTexts as texts } from '../../texts/revision.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'
import { navigate } from '../navigation.ts'
import { Button, ButtonLink } from '../parts/Button.tsx'
import { ActionRow, Form } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { TextArea } from '../parts/TextArea.tsx'
import { hrefOf } from '../routes.ts'

/** "Maak een nieuwe versie": opens the meeting again with a reason; nothing on a device where the meeting was not held. */
export function RevisionForm({ variant = 'secondary' }: { readonly variant?: 'primary' | 'secondary' }) {
  const { state, save, isExample } = useSession()
  const [attempt, setAttempt] = useState(0)
  const { id } = state.evaluation
  const frozen = latestRecordOf(state)
  if (!frozen || !state.meeting || isExample) return null
  const reason = state.drafts?.[reasonField] ?? ''
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
          error={attempt > 0 && reason.trim() === '' ? texts.reasonMissing : undefined}
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
