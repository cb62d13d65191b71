import { useState } from 'preact/hooks'
import type { Agreement, AgreementId } from '../../domain/agreements.ts'
import { agreementLine, sinceText, agreementsTexts as texts } from '../../texts/agreements.ts'
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
                <p>{agreementLine(agreement)}</p>
                <Since agreement={agreement} />
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

/** The period it was first written down in, where that is an earlier one. */
function Since({ agreement }: { readonly agreement: Agreement }) {
  const text = sinceText(agreement, useSession().state.evaluation.period)
  return text === undefined ? null : <p class="muted">{text}</p>
}
