import { useEffect, useMemo, useState } from 'preact/hooks'
import { listPaperThemes } from '../../domain/paper.ts'
import type { LoadedSurvey } from '../../survey/parse-survey.ts'
import { currentSurvey } from '../../survey/published.ts'
import { visibleQuestionIds } from '../../survey/visible-questions.ts'
import { paperTexts as texts } from '../../texts/paper.ts'
import { surveyVariables } from '../../texts/survey-variables.ts'
import { keep } from '../hooks/keep.ts'
import { useConfig } from '../hooks/use-config.ts'
import { Page } from '../parts/Page.tsx'
import { hrefOf, type RouteOf } from '../routes.ts'
import { PaperQuestionnaire } from './PaperQuestionnaire.tsx'

/** `#/papier/<party>`: the newest empty questionnaire, before there is any evaluation. */
export function EmptyPaperPage({ route: { party } }: { readonly route: RouteOf<'empty-paper'> }) {
  const loaded = useNewestSurvey()
  const words = useMemo(() => surveyVariables(anySetting, party), [party])
  const themes = useMemo(
    () =>
      loaded === undefined || loaded === 'none'
        ? []
        : listPaperThemes(loaded.survey, party, visibleQuestionIds(loaded.definition, words, {})),
    [loaded, party, words],
  )
  return (
    <Page
      title={texts.title}
      screen={texts.screen}
      focusKey={party}
      back={{ href: hrefOf({ screen: 'help', anchor: 'papier' }), label: texts.backToHelp }}
    >
      {themes.length > 0 ? (
        <PaperQuestionnaire themes={themes} variables={words} facts={[{ term: texts.for, value: texts.fillers[party] }]} agreements={[]} />
      ) : (
        <p role="status">{loaded === 'none' ? texts.unavailable : texts.loading}</p>
      )}
    </Page>
  )
}

/** The questionnaire of the latest period that the host offers; `none` when there is not one yet, undefined while it loads. */
function useNewestSurvey(): LoadedSurvey | 'none' | undefined {
  const { periods } = useConfig()
  const [loaded, setLoaded] = useState<LoadedSurvey | 'none'>()
  const period = periods.toSorted().at(-1)
  useEffect(() => {
    if (period === undefined) return
    keep(currentSurvey(period).then((found) => setLoaded(found.ok ? found.value : 'none')))
  }, [period])
  return loaded
}

// In a region of its own a municipality skips a theme; on paper for everyone that theme is there.
const anySetting = {
  municipality: { name: texts.variables.municipality },
  provider: { name: texts.variables.provider },
  regionSize: 2,
}
