import { type Agreement, agreementStatuses } from '../../domain/agreements.ts'
import { meetingTexts } from '../../texts/meeting.ts'
import { agreementStatusWords } from '../../texts/terms.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'
import { RadioGroup } from '../parts/RadioGroup.tsx'

/** Agreements that were there before, where nobody reported alone: both choose at once how each stands (question 8). */
export function JointStatuses({ agreements }: { readonly agreements: readonly Agreement[] }) {
  const { save } = useSession()
  return (
    <div class="stack-lg">
      <p class="prose">{meetingTexts.oldAgreementsLead}</p>
      {agreements.map((agreement) => (
        <section key={agreement.id} class="card stack" aria-labelledby={`agreement-${agreement.id}-title`}>
          <h2 id={`agreement-${agreement.id}-title`}>{agreement.what}</h2>
          <RadioGroup
            id={`agreement-${agreement.id}`}
            label={meetingTexts.jointStatus}
            layout="scale"
            value={agreement.jointStatus}
            onInput={(value) => {
              const jointStatus = agreementStatuses.find((status) => status === value)
              keep(save({ kind: 'agreement-settled', id: agreement.id, ...(jointStatus ? { jointStatus } : {}) }))
            }}
            options={agreementStatuses.map((status) => ({ value: status, label: agreementStatusWords[status] }))}
          />
        </section>
      ))}
    </div>
  )
}
