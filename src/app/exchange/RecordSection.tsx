import { isRevising } from '../../domain/evaluation-state.ts'
import { outlineOf } from '../../domain/outline.ts'
import type { Party } from '../../domain/party.ts'
import type { FrozenRecord } from '../../domain/record.ts'
import { isWriterHere } from '../../domain/steps.ts'
import { confirmTexts } from '../../texts/confirm.ts'
import { exchangeTexts as texts } from '../../texts/exchange.ts'
import { revisionTexts } from '../../texts/revision.ts'
import { partyName, partyNameInside } from '../../texts/terms.ts'
import { FinalReport } from '../confirm/FinalReport.tsx'
import { keep } from '../hooks/keep.ts'
import { useSession, useSessionRef } from '../hooks/use-session.ts'
import { ButtonLink } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { hrefOf } from '../routes.ts'
import { makeRecordFile } from './make-files.ts'
import { SendFile } from './SendFile.tsx'

type RecordSectionProps = { readonly frozen: FrozenRecord; readonly remote: Party }

/** The record on its way to be confirmed, on its way back, declined, or as the final copy. Nothing while the next version is made. */
export function RecordSection({ frozen, remote }: RecordSectionProps) {
  const { state } = useSession()
  const session = useSessionRef()
  const { evaluation, ownParty } = state
  if (isRevising(state)) return null
  const toConfirm = hrefOf({ screen: 'confirm', id: evaluation.id })
  const other = partyNameInside(evaluation, remote)
  const hasSaid = (party: Party | undefined) => frozen.confirmations.some((word) => word.party === party)
  if (!hasSaid(ownParty)) {
    return (
      <section class="stack">
        <h2>{texts.recordTitle}</h2>
        <p>{texts.recordToConfirm(frozen.revision)}</p>
        <ActionRow>
          <ButtonLink variant="primary" href={toConfirm}>
            {texts.toConfirm}
          </ButtonLink>
        </ActionRow>
      </section>
    )
  }
  const isWriter = isWriterHere(outlineOf(state))
  const isDeclined = frozen.confirmations.some(({ outcome }) => outcome === 'declined')
  const isWaitingForReport = isWriter && hasSaid(remote) && frozen.pdf === undefined
  // With the report both words came back: there is nothing left to send.
  const hasNext = isWriter ? !isDeclined : frozen.pdf === undefined
  const given = () => {
    const { save, now } = session.current()
    keep(save({ kind: 'milestone-set', milestone: 'copyGivenAt', reachedAt: now() }))
  }
  return (
    <section class="stack">
      <h2>{texts.recordTitle}</h2>
      <FinalReport />
      {isWriter && isDeclined && (
        <>
          <Declined frozen={frozen} />
          <ActionRow>
            <ButtonLink variant="primary" href={toConfirm}>
              {revisionTexts.begin}
            </ButtonLink>
          </ActionRow>
        </>
      )}
      <Lead frozen={frozen} other={other} isWriter={isWriter} hasOtherSaid={hasSaid(remote)} />
      {isWaitingForReport ? (
        <p role="status">{texts.makingReport}</p>
      ) : (
        <SendFile
          label={texts.make(other)}
          variant={hasNext ? 'primary' : 'secondary'}
          what="record"
          make={() => makeRecordFile(session.current(), frozen)}
          onMade={given}
        />
      )}
      <p>
        <a href={hrefOf({ screen: 'report', id: evaluation.id })}>{texts.toReport}</a>
      </p>
    </section>
  )
}

function Declined({ frozen }: Pick<RecordSectionProps, 'frozen'>) {
  const { state } = useSession()
  return frozen.confirmations.map(
    ({ party, outcome }) =>
      outcome === 'declined' && (
        <Notice key={party} kind="warning">
          {confirmTexts.declined(partyName(state.evaluation, party))}
        </Notice>
      ),
  )
}

type LeadProps = { readonly frozen: FrozenRecord; readonly other: string; readonly isWriter: boolean; readonly hasOtherSaid: boolean }

/** What to do with the file, and why. */
function Lead({ frozen, other, isWriter, hasOtherSaid }: LeadProps) {
  const { ownParty } = useSession().state
  const { revision } = frozen
  const declined = frozen.confirmations.filter(({ outcome }) => outcome === 'declined')
  if (isWriter) {
    if (declined.length > 0) return <p>{hasOtherSaid ? texts.recordDeclined(other) : texts.recordDeclinedUnasked(other)}</p>
    return <p>{hasOtherSaid ? texts.recordForOther(revision, other) : texts.recordForConfirming(revision, other)}</p>
  }
  if (frozen.pdf !== undefined) return <p>{texts.recordComplete(revision)}</p>
  const isOwn = declined.some(({ party }) => party === ownParty)
  return (
    <>
      <p>{isOwn ? texts.ownDecline(revision, other) : texts.recordAnswer(revision, other)}</p>
      {declined.length > 0 && <p>{texts.newVersionComes(other)}</p>}
    </>
  )
}
