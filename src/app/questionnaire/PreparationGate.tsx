import type { ComponentChildren } from 'preact'
import type { SheetParty } from '../../domain/party.ts'
import { questionnaireTexts as texts } from '../../texts/questionnaire.ts'
import { useSession } from '../hooks/use-session.ts'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { hrefOf } from '../routes.ts'
import { isPreparedBy, type PreparationStage, preparationStageOf } from './preparation.ts'
import { ReadyPage } from './ReadyPage.tsx'

type GateProps = {
  readonly party: SheetParty
  /** Stages in which the screen behind may be seen. */
  readonly stages: readonly PreparationStage[]
  readonly children: ComponentChildren
}

/** Lets a party to its own screens, and no one to the answers of a party that is ready and waits for the other (mission §0.4). */
export function PreparationGate({ party, stages, children }: GateProps) {
  const { state } = useSession()
  if (!isPreparedBy(state, party)) {
    return (
      <Page title={texts.wrongParty.title} back={{ href: hrefOf({ screen: 'steps', id: state.evaluation.id }), label: texts.backToSteps }}>
        <Notice kind="info">{texts.wrongParty.text}</Notice>
      </Page>
    )
  }
  return stages.includes(preparationStageOf(state, party)) ? children : <ReadyPage party={party} />
}
