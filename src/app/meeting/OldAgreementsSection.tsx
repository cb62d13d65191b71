import { type Agreement, type AgreementReport, agreementStatuses, settledStatusOf } from '../../domain/agreements.ts'
import type { Party } from '../../domain/party.ts'
import { sinceText } from '../../texts/agreements.ts'
import { meetingTexts } from '../../texts/meeting.ts'
import { agreementStatusWords, partyName } from '../../texts/terms.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'
import { ComparisonCards } from '../parts/ComparisonCards.tsx'
import { RadioGroup } from '../parts/RadioGroup.tsx'
import { itemPlaceOf } from './item-to-open.ts'
import { useLargeScreen } from './large-screen.ts'

/** Agreements that were there before: both reports, and the status the meeting chooses (R9). Equal reports settle it until another is chosen. */
export function OldAgreementsSection({ agreements }: { readonly agreements: readonly Agreement[] }) {
  const { state, save } = useSession()
  const isLarge = useLargeScreen()
  const reportOf = (agreement: Agreement, party: Party) =>
    state.reports.find((report) => report.agreementId === agreement.id && report.party === party)
  const side = (party: Party, report: AgreementReport | undefined) => ({
    name: partyName(state.evaluation, party),
    answer: report?.status ? agreementStatusWords[report.status] : meetingTexts.notFilled,
    muted: report?.status === undefined,
    // What a party wrote for this talk is not for a room.
    ...(report?.note && !isLarge ? { text: report.note } : {}),
  })
  return (
    <div class="stack-lg">
      <p class="prose">{meetingTexts.oldAgreementsLead}</p>
      {agreements.map((agreement) => {
        const reports = { municipality: reportOf(agreement, 'municipality'), provider: reportOf(agreement, 'provider') }
        const isSame = reports.municipality?.status !== undefined && reports.municipality.status === reports.provider?.status
        const since = sinceText(agreement, state.evaluation.period)
        return (
          <section key={agreement.id} id={itemPlaceOf(agreement.id)} class="card stack" aria-labelledby={`agreement-${agreement.id}-title`}>
            <h2 id={`agreement-${agreement.id}-title`}>{agreement.what}</h2>
            {since !== undefined && <p class="muted">{since}</p>}
            <ComparisonCards municipality={side('municipality', reports.municipality)} provider={side('provider', reports.provider)} />
            <RadioGroup
              id={`agreement-${agreement.id}`}
              label={meetingTexts.jointStatus}
              hint={isSame ? meetingTexts.reportedSame : undefined}
              layout="scale"
              value={settledStatusOf(agreement, state.reports)}
              onInput={(value) => {
                const jointStatus = agreementStatuses.find((status) => status === value)
                keep(save({ kind: 'agreement-settled', id: agreement.id, ...(jointStatus ? { jointStatus } : {}) }))
              }}
              options={agreementStatuses.map((status) => ({ value: status, label: agreementStatusWords[status] }))}
            />
          </section>
        )
      })}
    </div>
  )
}
