import { remotePartyOf } from '../../domain/exchange.ts'
import { parties } from '../../domain/party.ts'
import type { Confirmation, FrozenRecord } from '../../domain/record.ts'
import { confirmTexts as texts } from '../../texts/confirm.ts'
import { partyName, partyNameInside } from '../../texts/terms.ts'
import { useSession } from '../hooks/use-session.ts'
import { navigate } from '../navigation.ts'
import { ButtonLink } from '../parts/Button.tsx'
import { Details } from '../parts/Details.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'
import { hrefOf } from '../routes.ts'
import { FinalReport } from './FinalReport.tsx'
import { RecordToConfirm } from './RecordToConfirm.tsx'
import { RevisionForm } from './RevisionForm.tsx'
import { WordForm } from './WordForm.tsx'

type FrozenConfirmProps = { readonly frozen: FrozenRecord; readonly back: { readonly href: string; readonly label: string } }

/** "Vaststellen" of a frozen record on a device of one party: its own word first, then who said what and what is still to come. */
export function FrozenConfirm({ frozen, back }: FrozenConfirmProps) {
  const { state } = useSession()
  const { evaluation, ownParty } = state
  const remote = remotePartyOf(state)
  const wordOf = (party: string | undefined) => frozen.confirmations.find((word) => word.party === party)
  if (!ownParty || !remote) return null
  const toExchange = () => navigate({ screen: 'hand-over', id: evaluation.id })
  if (!wordOf(ownParty)) {
    return (
      <Page title={texts.readTitle} screen={texts.screen} back={back} lead={texts.readLead(frozen.revision)} wide>
        <RecordToConfirm frozen={frozen} />
        <section class="stack">
          <h2>{texts.yourAnswer}</h2>
          <WordForm frozen={frozen} party={ownParty} how="own-device" onKept={toExchange} />
        </section>
      </Page>
    )
  }
  const isWaiting = wordOf(remote) === undefined
  const declined = frozen.confirmations.filter(({ outcome }) => outcome === 'declined')
  const other = partyNameInside(evaluation, remote)
  return (
    <Page
      title={texts.frozenTitle}
      screen={texts.screen}
      back={back}
      lead={isWaiting ? texts.waitsFor(other, frozen.revision) : texts.bothSpoke}
    >
      <FinalReport />
      <SummaryList rows={parties.map((party) => ({ term: partyName(evaluation, party), value: wordText(wordOf(party)) }))} />
      {declined.map(({ party }) => (
        <Notice key={party} kind="warning">
          {texts.declined(partyName(evaluation, party))}
        </Notice>
      ))}
      <ActionRow>
        <ButtonLink variant="primary" href={hrefOf({ screen: 'hand-over', id: evaluation.id })}>
          {texts.toExchange}
        </ButtonLink>
        <ButtonLink href={hrefOf({ screen: 'report', id: evaluation.id })}>{texts.toReport}</ButtonLink>
      </ActionRow>
      {isWaiting && state.meeting && (
        <Details summary={texts.byMail(other)}>
          <WordForm frozen={frozen} party={remote} how="by-mail" onKept={toExchange} />
        </Details>
      )}
      <RevisionForm />
    </Page>
  )
}

function wordText(word: Confirmation | undefined): string {
  if (!word) return texts.noWordYet
  const outcome = texts.outcomes[word.outcome]
  return word.text === undefined ? outcome : texts.wordWithText(outcome, word.text)
}
