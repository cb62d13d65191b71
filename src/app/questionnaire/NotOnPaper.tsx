import type { ComponentChildren } from 'preact'
import type { Question } from 'survey-core'
import { questionnaireTexts } from '../../texts/questionnaire.ts'
import { useSessionRef } from '../hooks/use-session.ts'
import { Notice } from '../parts/Notice.tsx'

/** Below the question whether the agreements are on paper: after "Nee", whom to ask, without standing in the way (R43). */
export function NotOnPaper({ question, element }: { readonly question: Question; readonly element: ComponentChildren }) {
  const { noAgreementsContact: contact } = useSessionRef().current().config
  const texts = questionnaireTexts.notOnPaper
  return (
    <>
      {element}
      <div role="status">
        {question.value === 'no' && (
          <Notice kind="info" title={texts.title}>
            <p>{texts.text}</p>
            <p>
              {texts.contact(contact.name)} {contact.email !== null && <a href={`mailto:${contact.email}`}>{contact.email}</a>}{' '}
              {contact.phone}
            </p>
            <p>{texts.goOn}</p>
          </Notice>
        )}
      </div>
    </>
  )
}
