import { useEffect, useState } from 'preact/hooks'
import type { EvaluationId } from '../../domain/evaluation.ts'
import {
  backupProblemText,
  backupText,
  notRestoredText,
  partDifferenceText,
  restoringText,
  restoringTexts as texts,
} from '../../texts/restoring.ts'
import { storageProblemText } from '../../texts/storage.ts'
import { evaluationTitle, momentText } from '../../texts/terms.ts'
import { keep } from '../hooks/keep.ts'
import { Button, ButtonLink } from '../parts/Button.tsx'
import { ActionRow, Form } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { RadioGroup } from '../parts/RadioGroup.tsx'
import { hrefOf } from '../routes.ts'
import { isChosen, type LookedAt, lookAtBackup, restoreEvaluations } from './restore-evaluations.ts'

type Shown =
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly text: string }
  | { readonly kind: 'looked'; readonly madeAt: string; readonly looked: readonly LookedAt[]; readonly unreadable: number }
  | { readonly kind: 'done'; readonly count: number; readonly problems: readonly string[] }

/** A backup that was opened: what is in it beside what is here, the choices, and putting it back (formats §5). Give each opening a `key` of its own. */
export function RestoreBackup({ content }: { readonly content: Uint8Array | string }) {
  const [shown, setShown] = useState<Shown>({ kind: 'reading' })
  useEffect(() => {
    let isCurrent = true
    const run = async () => {
      const next = await look(content)
      if (isCurrent) setShown(next)
    }
    keep(run())
    return () => {
      isCurrent = false
    }
  }, [content])

  switch (shown.kind) {
    case 'reading':
      return <p role="status">{texts.reading}</p>
    case 'refused':
      return (
        <Notice kind="error" live="alert">
          {shown.text}
        </Notice>
      )
    case 'looked':
      return <Choices {...shown} onDone={(count, problems) => setShown({ kind: 'done', count, problems })} />
    case 'done':
      return <Outcome count={shown.count} problems={shown.problems} />
  }
}

async function look(content: Uint8Array | string): Promise<Shown> {
  const { readBackup } = await import('../../bundle/read-backup.ts')
  const read = await readBackup(content)
  if (!read.ok) return { kind: 'refused', text: backupProblemText(read.problem) }
  const { madeAt, unreadable } = read.value
  const looked = await lookAtBackup(read.value)
  if (!looked.ok) return { kind: 'refused', text: storageProblemText(looked.problem, 'reading') }
  return { kind: 'looked', madeAt, unreadable, looked: looked.value }
}

type ChoicesProps = Extract<Shown, { kind: 'looked' }> & { readonly onDone: (count: number, problems: readonly string[]) => void }

function Choices({ madeAt, looked, unreadable, onDone }: ChoicesProps) {
  const [chosen, setChosen] = useState<ReadonlySet<EvaluationId>>(new Set())
  const [isBusy, setIsBusy] = useState(false)
  const [isNothingChosen, setIsNothingChosen] = useState(false)
  const hasChoice = looked.some((one) => isChosen(one) || one.restoring.kind === 'new')
  const choose = (id: EvaluationId, isBackup: boolean) => {
    setIsNothingChosen(false)
    setChosen((old) => new Set(isBackup ? [...old, id] : [...old].filter((one) => one !== id)))
  }
  const restore = async () => {
    const wanted = looked.filter(({ state, restoring }) => restoring.kind === 'new' || chosen.has(state.evaluation.id))
    if (wanted.length === 0) return setIsNothingChosen(true)
    if (isBusy) return
    setIsBusy(true)
    const outcomes = await restoreEvaluations(wanted)
    const problems = outcomes.flatMap(([{ state }, outcome]) =>
      outcome === 'restored' ? [] : notRestoredText(outcome, evaluationTitle(state.evaluation)),
    )
    onDone(outcomes.length - problems.length, problems)
  }
  return (
    <Form onSubmit={() => keep(restore())}>
      <Notice kind="info" live="status">
        {looked.length === 0 ? texts.empty : backupText(momentText(madeAt))}
      </Notice>
      {unreadable > 0 && <Notice kind="warning">{texts.unreadable(unreadable)}</Notice>}
      {looked.map((one) => (
        <Evaluation key={one.state.evaluation.id} looked={one} isBackup={chosen.has(one.state.evaluation.id)} onChoose={choose} />
      ))}
      {isNothingChosen && (
        <Notice kind="info" live="alert">
          {texts.chooseFirst}
        </Notice>
      )}
      {looked.length > 0 && !hasChoice && <p class="prose">{texts.nothingToDo}</p>}
      <ActionRow>
        {hasChoice && (
          <Button variant="primary" type="submit">
            {texts.restore}
          </Button>
        )}
        <ButtonLink href={hrefOf({ screen: 'home' })}>{texts.toHome}</ButtonLink>
      </ActionRow>
    </Form>
  )
}

type EvaluationProps = {
  readonly looked: LookedAt
  readonly isBackup: boolean
  readonly onChoose: (id: EvaluationId, isBackup: boolean) => void
}

function Evaluation({ looked, isBackup, onChoose }: EvaluationProps) {
  const { state, restoring } = looked
  const { id } = state.evaluation
  return (
    <section class="card stack">
      <h2>{evaluationTitle(state.evaluation)}</h2>
      <p>{restoringText(restoring)}</p>
      {restoring.kind === 'different' && (
        <ul>
          {restoring.differences.map((difference) => (
            <li key={difference.part}>{partDifferenceText(difference)}</li>
          ))}
        </ul>
      )}
      {isChosen(looked) && (
        <RadioGroup
          id={`houden-${id}`}
          label={texts.whichOne}
          labelAs="h3"
          value={isBackup ? 'backup' : 'here'}
          onInput={(value) => onChoose(id, value === 'backup')}
          options={[
            { value: 'here', label: texts.keepHere },
            { value: 'backup', label: texts.useBackup, hint: texts.useBackupHint },
          ]}
        />
      )}
    </section>
  )
}

function Outcome({ count, problems }: { readonly count: number; readonly problems: readonly string[] }) {
  return (
    <>
      {count > 0 && (
        <Notice kind="success" live="status">
          {texts.restored(count)}
        </Notice>
      )}
      {problems.map((text) => (
        <Notice kind="error" live="alert" key={text}>
          {text}
        </Notice>
      ))}
      <ActionRow>
        <ButtonLink variant="primary" href={hrefOf({ screen: 'home' })}>
          {texts.toHome}
        </ButtonLink>
      </ActionRow>
    </>
  )
}
