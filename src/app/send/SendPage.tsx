import { useState } from 'preact/hooks'
import { latestRecordOf } from '../../domain/evaluation-state.ts'
import { outlineOf } from '../../domain/outline.ts'
import { type FrozenRecord, recordCodeOf } from '../../domain/record.ts'
import { isRecordToChoose } from '../../domain/record-choice.ts'
import { isMilestoneReached } from '../../domain/steps.ts'
import { sendTexts } from '../../texts/send.ts'
import { evaluationTitle, partyNameInside } from '../../texts/terms.ts'
import { downloadFile } from '../hooks/download-file.ts'
import { keep } from '../hooks/keep.ts'
import { useConfig } from '../hooks/use-config.ts'
import { useSession } from '../hooks/use-session.ts'
import { Button, ButtonLink } from '../parts/Button.tsx'
import { Checkbox } from '../parts/Checkbox.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { TryAgain } from '../parts/TryAgain.tsx'
import { RecordsToChoose } from '../records/RecordsToChoose.tsx'
import { hrefOf, type RouteOf } from '../routes.ts'
import { BundleFields } from './BundleFields.tsx'
import { type PreparedBundle, usePreparedBundle } from './use-prepared-bundle.ts'

/** `#/e/<id>/versturen`: first what goes along, field by field, then the file. The tool sends nothing itself. */
export function SendPage({ route }: { readonly route: RouteOf<'send'> }) {
  const { state, isExample } = useSession()
  const back = { href: hrefOf({ screen: 'steps', id: route.id }), label: sendTexts.back }
  const frozen = latestRecordOf(state)
  if (isRecordToChoose(state)) {
    return (
      <Page title={sendTexts.title} screen={sendTexts.screen} back={back}>
        <RecordsToChoose />
      </Page>
    )
  }
  if (isExample || !frozen || frozen.confirmations.length < 2) {
    return (
      <Page title={sendTexts.title} screen={sendTexts.screen} back={back} lead={isExample ? sendTexts.example : sendTexts.notYet}>
        <ActionRow>
          <ButtonLink variant="primary" href={isExample ? hrefOf({ screen: 'report', id: route.id }) : back.href}>
            {isExample ? sendTexts.toReport : sendTexts.toSteps}
          </ButtonLink>
        </ActionRow>
      </Page>
    )
  }
  return <SendFrozen frozen={frozen} back={back} />
}

type SendFrozenProps = { readonly frozen: FrozenRecord; readonly back: { readonly href: string; readonly label: string } }

function SendFrozen({ frozen, back }: SendFrozenProps) {
  const { made: prepared, retry } = usePreparedBundle(frozen)
  const [isMade, setIsMade] = useState(false)
  return (
    <Page title={sendTexts.title} screen={sendTexts.screen} back={back} lead={sendTexts.goesAlong}>
      <Notice kind="warning" title={sendTexts.notEncryptedTitle}>
        {sendTexts.notEncrypted}
      </Notice>
      {prepared === undefined && <p role="status">{sendTexts.preparing}</p>}
      {prepared?.ok === false &&
        (prepared.problem.kind === 'unsound' ? (
          <Notice kind="error">{sendTexts.unsound}</Notice>
        ) : (
          <TryAgain text={sendTexts.failed} onRetry={retry} />
        ))}
      {prepared?.ok && (
        <>
          <BundleFields fields={prepared.value.fields} />
          <ActionRow>
            <Button
              variant="primary"
              icon="download"
              onClick={() => {
                downloadFile(prepared.value.fileName, prepared.value.bytes, 'application/zip')
                setIsMade(true)
              }}
            >
              {sendTexts.make}
            </Button>
          </ActionRow>
          {isMade && <WhatIsLeft bundle={prepared.value} frozen={frozen} />}
        </>
      )}
      <SentMark />
    </Page>
  )
}

function WhatIsLeft({ bundle, frozen }: { readonly bundle: PreparedBundle; readonly frozen: FrozenRecord }) {
  const { state } = useSession()
  const { delivery } = useConfig()
  const [copyState, setCopyState] = useState<'none' | 'copied' | 'refused'>('none')
  const address = delivery.email ?? delivery.url
  const mail = sendTexts.mail(evaluationTitle(state.evaluation), bundle.fileName, recordCodeOf(frozen.contentHash))
  const copy = async () =>
    setCopyState(
      await navigator.clipboard.writeText(mail).then(
        () => 'copied' as const,
        () => 'refused' as const,
      ),
    )
  return (
    <section class="stack">
      <Notice kind="success" title={sendTexts.madeTitle} titleAs="h2" live="status">
        <p>{sendTexts.made(bundle.fileName)}</p>
        <p>{sendTexts.sendsNothing}</p>
      </Notice>
      <h2>{sendTexts.todoTitle}</h2>
      <ol class="prose">
        <li>{address === null ? sendTexts.sendToContact(delivery.name) : sendTexts.sendTo(address)}</li>
        <li>{sendTexts.archive}</li>
      </ol>
      <p class="prose">{sendTexts.region}</p>
      <ActionRow>
        <Button onClick={() => keep(copy())}>{sendTexts.copyMail}</Button>
      </ActionRow>
      {copyState === 'copied' && <p role="status">{sendTexts.copied}</p>}
      {copyState === 'refused' && (
        <Notice kind="warning" live="status">
          <p>{sendTexts.notCopied}</p>
          <pre class="prose">{mail}</pre>
        </Notice>
      )}
    </section>
  )
}

function SentMark() {
  const { state, save, now } = useSession()
  const sender = state.meeting?.sender
  return (
    <section class="stack">
      {sender && <p class="prose">{sendTexts.sender(partyNameInside(state.evaluation, sender))}</p>}
      <Checkbox
        id="sent"
        label={sendTexts.sent}
        checked={isMilestoneReached(outlineOf(state), 'sentAt')}
        onInput={(isSent) => keep(save({ kind: 'milestone-set', milestone: 'sentAt', ...(isSent ? { reachedAt: now() } : {}) }))}
      />
    </section>
  )
}
