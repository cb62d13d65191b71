import { useCallback } from 'preact/hooks'
import { succeeded } from '../../domain/result.ts'
import { helpTexts } from '../../texts/help.ts'
import { invitationProblemText, invitationTexts as texts } from '../../texts/invitation.ts'
import { storageProblemText } from '../../texts/storage.ts'
import { useObservable } from '../hooks/observable.ts'
import { useMade } from '../hooks/use-made.ts'
import { ButtonLink } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { TryAgain } from '../parts/TryAgain.tsx'
import { hrefOf } from '../routes.ts'
import { InvitationForm } from './InvitationForm.tsx'
import type { OpenInvitationProblem } from './open-invitation.ts'
import { pendingInvitation, stopHoldingInvitation } from './pending-invitation.ts'

/** `#/uitnodiging`: the invitation that came by link, mail or file: from whom, for whom, to which evaluations (formats §6). */
export function InvitationPage() {
  const text = useObservable(pendingInvitation)
  return text === undefined ? <NoInvitation /> : <Opening key={text} text={text} />
}

function Opening({ text }: { readonly text: string }) {
  const open = useCallback(async () => {
    const { isStillNeeded, openInvitation } = await import('./open-invitation.ts')
    const opened = await openInvitation(text, new Date().toISOString())
    if (!isStillNeeded(opened)) stopHoldingInvitation()
    // A refusal is an answer too: only what did not come at all is tried again.
    return succeeded(opened)
  }, [text])
  const { made, retry } = useMade(open)
  if (made?.ok && made.value.ok) return <InvitationForm opened={made.value.value} />
  return (
    <Page title={texts.title} back={back}>
      {made === undefined && <p role="status">{texts.opening}</p>}
      {made?.ok === false && <TryAgain text={invitationProblemText({ kind: 'no-config' })} onRetry={retry} />}
      {made?.ok && !made.value.ok && <Refused problem={made.value.problem} onRetry={retry} />}
    </Page>
  )
}

function Refused({ problem, onRetry }: { readonly problem: OpenInvitationProblem; readonly onRetry: () => void }) {
  if (problem.kind === 'no-config') return <TryAgain text={invitationProblemText(problem)} onRetry={onRetry} />
  return (
    <>
      <Notice kind="error" live="alert">
        {problem.kind === 'storage' ? storageProblemText(problem.problem, 'reading') : invitationProblemText(problem)}
      </Notice>
      <ToOpen />
    </>
  )
}

function NoInvitation() {
  return (
    <Page title={texts.title} back={back} lead={texts.none}>
      <ToOpen />
    </Page>
  )
}

function ToOpen() {
  return (
    <>
      <ActionRow>
        <ButtonLink variant="primary" href={hrefOf({ screen: 'open' })}>
          {texts.toOpen}
        </ButtonLink>
      </ActionRow>
      <p>
        <a href={hrefOf({ screen: 'help', anchor: 'uitnodiging' })}>{helpTexts.aboutInvitations}</a>
      </p>
    </>
  )
}

const back = { href: hrefOf({ screen: 'home' }), label: texts.back }
