import { useEffect, useRef, useState } from 'preact/hooks'
import type { Evaluation, EvaluationId } from '../../domain/evaluation.ts'
import { beginEvaluation } from '../../domain/evaluation-state.ts'
import type { HandOverHead, OpenHandOver } from '../../domain/hand-over.ts'
import { type Match, matchEvaluation } from '../../domain/matching.ts'
import { decideOpening, type Opening } from '../../domain/opening.ts'
import { isParty, type Party, parties } from '../../domain/party.ts'
import { loadSurvey } from '../../survey/published.ts'
import { exchangeTexts as texts } from '../../texts/exchange.ts'
import { handOverProblemText, openingText, openingTexts } from '../../texts/opening.ts'
import { storageProblemText } from '../../texts/storage.ts'
import { evaluationTitle, partyName } from '../../texts/terms.ts'
import { keep } from '../hooks/keep.ts'
import { useObservable } from '../hooks/observable.ts'
import { deviceStore } from '../hooks/stores.ts'
import { navigate } from '../navigation.ts'
import { Button } from '../parts/Button.tsx'
import { ActionRow, Form } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Page, type PageErrors } from '../parts/Page.tsx'
import { RadioGroup } from '../parts/RadioGroup.tsx'
import { joinErrors, useReportedErrors } from '../parts/reported-errors.ts'
import { hrefOf } from '../routes.ts'
import { listLocalIdentities } from './local-identities.ts'
import { OpenContent } from './OpenContent.tsx'
import { pendingContent } from './pending.ts'
import { RestoreBackup } from './RestoreBackup.tsx'

type Shown =
  | { readonly kind: 'none' }
  | { readonly kind: 'backup'; readonly turn: number }
  | { readonly kind: 'refused'; readonly text: string }
  | {
      readonly kind: 'doubtful'
      readonly opening: Opening
      readonly ids: readonly EvaluationId[]
      readonly names: readonly string[]
      readonly file: OpenHandOver
    }
  | { readonly kind: 'new'; readonly opening: Opening; readonly file: OpenHandOver }

/** `#/openen`: a file that somebody sent, opened from the list: leads to the evaluation it belongs to, or begins with it. */
export function OpenPage() {
  const [shown, setShown] = useState<Shown>({ kind: 'none' })
  const [content, setContent] = useState<Uint8Array | string>('')
  const [pasting, setPasting] = useState<PageErrors>()
  const [beginning, setBeginning] = useState<PageErrors>()
  const pending = useObservable(pendingContent)

  const goTo = (id: EvaluationId, waiting: Uint8Array | string, isSameProvider = false) => {
    pendingContent.set({ content: waiting, isSameProvider })
    navigate({ screen: 'hand-over', id })
  }
  const open = async (opened: Uint8Array | string) => {
    setContent(opened)
    const { isBackup } = await import('../../bundle/is-backup.ts')
    if (isBackup(opened)) return setShown((old) => ({ kind: 'backup', turn: old.kind === 'backup' ? old.turn + 1 : 0 }))
    const { readHandOver } = await import('../../bundle/read-hand-over.ts')
    const read = await readHandOver(opened)
    if (!read.ok) return setShown({ kind: 'refused', text: handOverProblemText(read.problem) })
    const file = read.value
    const local = await listLocalIdentities()
    const match: Match = matchEvaluation(file.handOver.head.evaluation, local)
    if (match.kind === 'same') return goTo(match.id, opened)
    const opening = decideOpening({ file, match })
    if (match.kind === 'doubtful') {
      const names = match.ids.map((id) => local.find(({ evaluation }) => evaluation.id === id)).map((one) => titleOf(one?.evaluation))
      return setShown({ kind: 'doubtful', opening, ids: match.ids, names, file })
    }
    setShown({ kind: 'new', opening, file })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: `open` holds nothing of this rendering
  useEffect(() => {
    if (!pending) return
    pendingContent.set(undefined)
    keep(open(pending.content))
  }, [pending])

  return (
    <Page
      title={texts.openPageTitle}
      lead={texts.openPageLead}
      back={{ href: hrefOf({ screen: 'home' }), label: texts.backHome }}
      errors={joinErrors(pasting, shown.kind === 'new' ? beginning : undefined)}
    >
      <OpenContent
        variant={shown.kind === 'none' ? 'primary' : 'secondary'}
        onContent={(opened) => keep(open(opened))}
        onErrors={setPasting}
      />
      {shown.kind === 'backup' && <RestoreBackup content={content} key={shown.turn} />}
      {shown.kind === 'refused' && (
        <Notice kind="error" live="alert">
          {shown.text}
        </Notice>
      )}
      {shown.kind === 'doubtful' && (
        <Notice kind="info" live="status">
          <p>{openingText(shown.opening, undefined)}</p>
          <ActionRow>
            {shown.ids.map((id, place) => (
              <Button key={id} onClick={() => goTo(id, content, true)}>
                {shown.ids.length === 1 ? openingTexts.sameProvider : (shown.names[place] ?? openingTexts.sameProvider)}
              </Button>
            ))}
            <Button onClick={() => setShown({ kind: 'new', opening: newOpening(shown.file), file: shown.file })}>
              {openingTexts.otherProvider}
            </Button>
          </ActionRow>
        </Notice>
      )}
      {shown.kind === 'new' && (
        <>
          <Notice kind="info" live="status">
            {openingText(shown.opening, undefined)}
          </Notice>
          <BeginFrom head={shown.file.handOver.head} onBegun={(id) => goTo(id, content)} onErrors={setBeginning} />
        </>
      )}
    </Page>
  )
}

type BeginFromProps = {
  readonly head: HandOverHead
  readonly onBegun: (id: EvaluationId) => void
  readonly onErrors: (errors: PageErrors) => void
}

/** The one question that a file cannot answer: who sits at this device. */
function BeginFrom({ head, onBegun, onErrors }: BeginFromProps) {
  const [party, setParty] = useState<Party>()
  const [attempt, setAttempt] = useState(0)
  const [refusal, setRefusal] = useState<string>()
  const isTogether = head.evaluation.mode === 'together'
  const isMissing = attempt > 0 && party === undefined && !isTogether
  useReportedErrors(isMissing ? [{ fieldId: 'voor-wie', text: texts.ownPartyMissing }] : [], attempt, onErrors)
  const isBusy = useRef(false)
  const begin = async () => {
    if (isBusy.current) return
    setAttempt((count) => count + 1)
    if (party === undefined && !isTogether) return
    isBusy.current = true
    let isMade = false
    try {
      isMade = await make()
    } finally {
      // Once made, this form is on its way out: a second click must not try again.
      isBusy.current = isMade
    }
  }
  const make = async (): Promise<boolean> => {
    const survey = await loadSurvey(head.survey)
    if (!survey.ok) {
      setRefusal(openingText({ kind: 'other-survey', survey: head.survey }, undefined))
      return false
    }
    const at = new Date().toISOString()
    const evaluation: Evaluation = { ...head.evaluation, mode: isTogether ? 'together' : 'apart', survey: head.survey, createdAt: at }
    const created = await (await deviceStore()).create(beginEvaluation(evaluation, isTogether ? undefined : party), at)
    if (created.ok) onBegun(evaluation.id)
    else setRefusal(storageProblemText(created.problem, 'writing'))
    return created.ok
  }
  return (
    <Form onSubmit={() => keep(begin())}>
      {!isTogether && (
        <RadioGroup
          id="voor-wie"
          label={texts.ownParty}
          value={party}
          onInput={(value) => setParty(isParty(value) ? value : undefined)}
          options={parties.map((one) => ({ value: one, label: partyName(head.evaluation, one) }))}
          error={isMissing ? texts.ownPartyMissing : undefined}
        />
      )}
      {refusal !== undefined && (
        <Notice kind="error" live="alert">
          {refusal}
        </Notice>
      )}
      <ActionRow>
        <Button variant="primary" type="submit">
          {openingTexts.beginEvaluation}
        </Button>
      </ActionRow>
    </Form>
  )
}

function newOpening({ handOver }: OpenHandOver): Opening {
  return { kind: 'new-evaluation', head: handOver.head, content: handOver.kind }
}

function titleOf(evaluation: Parameters<typeof evaluationTitle>[0] | undefined): string {
  return evaluation ? evaluationTitle(evaluation) : ''
}
