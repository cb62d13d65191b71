import { useMemo } from 'preact/hooks'
import { fillersOf } from '../../domain/evaluation.ts'
import { listPaperThemes } from '../../domain/paper.ts'
import { visibleQuestionIds } from '../../survey/visible-questions.ts'
import { paperTexts as texts } from '../../texts/paper.ts'
import { periodTitle } from '../../texts/periods.ts'
import { questionnaireTexts, sheetPartyName } from '../../texts/questionnaire.ts'
import { pairTitle, partyName } from '../../texts/terms.ts'
import { useSession } from '../hooks/use-session.ts'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { hrefOf, type RouteOf } from '../routes.ts'
import { PaperQuestionnaire } from './PaperQuestionnaire.tsx'

/** `#/e/<id>/papier/<party>`: the empty questionnaire of this evaluation, with its names and its agreements. No answer stands in it. */
export function PaperPage({ route: { id, party } }: { readonly route: RouteOf<'paper'> }) {
  const { state, survey, definition, variables } = useSession()
  const { evaluation } = state
  const words = useMemo(() => variables(party), [variables, party])
  const themes = useMemo(
    () => listPaperThemes(survey, party, visibleQuestionIds(definition, words, {})),
    [survey, party, definition, words],
  )
  const names = { municipality: partyName(evaluation, 'municipality'), provider: partyName(evaluation, 'provider') }
  const back = { href: hrefOf({ screen: 'steps', id }), label: texts.backToSteps }
  if (!fillersOf(evaluation).includes(party)) {
    return (
      <Page title={questionnaireTexts.wrongParty.title} back={back}>
        <Notice kind="info">{questionnaireTexts.wrongParty.text}</Notice>
      </Page>
    )
  }
  return (
    <Page title={texts.title} screen={texts.screen} focusKey={party} back={back}>
      <PaperQuestionnaire
        themes={themes}
        variables={words}
        facts={[
          { term: texts.for, value: sheetPartyName(names, party) },
          { term: texts.about, value: pairTitle(evaluation) },
          { term: texts.period, value: periodTitle(evaluation.period) },
        ]}
        agreements={state.agreements.filter(({ origin }) => origin === 'existing')}
      />
    </Page>
  )
}
