import { useEffect } from 'preact/hooks'
import { type Agreement, type AgreementReport, type AgreementStatus, agreementStatuses } from '../../domain/agreements.ts'
import { type Party, parties } from '../../domain/party.ts'
import { meetingTexts } from '../../texts/meeting.ts'
import { agreementStatusWords, partyName } from '../../texts/terms.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'
import { ComparisonCards } from '../parts/ComparisonCards.tsx'
import { RadioGroup } from '../parts/RadioGroup.tsx'
import { itemPlaceOf } from './item-to-open.ts'
import { useLargeScreen } from './large-screen.ts'

/** Agreements that were there before: both reports, and the status the meeting chooses (R9). Equal reports are taken over at once. */
export function OldAgreementsSection({ agreements }: { readonly agreements: readonly Agreement[] }) {
  const { state, save } = useSession()
  const isLarge = useLargeScreen()
  useEffect(() => {
    for (const [id, jointStatus] of equalStatusesOf(agreements, state.reports)) keep(save({ kind: 'agreement-settled', id, jointStatus }))
  }, [agreements, state.reports, save])
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
        return (
          <section key={agreement.id} id={itemPlaceOf(agreement.id)} class="card stack" aria-labelledby={`agreement-${agreement.id}-title`}>
            <h2 id={`agreement-${agreement.id}-title`}>{agreement.what}</h2>
            <ComparisonCards municipality={side('municipality', reports.municipality)} provider={side('provider', reports.provider)} />
            <RadioGroup
              id={`agreement-${agreement.id}`}
              label={meetingTexts.jointStatus}
              hint={isSame ? meetingTexts.reportedSame : undefined}
              layout="scale"
              value={agreement.jointStatus}
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

/** The status both reported, per agreement where they agree and nothing was chosen yet: what the meeting takes over. */
function equalStatusesOf(
  agreements: readonly Agreement[],
  reports: readonly AgreementReport[],
): ReadonlyMap<Agreement['id'], AgreementStatus> {
  const equal = new Map<Agreement['id'], AgreementStatus>()
  for (const { id, jointStatus } of agreements) {
    const [first, second] = parties.map((party) => reports.find((report) => report.agreementId === id && report.party === party)?.status)
    if (jointStatus === undefined && first !== undefined && first === second) equal.set(id, first)
  }
  return equal
}
