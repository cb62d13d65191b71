import type { ComponentChildren } from 'preact'
import { exampleId } from '../../domain/evaluation.ts'
import { homeTexts } from '../../texts/home.ts'
import { ButtonLink } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Page } from '../parts/Page.tsx'
import { hrefOf } from '../routes.ts'

/** The first visit: what this is, how it goes, and the ways to begin. */
export function Welcome({ children }: { readonly children?: ComponentChildren }) {
  return (
    <Page title={homeTexts.welcome} lead={homeTexts.welcomeLead}>
      {children}
      <p class="prose">{homeTexts.empty}</p>
      <ActionRow>
        <ButtonLink variant="primary" href={hrefOf({ screen: 'new' })}>
          {homeTexts.begin}
        </ButtonLink>
        <ButtonLink href={hrefOf({ screen: 'open' })}>{homeTexts.open}</ButtonLink>
        <ButtonLink href={hrefOf({ screen: 'steps', id: exampleId })}>{homeTexts.example}</ButtonLink>
      </ActionRow>
      <section class="stack">
        <h2>{homeTexts.howTitle}</h2>
        <ol class="steps">
          {homeTexts.how.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </section>
      <section class="stack">
        <h2>{homeTexts.goodToKnowTitle}</h2>
        <ul class="prose">
          {homeTexts.goodToKnow.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </Page>
  )
}
