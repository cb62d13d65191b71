import { themeTitleOf } from '../../domain/survey.ts'
import { questionnaireTexts } from '../../texts/questionnaire.ts'
import { togetherTexts } from '../../texts/together.ts'
import { useSession } from '../hooks/use-session.ts'
import { ButtonLink } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Page } from '../parts/Page.tsx'
import { hrefOf, type RouteOf } from '../routes.ts'
import { PreparationGate } from './PreparationGate.tsx'
import { resumeStepOf } from './preparation.ts'
import './questionnaire.css'
import { usePartyName } from './use-party-name.ts'
import { WordList } from './WordList.tsx'

const texts = questionnaireTexts.introduction

/** Before the first question: who fills in, how long it takes, who sees what, and what the words mean (mission §0.8). */
export function IntroductionPage({ route }: { readonly route: RouteOf<'introduction'> }) {
  return (
    <PreparationGate party={route.party} stages={['open']}>
      <Introduction key={route.party} route={route} />
    </PreparationGate>
  )
}

function Introduction({ route: { id, party } }: { readonly route: RouteOf<'introduction'> }) {
  const { state, survey } = useSession()
  const name = usePartyName(party, 'inside')
  const resumeStep = resumeStepOf(survey, state.sheets[party])
  const step = resumeStep ?? 1
  const theme = survey.themes[step - 1]
  const title = theme ? themeTitleOf(survey, theme.id) : ''
  return (
    <Page
      title={texts.title}
      lead={texts.lead(name)}
      focusKey={party}
      back={{ href: hrefOf({ screen: 'steps', id }), label: questionnaireTexts.backToSteps }}
    >
      <section class="stack">
        <h2>{texts.whoSeesWhat}</h2>
        <ul class="prose">
          {(party === 'together' ? togetherTexts.points : texts.points).map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </section>
      <section class="stack">
        <h2>{texts.words}</h2>
        <WordList />
      </section>
      <p>{texts.freedom}</p>
      <ActionRow>
        <ButtonLink variant="primary" href={hrefOf({ screen: 'prepare', id, party, step })}>
          {resumeStep === undefined ? texts.begin(title) : texts.resume(title)}
        </ButtonLink>
        {resumeStep !== undefined && <ButtonLink href={hrefOf({ screen: 'check', id, party })}>{texts.check}</ButtonLink>}
      </ActionRow>
    </Page>
  )
}
