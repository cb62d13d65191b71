import { Component, type ComponentChildren } from 'preact'
import type { EvaluationState } from '../../domain/evaluation-state.ts'
import { errorTexts } from '../../texts/shell.ts'
import { currentSession } from '../hooks/current-session.ts'
import { keep } from '../hooks/keep.ts'
import { rescueAsFile } from '../hooks/rescue.ts'
import { useSaveStatus } from '../hooks/save-status.ts'
import { Button } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Page } from '../parts/Page.tsx'

interface BoundaryProps {
  /** Where we are: going elsewhere tries again. */
  readonly place: string
  readonly children: ComponentChildren
}

interface Crash {
  readonly place: string
  readonly detail: string
  /** What was in memory when it happened. */
  readonly state: EvaluationState | undefined
}

/** Catches a bug while rendering: says so, and offers the data as a file. */
export class ErrorBoundary extends Component<BoundaryProps, { readonly crash?: Crash }> {
  override state: { readonly crash?: Crash } = {}

  override componentDidCatch(error: unknown): void {
    this.setState({ crash: { place: this.props.place, detail: String(error), state: currentSession.get()?.get().own } })
  }

  override render() {
    const { crash } = this.state
    if (!crash || crash.place !== this.props.place) return this.props.children
    return <CrashPage crash={crash} />
  }
}

function CrashPage({ crash: { detail, state } }: { readonly crash: Crash }) {
  const status = useSaveStatus()
  const unkept = status.kind === 'failed' ? status.states() : []
  const states = state && unkept.every(({ evaluation }) => evaluation.id !== state.evaluation.id) ? [...unkept, state] : unkept
  const saveAsFile = states.length > 0 && (
    <Button variant={unkept.length > 0 ? 'primary' : 'secondary'} icon="download" onClick={() => keep(rescueAsFile(states))}>
      {errorTexts.saveAsFile}
    </Button>
  )
  const reload = (
    <Button variant={unkept.length > 0 ? 'secondary' : 'primary'} onClick={() => location.reload()}>
      {errorTexts.reload}
    </Button>
  )
  return (
    <Page title={errorTexts.title} lead={leadOf(unkept.length > 0, state !== undefined)}>
      <ActionRow>{unkept.length > 0 ? [saveAsFile, reload] : [reload, saveAsFile]}</ActionRow>
      <p class="muted">
        {errorTexts.detail} {detail}
      </p>
    </Page>
  )
}

/** Only what was kept "still stands on this device". */
function leadOf(isUnkept: boolean, hasData: boolean): string {
  if (isUnkept) return errorTexts.textUnkept
  return hasData ? errorTexts.textWithData : errorTexts.text
}
