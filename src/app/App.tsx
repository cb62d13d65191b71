import { useEffect } from 'preact/hooks'
import { exampleId } from '../domain/evaluation.ts'
import { shellTexts } from '../texts/shell.ts'
import { askToStayWhileUnkept } from './hooks/ask-to-stay.ts'
import { keepFocusOnPage } from './hooks/keep-focus.ts'
import { useSaveStatus } from './hooks/save-status.ts'
import { useUndoOffer, withdrawUndo } from './hooks/undo.ts'
import { useRoute, watchLocation } from './navigation.ts'
import { useIncomingFiles } from './opening/use-incoming-files.ts'
import { ExampleBanner } from './parts/ExampleBanner.tsx'
import { Shell } from './parts/Shell.tsx'
import { UndoStrip } from './parts/UndoStrip.tsx'
import { hrefOf, isEvaluationRoute } from './routes.ts'
import { CurrentScreen } from './shell/CurrentScreen.tsx'
import { ErrorBoundary } from './shell/ErrorBoundary.tsx'
import { SaveFailure } from './shell/SaveFailure.tsx'
import { SaveStatusStrip } from './shell/SaveStatusStrip.tsx'
import { UpdateStrip } from './shell/UpdateStrip.tsx'
import './shell/shell.css'

/** The tool: what surrounds every screen, and the screen that the address names. */
export function App() {
  const route = useRoute()
  const status = useSaveStatus()
  const place = hrefOf(route)
  const isExample = isEvaluationRoute(route) && route.id === exampleId

  useEffect(watchLocation, [])
  useIncomingFiles()
  useEffect(askToStayWhileUnkept, [])
  useEffect(keepFocusOnPage, [])
  // Walking on is the next action: what was undoable there is settled.
  useEffect(() => withdrawUndo, [place])

  return (
    <Shell
      status={<SaveStatusStrip />}
      banner={
        isExample && <ExampleBanner text={shellTexts.example} action={<a href={hrefOf({ screen: 'home' })}>{shellTexts.leaveExample}</a>} />
      }
      helpHref={hrefOf({ screen: 'help', anchor: '' })}
      helpLabel={shellTexts.help}
      footerLinks={footerLinks}
      version={`${shellTexts.version} ${__APP_VERSION__}`}
    >
      <UpdateStrip isInMeeting={route.screen === 'meeting'} />
      {status.kind === 'failed' && <SaveFailure status={status} />}
      <ErrorBoundary place={place}>
        <CurrentScreen route={route} />
      </ErrorBoundary>
      <Undo />
    </Shell>
  )
}

const footerLinks = [
  { href: hrefOf({ screen: 'check-report' }), label: shellTexts.checkReport },
  { href: hrefOf({ screen: 'settings' }), label: shellTexts.settings },
  { href: hrefOf({ screen: 'accessibility' }), label: shellTexts.accessibility },
  { href: hrefOf({ screen: 'privacy' }), label: shellTexts.privacy },
]

function Undo() {
  const offer = useUndoOffer()
  if (!offer) return null
  const undo = async () => {
    withdrawUndo()
    await offer.undo()
  }
  return (
    <div class="undo-place">
      <UndoStrip
        text={offer.text}
        onUndo={() => {
          undo().catch(reportError)
        }}
      />
    </div>
  )
}
