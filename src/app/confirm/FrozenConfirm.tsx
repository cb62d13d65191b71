import { useState } from 'preact/hooks'
import { remotePartyOf } from '../../domain/exchange.ts'
import { outlineOf } from '../../domain/outline.ts'
import { type Party, parties } from '../../domain/party.ts'
import type { Confirmation, FrozenRecord } from '../../domain/record.ts'
import { isWriterHere } from '../../domain/steps.ts'
import { confirmTexts as texts } from '../../texts/confirm.ts'
import { partyName, partyNameInside } from '../../texts/terms.ts'
import { useSession } from '../hooks/use-session.ts'
import { navigate } from '../navigation.ts'
import { ButtonLink } from '../parts/Button.tsx'
import { Details } from '../parts/Details.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Page, type PageErrors } from '../parts/Page.tsx'
import { joinErrors } from '../parts/reported-errors.ts'
import { SummaryList } from '../parts/SummaryList.tsx'
import { hrefOf } from '../routes.ts'
import { FinalReport } from './FinalReport.tsx'
import { RecordToConfirm } from './RecordToConfirm.tsx'
import { RevisionForm } from './RevisionForm.tsx'
import { SecretMissing } from './SecretMissing.tsx'
import { useWordForm } from './use-word-form.tsx'

type FrozenConfirmProps = { readonly frozen: FrozenRecord; readonly back: { readonly href: string; readonly label: string } }

/** "Vaststellen" of a frozen record on a device of one party: its own word first, then who said what and what is still to come. */
export function FrozenConfirm({ frozen, back }: FrozenConfirmProps) {
  const { state } = useSession()
  const remote = remotePartyOf(state)
  if (!state.ownParty || !remote) throw new Error('a device of both parties confirms at once')
  return wordOf(frozen, state.ownParty) ? (
    <BothWords frozen={frozen} back={back} remote={remote} />
  ) : (
    <OwnWord frozen={frozen} back={back} party={state.ownParty} />
  )
}

function OwnWord({ frozen, back, party }: FrozenConfirmProps & { readonly party: Party }) {
  const { state } = useSession()
  const toExchange = () => navigate({ screen: 'hand-over', id: state.evaluation.id })
  const { form, errors } = useWordForm({ frozen, party, how: 'own-device', onKept: toExchange })
  return (
    <Page title={texts.readTitle} screen={texts.screen} back={back} lead={texts.readLead(frozen.revision)} errors={errors} wide>
      <RecordToConfirm frozen={frozen} />
      <section class="stack">
        <h2>{texts.yourAnswer}</h2>
        <SecretMissing parties={[party]} />
        {form}
      </section>
    </Page>
  )
}

function BothWords({ frozen, back, remote }: FrozenConfirmProps & { readonly remote: Party }) {
  const { state } = useSession()
  const [revising, setRevising] = useState<PageErrors>()
  const { evaluation } = state
  const isWaiting = wordOf(frozen, remote) === undefined
  const declined = frozen.confirmations.filter(({ outcome }) => outcome === 'declined')
  const other = partyNameInside(evaluation, remote)
  // Only where the meeting was held a next version can be made.
  const isWriter = isWriterHere(outlineOf(state))
  const toExchange = () => navigate({ screen: 'hand-over', id: evaluation.id })
  const byMail = useWordForm({ frozen, party: remote, how: 'by-mail', onKept: toExchange })
  return (
    <Page
      title={texts.frozenTitle}
      screen={texts.screen}
      back={back}
      lead={isWaiting ? texts.waitsFor(other, frozen.revision) : texts.bothSpoke}
      errors={joinErrors(byMail.errors, revising)}
    >
      <FinalReport />
      <SummaryList rows={parties.map((party) => ({ term: partyName(evaluation, party), value: wordText(wordOf(frozen, party)) }))} />
      {declined.map(({ party }) => (
        <Notice key={party} kind="warning">
          {isWriter
            ? texts.declined(partyName(evaluation, party))
            : texts.declinedApart(partyName(evaluation, party), partyName(evaluation, remote))}
        </Notice>
      ))}
      <ActionRow>
        <ButtonLink
          variant={isWriter && declined.length > 0 ? 'secondary' : 'primary'}
          href={hrefOf({ screen: 'hand-over', id: evaluation.id })}
        >
          {texts.toExchange}
        </ButtonLink>
        <ButtonLink href={hrefOf({ screen: 'report', id: evaluation.id })}>{texts.toReport}</ButtonLink>
      </ActionRow>
      {isWaiting && isWriter && <Details summary={texts.byMail(other)}>{byMail.form}</Details>}
      <RevisionForm variant={declined.length > 0 ? 'primary' : 'secondary'} onErrors={setRevising} />
    </Page>
  )
}

function wordOf(frozen: FrozenRecord, party: Party): Confirmation | undefined {
  return frozen.confirmations.find((word) => word.party === party)
}

function wordText(word: Confirmation | undefined): string {
  if (!word) return texts.noWordYet
  const outcome = texts.outcomes[word.outcome]
  return word.text === undefined ? outcome : texts.wordWithText(outcome, word.text)
}
