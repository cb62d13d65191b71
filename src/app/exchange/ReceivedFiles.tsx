import { isExchanged, ownPartiesOf } from '../../domain/exchange.ts'
import { findBranches } from '../../domain/merge-records.ts'
import { listReceivedFiles } from '../../domain/received-files.ts'
import { isRecordToChoose } from '../../domain/record-choice.ts'
import { dayAndTimeText } from '../../texts/exchange.ts'
import { receivedTitle, standingTexts, receivedTexts as texts } from '../../texts/received.ts'
import { recordsTexts } from '../../texts/records.ts'
import { useSession } from '../hooks/use-session.ts'
import { Hidden, LinkButton } from '../parts/Button.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'
import { hrefOf } from '../routes.ts'
import type { OpeningActions } from './use-opening.ts'

/** Every file that was opened for this evaluation and what became of it; one that does not count now can count after all. Nothing before the first. */
export function ReceivedFiles({ onUse }: { readonly onUse: OpeningActions['countFile'] }) {
  const { state, own, files, derived } = useSession()
  const { evaluation } = state
  const lines = listReceivedFiles(own.inbox, files, derived, { parties: ownPartiesOf(own), isExchanged: isExchanged(state) })
  if (lines.length === 0) return null
  return (
    <section class="stack">
      <h2>{texts.title}</h2>
      <p>{texts.lead}</p>
      <SummaryList
        rows={lines.map(({ sha256, receivedAt, handOver, standing, canUse }) => {
          const term = receivedTitle(handOver, evaluation)
          return {
            term,
            value: (
              <>
                <p>{standingTexts[standing]}</p>
                <p class="muted">{texts.opened(dayAndTimeText(receivedAt))}</p>
                {canUse && handOver && (
                  <LinkButton onClick={() => onUse({ sha256, receivedAt, handOver })}>
                    {texts.use}
                    <Hidden>{texts.hiddenUse(term)}</Hidden>
                  </LinkButton>
                )}
              </>
            ),
          }
        })}
      />
      {!isRecordToChoose(state) && findBranches(state.records).length > 0 && (
        <p>
          <a href={hrefOf({ screen: 'records', id: evaluation.id })}>{recordsTexts.compare}</a>
        </p>
      )}
    </section>
  )
}
