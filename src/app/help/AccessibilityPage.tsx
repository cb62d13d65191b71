import { contactText } from '../../texts/agreements.ts'
import { accessibilityTexts as texts } from '../../texts/help.ts'
import { useConfig } from '../hooks/use-config.ts'
import { Page } from '../parts/Page.tsx'
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
        <p>{contactText(helpContact)}</p>
      </section>
    </Page>
  )
}
