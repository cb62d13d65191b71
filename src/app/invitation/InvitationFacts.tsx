import { invitationTexts as texts } from '../../texts/invitation.ts'
import { periodTitle } from '../../texts/periods.ts'
import { dateText } from '../../texts/terms.ts'
import { SummaryList } from '../parts/SummaryList.tsx'
import type { OpenInvitation } from './open-invitation.ts'

/** For whom, until when, and who alone can open what is sent. */
export function InvitationFacts({ opened: { invitation, fingerprint } }: { readonly opened: OpenInvitation }) {
  const { organisation, period, dueOn, sendTo } = invitation
  const address = sendTo.email ?? sendTo.url
  return (
    <SummaryList
      rows={[
        { term: texts.organisation, value: organisation },
        { term: texts.period, value: periodTitle(period) },
        { term: texts.dueOn, value: dateText(dueOn) },
        { term: texts.receiver, value: address === null ? sendTo.name : texts.receiverAt(sendTo.name, address) },
        {
          term: texts.fingerprint,
          value: (
            <>
              {fingerprint}
              <br />
              <span class="muted">{texts.fingerprintHint}</span>
            </>
          ),
        },
      ]}
    />
  )
}
