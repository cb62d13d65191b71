import { useState } from 'preact/hooks'
import type { Config } from '../../domain/config.ts'
import { latestRecordOf } from '../../domain/evaluation-state.ts'
import { receiverOf } from '../../domain/kept-invitation.ts'
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
import { Copied, type CopiedText, CopyButton } from './Copied.tsx'
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
  const { state } = useSession()
  const receiver = receiverOf(state.invitations)
  const { made: prepared, retry } = usePreparedBundle(frozen, receiver?.recipients)
  const [isMade, setIsMade] = useState(false)
  const [copied, setCopied] = useState<CopiedText>()
  return (
    <Page title={sendTexts.title} screen={sendTexts.screen} back={back} lead={sendTexts.goesAlong}>
      {receiver ? (
        <Notice kind="info" title={sendTexts.encryptedTitle}>
          {sendTexts.encrypted(receiver.sendTo.name)}
        </Notice>
      ) : (
        <Notice kind="warning" title={sendTexts.notEncryptedTitle}>
          {sendTexts.notEncrypted}
        </Notice>
      )}
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
                downloadFile(
                  prepared.value.fileName,
                  prepared.value.bytes,
                  prepared.value.makeText ? 'application/octet-stream' : 'application/zip',
                )
                setIsMade(true)
              }}
            >
              {sendTexts.make}
            </Button>
            {prepared.value.makeText && <CopyButton label={sendTexts.copyAsText} makeText={prepared.value.makeText} onCopy={setCopied} />}
          </ActionRow>
          <Copied copied={copied} done={sendTexts.textCopied} />
          {isMade && <WhatIsLeft bundle={prepared.value} frozen={frozen} delivery={receiver?.sendTo} />}
        </>
      )}
      <SentMark />
    </Page>
  )
}

type WhatIsLeftProps = {
  readonly bundle: PreparedBundle
  readonly frozen: FrozenRecord
  /** As the invitation has it; else as this host says. */
  readonly delivery: Config['delivery'] | undefined
}

function WhatIsLeft({ bundle, frozen, delivery: invited }: WhatIsLeftProps) {
  const { state } = useSession()
  const config = useConfig()
  const delivery = invited ?? config.delivery
  const [copied, setCopied] = useState<CopiedText>()
  const address = delivery.email ?? delivery.url
  const mail = sendTexts.mail(evaluationTitle(state.evaluation), bundle.fileName, recordCodeOf(frozen.contentHash))
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
        <CopyButton label={sendTexts.copyMail} makeText={async () => mail} onCopy={setCopied} />
      </ActionRow>
      <Copied copied={copied} done={sendTexts.copied} />
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
