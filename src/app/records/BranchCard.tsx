import { parties } from '../../domain/party.ts'
import { confirmTexts } from '../../texts/confirm.ts'
import { recordsTexts as texts } from '../../texts/records.ts'
import { momentText, outcomeWords, partyName } from '../../texts/terms.ts'
import { useSession } from '../hooks/use-session.ts'
import { Badge } from '../parts/Badge.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'
import type { Branch } from './read-branches.ts'

type BranchCardProps = { readonly branch: Branch; readonly place: number; readonly isInUse: boolean }

/** One of the records: who made it and when, and who said what about it. */
export function BranchCard({ branch: { frozen, record }, place, isInUse }: BranchCardProps) {
  const { evaluation } = useSession().state
  const wordOf = (party: (typeof parties)[number]) => {
    const word = frozen.confirmations.find((each) => each.party === party)
    return word ? outcomeWords[word.outcome] : confirmTexts.noWordYet
  }
  return (
    <section class="side side--record stack" aria-labelledby={`verslag-${place}`}>
      <h2 id={`verslag-${place}`}>{texts.name(place)}</h2>
      {isInUse && (
        <p>
          <Badge kind="positive">{texts.inUse}</Badge>
        </p>
      )}
      <SummaryList
        rows={[
          ...(record ? [{ term: texts.madeBy, value: partyName(evaluation, record.evaluation.writer) }] : []),
          { term: texts.madeAt, value: momentText(frozen.frozenAt) },
          { term: texts.version, value: String(frozen.revision) },
          { term: texts.code, value: texts.codeText(frozen.contentHash) },
          ...parties.map((party) => ({ term: partyName(evaluation, party), value: wordOf(party) })),
        ]}
      />
      {!record && <p>{texts.unreadable}</p>}
    </section>
  )
}
