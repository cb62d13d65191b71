import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Model, PageModel } from 'survey-core'
import { isParty } from '../../domain/party.ts'
import { questionnaireTexts } from '../../texts/questionnaire.ts'
import { useSessionRef } from '../hooks/use-session.ts'
import { ButtonLink } from '../parts/Button.tsx'
import { Details } from '../parts/Details.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Page } from '../parts/Page.tsx'
import { hrefOf, type Route, type RouteOf } from '../routes.ts'
import { AgreementReports } from './AgreementReports.tsx'
import { ColleagueRemarks } from './ColleagueRemarks.tsx'
import { focusQuestion } from './focus-question.ts'
import { PreparationGate } from './PreparationGate.tsx'
import { agreementsTheme } from './preparation.ts'
import { PreparingParty } from './preparation-context.ts'
import { createPreparationModel, takeOverTexts } from './preparation-model.ts'
import './questionnaire.css'
import { takeQuestionToOpen } from './question-to-open.ts'
import { SurveyView } from './SurveyView.tsx'
import { TakeOverNotice } from './TakeOverNotice.tsx'
import { useEarlierSheets } from './use-earlier-sheets.ts'
import { usePartyName } from './use-party-name.ts'
import { WordList } from './WordList.tsx'

const texts = questionnaireTexts.prepare

/** "Voorbereiden": one theme a page. Every answer and every key is kept at once; nothing is required. */
export function PreparePage({ route }: { readonly route: RouteOf<'prepare'> }) {
  return (
    <PreparationGate party={route.party} stages={['open']}>
      <Preparation key={`${route.id}/${route.party}`} route={route} />
    </PreparationGate>
  )
}

function Preparation({ route }: { readonly route: RouteOf<'prepare'> }) {
  const { id, party } = route
  const session = useSessionRef()
  const [model] = useState(() => openForm(createPreparationModel(session, party), route.step))
  const host = useRef<HTMLDivElement>(null)
  const name = usePartyName(party, 'inside')
  const earlier = useEarlierSheets(party)
  // Rendered once: SurveyJS misses a change of page that comes while it is being rendered from outside.
  const [filling, setFilling] = useState(0)
  const form = useMemo(() => <SurveyView key={filling} model={model} />, [model, filling])
  const pages = model.visiblePages
  const step = Math.min(route.step, pages.length)
  const page = pages[step - 1]
  const target = useTargetQuestion(host, step)
  usePageOfForm(model, page, host)
  if (!page) return null

  const stepRoute = (to: number): Route => ({ screen: 'prepare', id, party, step: to })
  const previous = pages[step - 2]
  const next = pages[step]
  const toCheck = hrefOf({ screen: 'check', id, party })
  return (
    <Page
      title={texts.title}
      step={texts.step(step, pages.length)}
      screen={texts.window(page.title)}
      lead={texts.lead(name)}
      focusKey={party}
      back={{ href: hrefOf({ screen: 'steps', id }), label: questionnaireTexts.backToSteps }}
    >
      <Details summary={texts.words}>
        <WordList />
      </Details>
      <TakeOverNotice
        key={page.name}
        model={model}
        party={party}
        theme={page.name}
        earlier={earlier}
        // The fields keep what is typed by themselves: they begin anew with what was filled in for them.
        onFilled={() => setFilling((count) => count + 1)}
      />
      <ColleagueRemarks theme={page.name} />
      <div ref={host} class="preparation">
        <PreparingParty.Provider value={party}>{form}</PreparingParty.Provider>
        {page.name === agreementsTheme && isParty(party) && <AgreementReports party={party} />}
      </div>
      <p class="muted">{questionnaireTexts.nothingSent}</p>
      <ActionRow>
        {target ? (
          <ButtonLink variant="primary" href={toCheck}>
            {questionnaireTexts.check.backToCheck}
          </ButtonLink>
        ) : (
          <ButtonLink variant="primary" href={next ? hrefOf(stepRoute(step + 1)) : toCheck}>
            {next ? texts.next(step + 1, next.title) : texts.toCheck}
          </ButtonLink>
        )}
      </ActionRow>
      <p>
        {previous ? (
          <a href={hrefOf(stepRoute(step - 1))}>{texts.previous(step - 1, previous.title)}</a>
        ) : (
          <a href={hrefOf({ screen: 'introduction', id, party })}>{texts.toIntroduction}</a>
        )}
      </p>
    </Page>
  )
}

/** The form, open at this step; a step beyond the last is the last. */
function openForm(model: Model, step: number): Model {
  const page = model.visiblePages[step - 1] ?? model.visiblePages.at(-1)
  if (page) model.currentPage = page
  return model
}

/** Turns the form to the page of this step, after giving it what was still being typed on the one before. */
function usePageOfForm(model: Model, page: PageModel | undefined, host: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    if (!page) return
    if (host.current) takeOverTexts(model, host.current)
    model.currentPage = page
  }, [model, page, host])
}

/** The question that "Wijzig" led to, given the focus; forgotten at the next step. */
function useTargetQuestion(host: { readonly current: HTMLElement | null }, step: number) {
  const [asked] = useState(() => ({ target: takeQuestionToOpen(), step }))
  // Runs after the page has given the focus to its heading.
  useEffect(() => {
    if (asked.target && host.current) focusQuestion(host.current, asked.target)
  }, [asked, host])
  return asked.step === step ? asked.target : undefined
}
