import { otherParty } from '../../domain/party.ts'
import { questionnaireTexts } from '../../texts/questionnaire.ts'
import { partyNameInside } from '../../texts/terms.ts'
import { useSession } from '../hooks/use-session.ts'
import { ButtonLink } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { hrefOf, type RouteOf } from '../routes.ts'
import { nextToPrepare } from './preparation.ts'

const texts = questionnaireTexts.handOver

/** "Geef het apparaat aan …": a quiet page between the two parties, on which no answer can be seen. */
export function HandOverPage({ route: { id } }: { readonly route: RouteOf<'hand-over'> }) {
  const { state } = useSession()
  const receiver = nextToPrepare(state)
  const back = { href: hrefOf({ screen: 'steps', id }), label: questionnaireTexts.backToSteps }
  if (state.evaluation.mode === 'together') {
    return (
      <Page title={questionnaireTexts.wrongParty.title} back={back}>
        <Notice kind="info">{questionnaireTexts.wrongParty.text}</Notice>
      </Page>
    )
  }
  if (receiver === undefined) {
    return (
      <Page title={texts.bothReadyTitle} lead={texts.bothReady} back={back}>
        <ActionRow>
          <ButtonLink variant="primary" href={hrefOf({ screen: 'meeting', id, section: state.meeting?.section ?? 1 })}>
            {questionnaireTexts.ready.toMeeting}
          </ButtonLink>
        </ActionRow>
      </Page>
    )
  }
  const giver = otherParty(receiver)
  const name = partyNameInside(state.evaluation, receiver)
  return (
    <Page title={texts.title(name)} back={back}>
      {state.sheets[giver]?.readyAt !== undefined && <p>{texts.done(partyNameInside(state.evaluation, giver))}</p>}
      <p>{texts.explain}</p>
      <p>{texts.forReceiver(name)}</p>
      <ActionRow>
        <ButtonLink variant="primary" href={hrefOf({ screen: 'introduction', id, party: receiver })}>
          {texts.begin}
        </ButtonLink>
      </ActionRow>
    </Page>
  )
}
