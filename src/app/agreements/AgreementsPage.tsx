import { useState } from 'preact/hooks'
import type { Agreement, AgreementId } from '../../domain/agreements.ts'
import type { EvaluationId } from '../../domain/evaluation.ts'
import { latestRecordOf } from '../../domain/evaluation-state.ts'
import { agreementsTexts as texts } from '../../texts/agreements.ts'
import { withdrawUndo } from '../hooks/undo.ts'
import { useConfig } from '../hooks/use-config.ts'
import { useSession } from '../hooks/use-session.ts'
import { useTextWarning } from '../hooks/use-text-warning.ts'
import { navigate } from '../navigation.ts'
import { Button, ButtonLink } from '../parts/Button.tsx'
import { ActionRow, Form } from '../parts/Form.tsx'
import { Page } from '../parts/Page.tsx'
import { TextArea } from '../parts/TextArea.tsx'
import { hrefOf, type RouteOf } from '../routes.ts'
import { AgreementList } from './AgreementList.tsx'
import { JoinAgreements } from './JoinAgreements.tsx'
import { NoAgreements } from './NoAgreements.tsx'
import { sortAgreementLines } from './sort-lines.ts'
import { WordingConflicts } from './WordingConflicts.tsx'

/** `#/e/<id>/afspraken`: the agreements held before this meeting, typed or pasted one a line; having none is an answer too (R36, R43). */
export function AgreementsPage({ route: { id } }: { readonly route: RouteOf<'agreements'> }) {
  const { state, isExample } = useSession()
  // The example is frozen too, but its list is there to be tried out.
  if (!latestRecordOf(state) || isExample) return <OpenList id={id} />
  return (
    <Page title={texts.frozenTitle} screen={texts.screen} back={backTo(id)} lead={texts.frozen}>
      <ActionRow>
        <ButtonLink variant="primary" href={hrefOf({ screen: 'report', id })}>
          {texts.toReport}
        </ButtonLink>
      </ActionRow>
    </Page>
  )
}

function backTo(id: EvaluationId) {
  return { href: hrefOf({ screen: 'steps', id }), label: texts.back }
}

function OpenList({ id }: { readonly id: EvaluationId }) {
  const { state, save, now, newId } = useSession()
  const { noAgreementsContact } = useConfig()
  const [problem, setProblem] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const existing = state.agreements.filter(({ origin }) => origin === 'existing')
  const draft = state.drafts?.[draftField] ?? ''
  const warning = useTextWarning(draft)

  const type = (text: string) => {
    setProblem(undefined)
    save({ kind: 'draft-kept', field: draftField, text }).catch(reportError)
  }

  /** Puts the lines on the list and leaves in the field what cannot be on it; true when nothing is left. */
  const add = async (): Promise<boolean> => {
    const { fitting, tooLong, noRoom } = sortAgreementLines(draft, state.agreements)
    const left = [...tooLong, ...noRoom]
    withdrawUndo()
    // Every write waits for the one before it: starting them together keeps their order.
    const writes = fitting.map((what) => save({ kind: 'agreement-saved', agreement: newAgreement(newId(), what, state.evaluation.period) }))
    writes.push(save({ kind: 'draft-kept', field: draftField, text: left.join('\n') }))
    await Promise.all(writes)
    if (left.length === 0) return true
    refuse([...(tooLong.length > 0 ? [texts.tooLong] : []), ...(noRoom.length > 0 ? [texts.full] : [])].join(' '))
    return false
  }

  const refuse = (text: string) => {
    setProblem(text)
    setAttempt((count) => count + 1)
  }

  const addFromForm = async () => {
    if (draft.trim() === '') refuse(texts.nothingToAdd)
    else await add()
  }

  const finish = async () => {
    if (!(await add())) return
    await save({ kind: 'milestone-set', milestone: 'agreementsListedAt', reachedAt: now() })
    navigate({ screen: 'steps', id })
  }

  const isEmpty = existing.length === 0 && draft.trim() === ''
  return (
    <Page
      title={texts.title}
      screen={texts.screen}
      back={backTo(id)}
      lead={texts.lead}
      errors={{ list: problem === undefined ? [] : [{ fieldId: 'afspraken', text: problem }], attempt }}
    >
      {existing.length > 0 && <AgreementList agreements={existing} />}
      <WordingConflicts />
      <JoinAgreements />
      <Form
        onSubmit={() => {
          addFromForm().catch(reportError)
        }}
      >
        <TextArea
          id="afspraken"
          label={existing.length > 0 ? texts.addLabelMore : texts.addLabel}
          hint={texts.addHint}
          rows={5}
          value={draft}
          onInput={type}
          error={problem}
          warning={warning}
        />
        <ActionRow>
          <Button type="submit" icon="add">
            {texts.add}
          </Button>
        </ActionRow>
      </Form>
      {isEmpty && <NoAgreements contact={noAgreementsContact} />}
      <ActionRow>
        <Button
          variant="primary"
          onClick={() => {
            finish().catch(reportError)
          }}
        >
          {isEmpty ? texts.none : texts.ready}
        </Button>
      </ActionRow>
    </Page>
  )
}

const draftField = 'agreements'

function newAgreement(id: string, what: string, since: Agreement['since']): Agreement {
  // A fresh UUID is what makes an agreement's id.
  return { id: id as AgreementId, what, since, origin: 'existing' }
}
