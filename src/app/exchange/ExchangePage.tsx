import { useState } from 'preact/hooks'
import { latestRecordOf } from '../../domain/evaluation-state.ts'
import { areAnswersSent, isExchanged, remotePartyOf } from '../../domain/exchange.ts'
import type { Party } from '../../domain/party.ts'
import { isRecordToChoose } from '../../domain/record-choice.ts'
import { colleagueTexts } from '../../texts/colleague.ts'
import { exchangeTexts as texts } from '../../texts/exchange.ts'
import { noFileYetText } from '../../texts/opening.ts'
import { questionnaireTexts } from '../../texts/questionnaire.ts'
import { partyNameInside } from '../../texts/terms.ts'
import { keep } from '../hooks/keep.ts'
import { useSession, useSessionRef } from '../hooks/use-session.ts'
import { OpenContent } from '../opening/OpenContent.tsx'
import { ButtonLink } from '../parts/Button.tsx'
import { Details } from '../parts/Details.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Page, type PageErrors } from '../parts/Page.tsx'
import { RecordsToChoose } from '../records/RecordsToChoose.tsx'
import { hrefOf, type RouteOf } from '../routes.ts'
import { makeAnswersFile } from './make-files.ts'
import { NoteForm } from './NoteForm.tsx'
import { OpeningResult } from './OpeningResult.tsx'
import { ReceivedFiles } from './ReceivedFiles.tsx'
import { RecordSection } from './RecordSection.tsx'
import { SendFile } from './SendFile.tsx'
import { useOpening } from './use-opening.ts'

/** `#/e/<id>/wissel` on a device of one party: send the own file, open the other's, and the same for the record. */
export function ExchangePage({ route: { id } }: { readonly route: RouteOf<'hand-over'> }) {
  const { state } = useSession()
  const { state: opening, open, ...actions } = useOpening()
  const [pasting, setPasting] = useState<PageErrors>()
  const remote = remotePartyOf(state)
  const other = remote === undefined ? undefined : partyNameInside(state.evaluation, remote)
  const frozen = latestRecordOf(state)
  const isOver = isExchanged(state)
  const isReadyToOpen = !isOver && areAnswersSent(state, state.ownParty ?? 'together')
  return (
    <Page
      title={texts.title}
      back={{ href: hrefOf({ screen: 'steps', id }), label: texts.back }}
      lead={isOver ? undefined : texts.lead}
      errors={pasting}
    >
      {isRecordToChoose(state) ? <RecordsToChoose /> : frozen && remote && <RecordSection frozen={frozen} remote={remote} />}
      {state.ownParty && other !== undefined && <SendSection party={state.ownParty} other={other} hasRecord={frozen !== undefined} />}
      <section class="stack">
        <h2>{other === undefined || frozen ? texts.openTitleAlone : texts.openTitle(other)}</h2>
        {remote && !frozen && <Received remote={remote} />}
        <OpenContent variant={isReadyToOpen && opening.kind === 'none' ? 'primary' : 'secondary'} onContent={open} onErrors={setPasting} />
        {opening.kind === 'busy' && <p role="status">{texts.busy}</p>}
        {opening.kind === 'refused' && (
          <Notice kind="error" live="alert">
            {opening.text}
          </Notice>
        )}
        {opening.kind === 'done' && (
          <Notice kind="success" live="status">
            {opening.text}
          </Notice>
        )}
        {opening.kind === 'opened' && <OpeningResult opening={opening.opened.opening} actions={actions} />}
      </section>
      <ReceivedFiles onUse={actions.countFile} />
    </Page>
  )
}

function SendSection({ party, other, hasRecord }: { readonly party: Party; readonly other: string; readonly hasRecord: boolean }) {
  const { state } = useSession()
  const session = useSessionRef()
  const isReady = state.sheets[party]?.readyAt !== undefined
  const isBegun = Object.keys(state.sheets[party]?.answers ?? {}).length > 0
  // Once there is a record, the answers are in it.
  if (hasRecord) return null
  const sent = () => {
    const { save, now } = session.current()
    keep(save({ kind: 'milestone-set', milestone: 'answersSentAt', reachedAt: now() }))
  }
  return (
    <section class="stack">
      <h2>{texts.sendTitle}</h2>
      {!isReady && (
        <>
          <p class="prose">{texts.notReady}</p>
          <ActionRow>
            {isBegun ? (
              <ButtonLink variant="primary" href={hrefOf({ screen: 'check', id: state.evaluation.id, party })}>
                {texts.toCheck}
              </ButtonLink>
            ) : (
              <ButtonLink variant="primary" href={hrefOf({ screen: 'introduction', id: state.evaluation.id, party })}>
                {questionnaireTexts.introduction.title}
              </ButtonLink>
            )}
          </ActionRow>
        </>
      )}
      <SendFile
        label={isReady ? texts.make(other) : texts.makeDraft}
        variant={isReady && !areAnswersSent(state, party) ? 'primary' : 'secondary'}
        what="answers"
        make={() => makeAnswersFile(session.current(), party)}
        onMade={sent}
      />
      {isReady && !isExchanged(state) && <p class="muted">{texts.changed}</p>}
      {!isExchanged(state) && (
        <>
          <Details summary={colleagueTexts.askTitle}>
            <ol class="prose">
              {colleagueTexts.ask.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          </Details>
          <Details summary={colleagueTexts.writeTitle}>
            <NoteForm party={party} />
          </Details>
        </>
      )}
    </section>
  )
}

function Received({ remote }: { readonly remote: Party }) {
  const { state, files } = useSession()
  const { evaluation } = state
  const last = files.findLast(({ handOver }) => handOver.kind === 'answers' && handOver.sheet.party === remote)
  if (last?.handOver.kind !== 'answers') return <p>{noFileYetText(evaluation, remote)}</p>
  // Answers that never arrived must be missed here, also when a concept came before.
  const received = last.handOver.sheet.readyAt === undefined ? texts.receivedDraft : texts.received
  return <p>{received(partyNameInside(evaluation, remote), last.receivedAt)}</p>
}
