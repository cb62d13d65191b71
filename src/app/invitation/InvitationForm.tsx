import { useRef, useState } from 'preact/hooks'
import type { EvaluationId, Mode } from '../../domain/evaluation.ts'
import { type PlannedEvaluation, settleDoubt } from '../../domain/plan-invitation.ts'
import { invitationTexts as texts } from '../../texts/invitation.ts'
import { storageProblemText } from '../../texts/storage.ts'
import { keep } from '../hooks/keep.ts'
import { navigate } from '../navigation.ts'
import { Button, ButtonLink } from '../parts/Button.tsx'
import { ActionRow, Form } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { hrefOf, type Route } from '../routes.ts'
import { ModeField } from '../start/ModeField.tsx'
import { type BeginProblem, beginInvited } from './begin-invited.ts'
import { InvitationFacts } from './InvitationFacts.tsx'
import { fieldOf, InvitedEvaluations, noneOfThese } from './InvitedEvaluations.tsx'
import type { OpenInvitation } from './open-invitation.ts'
import { forgetInvitation } from './pending-invitation.ts'

/** What the invitation says, and the one action: begin with its evaluations. */
export function InvitationForm({ opened }: { readonly opened: OpenInvitation }) {
  const { invitation, expired, local, plan } = opened
  const [mode, setMode] = useState<Mode>('apart')
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({})
  const [attempt, setAttempt] = useState(0)
  const [problem, setProblem] = useState<BeginProblem>()
  const isBusy = useRef(false)

  const isOpen = (planned: PlannedEvaluation) => planned.kind === 'doubtful' && answers[planned.invited.id] === undefined
  const settled = plan.map((planned) => settle(planned, answers[planned.invited.id]))
  const isWork = ({ kind }: PlannedEvaluation) => kind === 'new' || kind === 'link' || kind === 'doubtful'
  const errors =
    attempt === 0
      ? []
      : plan.filter(isOpen).map(({ invited }) => ({ fieldId: fieldOf(invited), text: texts.whichMissing(invited.provider.name) }))

  function settle(planned: PlannedEvaluation, answer: string | undefined): PlannedEvaluation {
    if (planned.kind !== 'doubtful' || answer === undefined) return planned
    const chosen = planned.ids.find((id) => id === answer)
    return settleDoubt(invitation, planned, answer === noneOfThese ? undefined : chosen, local)
  }

  const begin = async (where: 'on-device' | 'in-memory') => {
    setAttempt((count) => count + 1)
    if (isBusy.current || plan.some(isOpen)) return
    isBusy.current = true
    try {
      const begun = await beginInvited(opened, settled, mode, where)
      if (!begun.ok) return setProblem(begun.problem)
      navigate(placeOf(begun.value), 'replace')
      forgetInvitation()
    } finally {
      isBusy.current = false
    }
  }

  return (
    <Page
      title={texts.title}
      back={back}
      lead={texts.lead(invitation.organisation, invitation.iss, plan.length)}
      errors={{ list: errors, attempt }}
    >
      {expired && (
        <Notice kind="warning" title={texts.expiredTitle}>
          {texts.expired}
        </Notice>
      )}
      <InvitationFacts opened={opened} />
      {plan.some(isWork) ? (
        <Form onSubmit={() => keep(begin('on-device'))}>
          <InvitedEvaluations
            opened={opened}
            answers={answers}
            onAnswer={(id, answer) => setAnswers((old) => ({ ...old, [id]: answer }))}
            errors={errors}
          />
          {settled.some(({ kind }) => kind === 'new') && <ModeField value={mode} onInput={setMode} />}
          <p class="prose">{texts.stays}</p>
          <ActionRow>
            <Button variant="primary" type="submit">
              {texts.begin(plan.length)}
            </Button>
          </ActionRow>
        </Form>
      ) : (
        <NothingNew plan={plan} opened={opened} />
      )}
      {problem && <NotKept problem={problem} onGoOn={() => keep(begin('in-memory'))} />}
    </Page>
  )
}

/** The same invitation again, or one for the party that does not sit here. */
function NothingNew({ plan, opened }: { readonly plan: readonly PlannedEvaluation[]; readonly opened: OpenInvitation }) {
  const ids = plan.flatMap((planned) => (planned.kind === 'here' ? [planned.id] : []))
  return (
    <>
      <InvitedEvaluations opened={opened} answers={{}} onAnswer={() => undefined} errors={[]} />
      {ids.length > 0 && (
        <Notice kind="info" live="status">
          {texts.allHere(plan.length)}
        </Notice>
      )}
      <ActionRow>
        <ButtonLink variant="primary" href={hrefOf(placeOf(ids))}>
          {ids.length === 1 ? texts.toEvaluation : texts.toEvaluations}
        </ButtonLink>
      </ActionRow>
    </>
  )
}

function NotKept({ problem, onGoOn }: { readonly problem: BeginProblem; readonly onGoOn: () => void }) {
  if (problem.kind === 'elsewhere') {
    return (
      <Notice kind="error" live="alert">
        {texts.elsewhere}
      </Notice>
    )
  }
  return (
    <Notice kind="error" title={texts.notKeptTitle} live="alert">
      <p>{storageProblemText(problem.problem, 'writing')}</p>
      <Button onClick={onGoOn}>{texts.goOnAnyway}</Button>
    </Notice>
  )
}

const back = { href: hrefOf({ screen: 'home' }), label: texts.back }

function placeOf([id, ...more]: readonly EvaluationId[]): Route {
  return id !== undefined && more.length === 0 ? { screen: 'steps', id } : { screen: 'home' }
}
