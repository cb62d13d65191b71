import { useEffect } from 'preact/hooks'
import { checkReportTexts } from '../../texts/check-report.ts'
import { helpTexts as texts } from '../../texts/help.ts'
import { paperTexts } from '../../texts/paper.ts'
import { wordListOf } from '../../texts/questionnaire.ts'
import { useConfig } from '../hooks/use-config.ts'
import { Page } from '../parts/Page.tsx'
import { hrefOf, type RouteOf } from '../routes.ts'
import { ContactLine } from './ContactLine.tsx'
import { Lines } from './Lines.tsx'

/** `#/hulp/<anchor>`: how it goes, who sees what, the five words, and whom to ask (R58). The anchor is the id of a heading. */
export function HelpPage({ route: { anchor } }: { readonly route: RouteOf<'help'> }) {
  const { helpContact, noAgreementsContact, frameworkUrl } = useConfig()

  useEffect(() => {
    const heading = anchor === '' ? null : document.getElementById(anchor)
    heading?.scrollIntoView()
    heading?.focus({ preventScroll: true })
  }, [anchor])

  return (
    <Page title={texts.title} lead={texts.lead}>
      <section class="stack">
        <Heading id="stappen">{texts.stepsTitle}</Heading>
        <ol class="steps">
          {texts.steps.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </section>
      <section class="stack">
        <Heading id="wie-ziet-wat">{texts.whoTitle}</Heading>
        <Lines lines={texts.who} />
      </section>
      <section class="stack">
        <Heading id="woorden">{texts.wordsTitle}</Heading>
        <dl class="prose stack">
          {wordListOf(texts.municipality, texts.provider).map(({ word, meaning }) => (
            <div key={word}>
              <dt>
                <strong>{word}</strong>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section class="stack">
        <Heading id="opslaan">{texts.savingTitle}</Heading>
        <Lines lines={texts.saving} />
      </section>
      <section class="stack">
        <Heading id="twee-apparaten">{texts.devicesTitle}</Heading>
        <Lines lines={texts.devices} />
      </section>
      <section class="stack">
        <Heading id="uitnodiging">{texts.invitationTitle}</Heading>
        <Lines lines={texts.invitation} />
        <h3>{texts.linkTitle}</h3>
        <Lines lines={texts.link} />
      </section>
      <section class="stack">
        <Heading id="e-mail">{texts.mailTitle}</Heading>
        <Lines lines={texts.mail} />
      </section>
      <section class="stack">
        <Heading id="ander-apparaat">{texts.moveTitle}</Heading>
        <Lines lines={texts.move} />
      </section>
      <section class="stack">
        <Heading id="bestand-kwijt">{texts.lostTitle}</Heading>
        <Lines lines={texts.lost} />
      </section>
      <section class="stack">
        <Heading id="reservekopie">{texts.backupTitle}</Heading>
        <Lines lines={texts.backup} />
        <p>
          <a href={hrefOf({ screen: 'settings' })}>{texts.toSettings}</a>
        </p>
      </section>
      <section class="stack">
        <Heading id="papier">{paperTexts.helpTitle}</Heading>
        <p class="prose">{paperTexts.help}</p>
        <ul>
          {paperFillers.map((party) => (
            <li key={party}>
              <a href={hrefOf({ screen: 'empty-paper', party })}>{paperTexts.links[party]}</a>
            </li>
          ))}
        </ul>
      </section>
      <section class="stack">
        <Heading id="verslag">{checkReportTexts.helpTitle}</Heading>
        <Lines lines={checkReportTexts.help} />
        <p>
          <a href={hrefOf({ screen: 'check-report' })}>{checkReportTexts.title}</a>
        </p>
      </section>
      <section class="stack">
        <Heading id="geen-afspraken">{texts.noAgreementsTitle}</Heading>
        <p class="prose">{texts.noAgreements}</p>
        <ContactLine contact={noAgreementsContact} />
        {frameworkUrl !== null && (
          <p>
            <a href={frameworkUrl}>{texts.framework}</a>
          </p>
        )}
      </section>
      <section class="stack">
        <Heading id="contact">{texts.contactTitle}</Heading>
        <p class="prose">{texts.contact}</p>
        <ContactLine contact={helpContact} />
      </section>
    </Page>
  )
}

const paperFillers = ['municipality', 'provider', 'together'] as const

function Heading({ id, children }: { readonly id: string; readonly children: string }) {
  return (
    <h2 id={id} tabIndex={-1}>
      {children}
    </h2>
  )
}
