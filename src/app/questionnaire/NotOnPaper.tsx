import type { ComponentChildren } from 'preact'
import type { Question } from 'survey-core'
import { questionnaireTexts } from '../../texts/questionnaire.ts'
import { ContactLine } from '../help/ContactLine.tsx'
import { useConfig } from '../hooks/use-config.ts'
import { Notice } from '../parts/Notice.tsx'

/** Below the question whether the agreements are on paper: after "Nee", whom to ask, without standing in the way (R43). */
export function NotOnPaper({ question, element }: { readonly question: Question; readonly element: ComponentChildren }) {
  const { noAgreementsContact } = useConfig()
  const texts = questionnaireTexts.notOnPaper
  return (
    <>
      {element}
      <div role="status">
        {question.value === 'no' && (
          <Notice kind="info" title={texts.title}>
            <p>{texts.text}</p>
            <p>{texts.contact}</p>
            <ContactLine contact={noAgreementsContact} />
            <p>{texts.goOn}</p>
          </Notice>
        )}
      </div>
    </>
  )
}
