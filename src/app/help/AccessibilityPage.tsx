import { accessibilityTexts as texts } from '../../texts/help.ts'
import { useConfig } from '../hooks/use-config.ts'
import { Page } from '../parts/Page.tsx'
import { ContactLine } from './ContactLine.tsx'
import { Sections } from './Lines.tsx'

/** `#/toegankelijkheid`: an honest statement of what was and was not examined. */
export function AccessibilityPage() {
  const { helpContact } = useConfig()
  return (
    <Page title={texts.title} lead={texts.lead}>
      <Sections sections={texts.sections} />
      <section class="stack">
        <h2>{texts.problemTitle}</h2>
        <p class="prose">{texts.problem}</p>
        <ContactLine contact={helpContact} />
      </section>
    </Page>
  )
}
