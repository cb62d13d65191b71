import { remotePartyOf } from '../../domain/exchange.ts'
import type { SheetParty } from '../../domain/party.ts'
import { questionnaireTexts } from '../../texts/questionnaire.ts'
import { partyNameInside } from '../../texts/terms.ts'
import { togetherTexts } from '../../texts/together.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'
import { navigate } from '../navigation.ts'
import { Button, ButtonLink } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { hrefOf, type Route } from '../routes.ts'
import { preparationStageOf } from './preparation.ts'
import { useOtherToPrepare, usePartyName } from './use-party-name.ts'

const texts = questionnaireTexts.ready

/** A party that is ready: no answer in sight, the way on, and the way back to its own answers. */
export function ReadyPage({ party }: { readonly party: SheetParty }) {
  const { state, save } = useSession()
  const { id } = state.evaluation
  const name = usePartyName(party)
  const other = useOtherToPrepare()
  const stage = preparationStageOf(state, party)
  const steps: Route = { screen: 'steps', id }
  const remote = remotePartyOf(state)
  const waitsFor = remote && stage === 'ready' ? partyNameInside(state.evaluation, remote) : undefined
  const reopen = () => {
    keep(save({ kind: 'sheet-reopened', party }))
    navigate({ screen: 'check', id, party })
  }
  return (
    <Page
      title={party === 'together' ? togetherTexts.readyTitle : texts.title(name)}
      back={{ href: hrefOf(steps), label: questionnaireTexts.backToSteps }}
    >
      <Notice kind="success">
        {waitsFor !== undefined
          ? texts.toExchangeLead(waitsFor)
          : stage === 'sealed'
            ? texts.sealed
            : stage === 'fixed'
              ? state.meeting
                ? texts.meeting
                : texts.exchanged
              : party === 'together'
                ? togetherTexts.readyLead
                : texts.open}
      </Notice>
      <ActionRow>
        {waitsFor !== undefined ? (
          <ButtonLink variant="primary" href={hrefOf({ screen: 'hand-over', id })}>
            {texts.toExchange}
          </ButtonLink>
        ) : stage === 'sealed' && other ? (
          <ButtonLink variant="primary" href={hrefOf({ screen: 'hand-over', id })}>
            {texts.toHandOver(other.name)}
          </ButtonLink>
        ) : (
          <ButtonLink variant="primary" href={hrefOf({ screen: 'meeting', id, section: state.meeting?.section ?? 1 })}>
            {texts.toMeeting}
          </ButtonLink>
        )}
        {stage === 'fixed' ? (
          <ButtonLink href={hrefOf({ screen: 'check', id, party })}>{texts.look}</ButtonLink>
        ) : (
          <Button onClick={reopen}>{texts.reopen}</Button>
        )}
      </ActionRow>
    </Page>
  )
}
