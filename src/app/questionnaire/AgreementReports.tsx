import { useState } from 'preact/hooks'
import { type Agreement, type AgreementReport, type AgreementStatus, agreementStatuses } from '../../domain/agreements.ts'
import { maxTextLength } from '../../domain/answers.ts'
import type { Party } from '../../domain/party.ts'
import { sinceText } from '../../texts/agreements.ts'
import { questionnaireTexts } from '../../texts/questionnaire.ts'
import { agreementStatusWords, monthText, ownerWords } from '../../texts/terms.ts'
import { keep } from '../hooks/keep.ts'
import { useSessionRef } from '../hooks/use-session.ts'
import { useTextWarning } from '../hooks/use-text-warning.ts'
import { Checkbox } from '../parts/Checkbox.tsx'
import { Details } from '../parts/Details.tsx'
import { RadioGroup } from '../parts/RadioGroup.tsx'
import { TextArea } from '../parts/TextArea.tsx'
import { agreementFieldId } from './agreement-field-id.ts'
import { existingAgreements } from './answer-summary.ts'

const texts = questionnaireTexts.agreements

/** Question 8: how the party says each agreement stands that both already had. Nothing while there is no shared list. */
export function AgreementReports({ party }: { readonly party: Party }) {
  const existing = existingAgreements(useSessionRef().current().state)
  if (existing.length === 0) return null
  return (
    <section class="agreement-reports" aria-labelledby="agreement-reports">
      <h3 id="agreement-reports">{texts.title}</h3>
      <p>{texts.question}</p>
      {existing.map((agreement) => (
        <AgreementFields key={agreement.id} agreement={agreement} party={party} />
      ))}
    </section>
  )
}

function AgreementFields({ agreement, party }: { readonly agreement: Agreement; readonly party: Party }) {
  const session = useSessionRef()
  const [report, setReport] = useState<AgreementReport>(() => {
    const { reports } = session.current().state
    const kept = reports.find((each) => each.agreementId === agreement.id && each.party === party)
    return kept ?? { agreementId: agreement.id, party, noteShared: false }
  })
  const [hadNote] = useState(report.note !== undefined)
  const change = (next: AgreementReport) => {
    setReport(next)
    keep(session.current().save({ kind: 'agreement-reported', report: next }))
  }
  const note = report.note ?? ''
  const warning = useTextWarning(note)
  const id = agreementFieldId(agreement)
  const details = [
    texts.details(agreement.who && ownerWords[agreement.who], agreement.due && monthText(agreement.due)),
    sinceText(agreement, session.current().state.evaluation.period),
  ]
    .filter(Boolean)
    .join(' – ')
  return (
    <div class="agreement-report">
      <RadioGroup
        id={id}
        label={agreement.what}
        {...(details === '' ? {} : { hint: details })}
        layout="scale"
        value={report.status}
        options={agreementStatuses.map((status) => ({ value: status, label: agreementStatusWords[status] }))}
        onInput={(status) => isAgreementStatus(status) && change({ ...report, status })}
      />
      <Details summary={texts.note} open={hadNote}>
        <TextArea
          id={`${id}-toelichting`}
          label={texts.noteLabel}
          optional
          hint={questionnaireTexts.text.hint}
          rows={2}
          maxLength={maxTextLength}
          value={note}
          warning={warning}
          onInput={(typed) => change(withNote(report, typed))}
        />
        {note.trim() !== '' && (
          <Checkbox
            id={`${id}-deel`}
            label={questionnaireTexts.text.share}
            checked={report.noteShared}
            onInput={(noteShared) => change({ ...report, noteShared })}
          />
        )}
      </Details>
    </div>
  )
}

/** Spaces alone are no note, and what comes in an emptied field later has not been switched on. */
function withNote({ note: _, ...report }: AgreementReport, typed: string): AgreementReport {
  return typed.trim() === '' ? { ...report, noteShared: false } : { ...report, note: typed }
}

function isAgreementStatus(value: string): value is AgreementStatus {
  return agreementStatuses.some((status) => status === value)
}
