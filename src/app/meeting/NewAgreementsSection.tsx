import { useState } from 'preact/hooks'
import type { Agreement } from '../../domain/agreements.ts'
import { meetingTexts } from '../../texts/meeting.ts'
import { monthText, ownerWords } from '../../texts/terms.ts'
import { keep } from '../hooks/keep.ts'
import { offerUndo } from '../hooks/undo.ts'
import { useSession } from '../hooks/use-session.ts'
import { Hidden, LinkButton } from '../parts/Button.tsx'
import { AgreementEditor } from './AgreementEditor.tsx'

/** The agreements made in this meeting: what, who, when; removing one can be undone. */
export function NewAgreementsSection() {
  const { state, save } = useSession()
  const made = state.agreements.filter(({ origin }) => origin === 'meeting')
  // A reload goes on with the change that was being made.
  const [editing, setEditing] = useState<Agreement | undefined>(() => made.find(({ id }) => state.meeting?.agreementDrafts[id]))

  const remove = async (agreement: Agreement) => {
    const position = state.agreements.indexOf(agreement)
    await save({ kind: 'agreement-removed', id: agreement.id })
    offerUndo(meetingTexts.agreementRemoved, () => save({ kind: 'agreement-saved', agreement, position }))
  }

  return (
    <div class="stack-lg">
      <p class="prose">{meetingTexts.newAgreementsLead}</p>
      {made.length === 0 && <p class="prose">{meetingTexts.noAgreements}</p>}
      {made.length > 0 && (
        <ol class="stack">
          {made.map((agreement) => (
            <li key={agreement.id}>
              {agreement.what}
              <div class="cluster">
                <span class="muted">
                  {[agreement.who && ownerWords[agreement.who], agreement.due && monthText(agreement.due)].filter(Boolean).join(' – ')}
                </span>
                <LinkButton onClick={() => setEditing(agreement)}>
                  {meetingTexts.edit}
                  <Hidden> {agreement.what}</Hidden>
                </LinkButton>
                <LinkButton onClick={() => keep(remove(agreement))}>
                  {meetingTexts.remove}
                  <Hidden> {agreement.what}</Hidden>
                </LinkButton>
              </div>
            </li>
          ))}
        </ol>
      )}
      <section class="card stack">
        <h2>{editing ? meetingTexts.edit : meetingTexts.agreementTitle}</h2>
        <AgreementEditor key={editing?.id ?? 'new'} idPrefix="new-agreement" editing={editing} onDone={() => setEditing(undefined)} />
      </section>
    </div>
  )
}
