import { useState } from 'preact/hooks'
import type { Agreement, AgreementId } from '../../domain/agreements.ts'
import { agreementsTexts as texts } from '../../texts/agreements.ts'
import { monthText, ownerWords } from '../../texts/terms.ts'
import { offerUndo, withdrawUndo } from '../hooks/undo.ts'
import { useSession } from '../hooks/use-session.ts'
import { Hidden, LinkButton } from '../parts/Button.tsx'
import { AgreementFields } from './AgreementFields.tsx'

/** The agreements on the list, each with the ways to change it or take it off; taking off can be undone. */
export function AgreementList({ agreements }: { readonly agreements: readonly Agreement[] }) {
  const { state, save } = useSession()
  const [changing, setChanging] = useState<AgreementId>()

  const remove = async (agreement: Agreement) => {
    const position = state.agreements.indexOf(agreement)
    await save({ kind: 'agreement-removed', id: agreement.id })
    offerUndo(texts.removed, () => save({ kind: 'agreement-saved', agreement, position }))
  }

  return (
    <section class="stack">
      <h2>{texts.listTitle}</h2>
      <ol class="stack">
        {agreements.map((agreement) => (
          <li key={agreement.id}>
            {changing === agreement.id ? (
              <AgreementFields agreement={agreement} onDone={() => setChanging(undefined)} />
            ) : (
              <>
                <p>{agreementText(agreement)}</p>
                <p class="cluster">
                  <LinkButton
                    onClick={() => {
                      withdrawUndo()
                      setChanging(agreement.id)
                    }}
                  >
                    {texts.change}
                    <Hidden> {texts.changeHidden(agreement.what)}</Hidden>
                  </LinkButton>
                  <LinkButton
                    onClick={() => {
                      remove(agreement).catch(reportError)
                    }}
                  >
                    {texts.remove}
                    <Hidden> {texts.changeHidden(agreement.what)}</Hidden>
                  </LinkButton>
                </p>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** "Elke maand overleg – Gemeente – maart 2027". */
function agreementText({ what, who, due }: Agreement): string {
  return [what, who && ownerWords[who], due && monthText(due)].filter(Boolean).join(' – ')
}
