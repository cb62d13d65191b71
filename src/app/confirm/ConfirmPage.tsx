import { useRef, useState } from 'preact/hooks'
import { type ConfirmProblem, findConfirmProblems, otherSpeaksField, partiesConfirmingHere } from '../../domain/confirming.ts'
import { isRevising, latestRecordOf } from '../../domain/evaluation-state.ts'
import { remotePartyOf } from '../../domain/exchange.ts'
import type { Meeting } from '../../domain/meeting.ts'
import { type Party, parties } from '../../domain/party.ts'
import { isRecordToChoose } from '../../domain/record-choice.ts'
import { confirmProblemText, confirmTexts } from '../../texts/confirm.ts'
import { partyName, partyNameInside } from '../../texts/terms.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'
import { useVisibleQuestions } from '../meeting/use-agenda.ts'
import { navigate } from '../navigation.ts'
import { Button, ButtonLink } from '../parts/Button.tsx'
import { ActionRow, Form } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { RadioGroup } from '../parts/RadioGroup.tsx'
import { TryAgain } from '../parts/TryAgain.tsx'
import { RecordsToChoose } from '../records/RecordsToChoose.tsx'
import { hrefOf, type RouteOf } from '../routes.ts'
import { CaseNumbers } from './CaseNumbers.tsx'
import { ConfirmationFields } from './ConfirmationFields.tsx'
import { FrozenConfirm } from './FrozenConfirm.tsx'
import { freeze } from './freeze.ts'
import { MeetingDetails } from './MeetingDetails.tsx'
import { OutcomeSummary } from './OutcomeSummary.tsx'
import { RegionalPoints } from './RegionalPoints.tsx'
import { SecretMissing } from './SecretMissing.tsx'
import { SharedTexts } from './SharedTexts.tsx'

/** `#/e/<id>/vaststellen`: the last look together, both outcomes, and then the record is frozen (mission §3). */
export function ConfirmPage({ route }: { readonly route: RouteOf<'confirm'> }) {
  const { state } = useSession()
  const back = { href: hrefOf({ screen: 'steps', id: route.id }), label: confirmTexts.back }
  if (isRecordToChoose(state)) {
    return (
      <Page title={confirmTexts.title} screen={confirmTexts.screen} back={back}>
        <RecordsToChoose />
      </Page>
    )
  }
  const frozen = latestRecordOf(state)
  if (frozen && !isRevising(state)) {
    if (state.ownParty) return <FrozenConfirm frozen={frozen} back={back} />
    return (
      <Page title={confirmTexts.alreadyTitle} screen={confirmTexts.screen} back={back} lead={confirmTexts.already}>
        <ActionRow>
          <ButtonLink variant="primary" href={hrefOf({ screen: 'report', id: route.id })}>
            {confirmTexts.toReport}
          </ButtonLink>
        </ActionRow>
      </Page>
    )
  }
  if (!state.meeting) {
    return (
      <Page title={confirmTexts.title} screen={confirmTexts.screen} back={back} lead={confirmTexts.notYet}>
        <ActionRow>
          <ButtonLink variant="primary" href={back.href}>
            {confirmTexts.toSteps}
          </ButtonLink>
        </ActionRow>
      </Page>
    )
  }
  return <ConfirmForm meeting={state.meeting} back={back} />
}

type ConfirmFormProps = { readonly meeting: Meeting; readonly back: { readonly href: string; readonly label: string } }

function ConfirmForm({ meeting, back }: ConfirmFormProps) {
  const session = useSession()
  const { state, save } = session
  const { made: visible, retry } = useVisibleQuestions()
  const remote = remotePartyOf(state)
  const [attempt, setAttempt] = useState(0)
  const [progress, setProgress] = useState<'open' | 'busy' | 'unsound' | 'failed'>('open')
  const isBusy = useRef(false)
  const nameOf = (problem: ConfirmProblem) => ('party' in problem ? partyNameInside(state.evaluation, problem.party) : '')
  const problems = attempt > 0 ? findConfirmProblems(state) : []
  const errors = problems
    .map((problem) => ({ problem, fieldId: fieldOf(problem, meeting), text: confirmProblemText(problem, nameOf(problem)) }))
    // The party's missing function and this row's are the same field: said once.
    .filter(({ problem, fieldId }, place, all) => {
      const isRow = problem.kind === 'attendee-function-missing'
      return !(isRow && all.slice(0, place).some((earlier) => earlier.fieldId === fieldId))
    })
  const errorOf = (fieldId: string) => {
    const texts = errors.filter((error) => error.fieldId === fieldId).map(({ text }) => text)
    return texts.length > 0 ? texts.join(' ') : undefined
  }

  const onSubmit = async () => {
    // Before anything is waited for: the second click of a double click may not freeze once more.
    if (isBusy.current) return
    setAttempt((count) => count + 1)
    if (!visible?.ok || findConfirmProblems(state).length > 0) return
    isBusy.current = true
    setProgress('busy')
    const isComplete = partiesConfirmingHere(state).length === parties.length
    const freezing = await freeze(session, visible.value)
    isBusy.current = false
    if (freezing === 'frozen') navigate({ screen: isComplete ? 'report' : 'hand-over', id: state.evaluation.id })
    // What is not kept is frozen all the same: this page says so, and the status strip offers the file.
    else setProgress(freezing === 'not-kept' ? 'open' : freezing)
  }

  return (
    <Page title={confirmTexts.title} screen={confirmTexts.screen} back={back} lead={confirmTexts.lead} errors={{ list: errors, attempt }}>
      <Form onSubmit={() => keep(onSubmit())}>
        <OutcomeSummary />
        <MeetingDetails meeting={meeting} errorOf={errorOf} />
        <RadioGroup
          id="judgement"
          label={confirmTexts.judgement}
          labelAs="h2"
          value={meeting.judgement}
          onInput={(value) => {
            const judgement = judgements.find((choice) => choice === value)
            keep(save({ kind: 'meeting-action', action: { kind: 'judgement-set', ...(judgement ? { judgement } : {}) } }))
          }}
          options={judgements.map((value) => ({ value, label: confirmTexts.judgements[value] }))}
          error={errorOf('judgement')}
        />
        <RegionalPoints meeting={meeting} />
        {remote && <OtherSpeaks remote={remote} />}
        <SecretMissing parties={partiesConfirmingHere(state)} />
        {partiesConfirmingHere(state).map((party) => (
          <ConfirmationFields key={party} party={party} draft={meeting.confirming[party]} errorOf={errorOf} />
        ))}
        <SharedTexts meeting={meeting} />
        <RadioGroup
          id="sender"
          label={confirmTexts.sender}
          labelAs="h2"
          value={meeting.sender}
          onInput={(value) => {
            const sender = parties.find((party) => party === value)
            keep(save({ kind: 'meeting-action', action: { kind: 'sender-set', ...(sender ? { sender } : {}) } }))
          }}
          options={parties.map((party) => ({ value: party, label: partyName(state.evaluation, party) }))}
          error={errorOf('sender')}
        />
        <CaseNumbers />
        <p class="prose">{confirmTexts.freezeHint}</p>
        {(progress === 'failed' || progress === 'unsound') && (
          <Notice kind="error" live="alert">
            {confirmTexts[progress]}
          </Notice>
        )}
        {visible?.ok === false && <TryAgain text={confirmTexts.loadFailed} onRetry={retry} />}
        {attempt > 0 && visible === undefined && <p role="status">{confirmTexts.loading}</p>}
        {progress === 'busy' && <p role="status">{confirmTexts.busy}</p>}
        <ActionRow>
          <Button variant="primary" type="submit">
            {confirmTexts.freeze}
          </Button>
          <ButtonLink href={hrefOf({ screen: 'meeting', id: state.evaluation.id, section: meeting.section })}>
            {confirmTexts.backToMeeting}
          </ButtonLink>
        </ActionRow>
      </Form>
    </Page>
  )
}

/** Whether the other party, who has a device of its own, says here and now what it thinks. */
function OtherSpeaks({ remote }: { readonly remote: Party }) {
  const { state, save } = useSession()
  const name = partyNameInside(state.evaluation, remote)
  return (
    <RadioGroup
      id="ander-akkoord"
      label={confirmTexts.otherSpeaks(name)}
      labelAs="h2"
      value={state.drafts?.[otherSpeaksField] === 'here' ? 'here' : 'there'}
      onInput={(value) => keep(save({ kind: 'draft-kept', field: otherSpeaksField, text: value === 'here' ? 'here' : '' }))}
      options={(['there', 'here'] as const).map((value) => ({ value, label: confirmTexts.otherSpeaksWays[value] }))}
    />
  )
}

const judgements = ['continue', 'improve', 'review'] as const

/** The field that an error leads to. Someone's missing function leads to the first row of that party, or to the button that adds one. */
function fieldOf(problem: ConfirmProblem, meeting: Meeting): string {
  switch (problem.kind) {
    case 'meeting-missing':
    case 'date-missing':
      return 'meeting-date'
    case 'form-missing':
      return 'meeting-form'
    case 'attendee-missing': {
      const row = meeting.present.find(({ party }) => party === problem.party)
      return row ? `attendee-${row.id}-function` : 'add-attendee'
    }
    case 'attendee-function-missing':
      return `attendee-${problem.attendee}-function`
    case 'judgement-missing':
      return 'judgement'
    case 'sender-missing':
      return 'sender'
    case 'outcome-missing':
      return `outcome-${problem.party}`
    case 'function-missing':
      return `function-${problem.party}`
    case 'remark-missing':
    case 'reason-missing':
      return `remark-${problem.party}`
  }
}
