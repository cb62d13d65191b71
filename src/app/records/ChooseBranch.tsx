import { useState } from 'preact/hooks'
import { remotePartyOf } from '../../domain/exchange.ts'
import { recordsTexts as texts } from '../../texts/records.ts'
import { partyNameInside } from '../../texts/terms.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'
import { navigate } from '../navigation.ts'
import { Button } from '../parts/Button.tsx'
import { ActionRow, Form } from '../parts/Form.tsx'
import { RadioGroup } from '../parts/RadioGroup.tsx'
import type { Branch } from './read-branches.ts'

type ChooseBranchProps = {
  readonly branches: readonly Branch[]
  readonly inUse: string | undefined
  readonly error: string | undefined
  /** Whether a try to go on found a choice. */
  readonly onTried: (isChosen: boolean) => void
}

/** Where an error about the choice leads. */
export const choiceField = 'verslag-keuze'

/** Which of the records counts on this device; it can be chosen anew, for the others stay. Only a record that can be read. */
export function ChooseBranch({ branches, inUse, error, onTried }: ChooseBranchProps) {
  const { state, save } = useSession()
  const { evaluation } = state
  const [chosen, setChosen] = useState(inUse)
  const remote = remotePartyOf(state)
  const choose = async () => {
    const record = branches.find(({ frozen }) => frozen.contentHash === chosen)?.record
    onTried(record !== undefined)
    if (!record || chosen === undefined) return
    await save({ kind: 'record-chosen', contentHash: chosen, writer: record.evaluation.writer })
    navigate({ screen: 'steps', id: evaluation.id })
  }
  return (
    <Form onSubmit={() => keep(choose())}>
      <RadioGroup
        id={choiceField}
        label={texts.choose}
        labelAs="h2"
        hint={remote ? texts.chooseHint(partyNameInside(evaluation, remote)) : texts.chooseAlone}
        value={chosen}
        onInput={setChosen}
        options={branches.flatMap(({ frozen, record }, place) =>
          record ? [{ value: frozen.contentHash, label: texts.option(place, partyNameInside(evaluation, record.evaluation.writer)) }] : [],
        )}
        error={chosen === undefined ? error : undefined}
      />
      <ActionRow>
        <Button variant="primary" type="submit">
          {texts.goOn}
        </Button>
      </ActionRow>
    </Form>
  )
}
