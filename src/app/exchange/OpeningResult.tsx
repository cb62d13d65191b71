import type { ComponentChildren } from 'preact'
import { countGroups } from '../../domain/comparison.ts'
import { latestRecordOf } from '../../domain/evaluation-state.ts'
import { areAnswersSent, isExchanged, ownPartiesOf } from '../../domain/exchange.ts'
import type { FileUse } from '../../domain/inbox.ts'
import type { Opening } from '../../domain/opening.ts'
import { exchangeTexts as texts } from '../../texts/exchange.ts'
import { joiningTexts } from '../../texts/joining.ts'
import { meetingTexts } from '../../texts/meeting.ts'
import { differenceCountText, openingText, openingTexts, versionDifferencesText } from '../../texts/opening.ts'
import { recordsTexts } from '../../texts/records.ts'
import { useSession } from '../hooks/use-session.ts'
import { useAgenda } from '../meeting/use-agenda.ts'
import { Button, ButtonLink } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { hrefOf } from '../routes.ts'
import type { OpeningActions } from './use-opening.ts'

type OpeningResultProps = { readonly opening: Opening; readonly actions: OpeningActions }

/** What the file that was just opened means here, with the buttons to go on. Nothing on it destroys anything. */
export function OpeningResult({ opening, actions }: OpeningResultProps) {
  const { state } = useSession()
  const { id } = state.evaluation
  const { choose, goOnHere, isSameProvider, openThere, close } = actions
  const shown = (kind: 'success' | 'info' | 'warning', more?: ComponentChildren, after?: ComponentChildren) => (
    <Notice kind={kind} live="status">
      <p>{openingText(opening, state.evaluation)}</p>
      {after}
      <ConflictLink opening={opening} />
      {more && <ActionRow>{more}</ActionRow>}
    </Notice>
  )
  const two = (yes: string, onYes: () => void, no: string, onNo: () => void) => (
    <>
      <Button onClick={onYes}>{yes}</Button>
      <Button onClick={onNo}>{no}</Button>
    </>
  )
  const use = (yes: string, no: string, after: string, chosen: FileUse = 'use') =>
    two(
      yes,
      () => choose(chosen, after),
      no,
      () => choose('set-aside', texts.leftAsItWas),
    )
  const toConfirm = <ButtonLink href={hrefOf({ screen: 'confirm', id })}>{texts.toConfirm}</ButtonLink>

  switch (opening.kind) {
    case 'answers-first':
    case 'answers-same':
      return shown('success', isExchanged(state) && <ToMeeting />, isExchanged(state) && <DifferenceCount />)
    case 'answers-sealed':
    case 'answers-unfinished':
    case 'note':
    case 'own-answers-same':
    case 'own-answers-late':
      return shown('success')
    case 'answers-newer':
    case 'answers-older': {
      const isNewer = opening.kind === 'answers-newer'
      return shown(
        'info',
        use(isNewer ? openingTexts.useNew : openingTexts.useOld, isNewer ? openingTexts.keepOld : openingTexts.keepNew, texts.usedThis),
        opening.differences && <p>{versionDifferencesText(opening.differences)}</p>,
      )
    }
    case 'own-answers':
      return shown(
        'info',
        two(openingTexts.continueHere, goOnHere, openingTexts.doNotContinue, () => choose('set-aside', texts.leftAsItWas)),
        <p>{versionDifferencesText(opening.differences)}</p>,
      )
    case 'previous-record':
      return shown(
        'info',
        opening.openAgreements > 0 && use(openingTexts.takeOverAgreements, openingTexts.doNotContinue, texts.agreementsTaken),
      )
    case 'same-file':
      return shown(
        'info',
        ['waiting', 'set-aside', 'superseded'].includes(opening.standing) && actions.useAgain && (
          <Button onClick={actions.useAgain}>{texts.useThis}</Button>
        ),
      )
    case 'doubtful-provider':
      return shown('info', two(openingTexts.sameProvider, isSameProvider, openingTexts.otherProvider, close))
    case 'record-first':
    case 'record-newer':
    case 'record-known':
      return shown(
        'success',
        opening.toConfirm.length > 0 ? toConfirm : <ButtonLink href={hrefOf({ screen: 'report', id })}>{texts.toReport}</ButtonLink>,
      )
    case 'confirmation-returned':
      return shown('success', <ButtonLink href={hrefOf({ screen: 'confirm', id })}>{meetingTexts.toConfirm}</ButtonLink>)
    case 'report-received':
    case 'record-older':
      return shown('success', <ButtonLink href={hrefOf({ screen: 'report', id })}>{texts.toReport}</ButtonLink>)
    case 'record-fork':
      return shown('warning', <ButtonLink href={hrefOf({ screen: 'records', id })}>{recordsTexts.compare}</ButtonLink>)
    case 'other-evaluation':
      return shown('warning', opening.here && <Button onClick={openThere}>{texts.toOther}</Button>, <NothingChanged />)
    case 'other-period':
    case 'other-survey':
    case 'does-not-fit':
    case 'wrong-party':
    case 'new-evaluation':
      return shown('warning', undefined, <NothingChanged />)
  }
}

/** The file has another wording of agreements that stand here too: the way to choose. */
function ConflictLink({ opening }: { readonly opening: Opening }) {
  const { state, derived } = useSession()
  if (!opening.kind.startsWith('answers-') || derived.conflicts.length === 0) return null
  return (
    <p>
      <a href={hrefOf({ screen: 'agreements', id: state.evaluation.id })}>{joiningTexts.toChoose}</a>
    </p>
  )
}

function NothingChanged() {
  return <p>{openingTexts.nothingChanged}</p>
}

function ToMeeting() {
  const { state } = useSession()
  // Before the own answers went out, and once there is a record, something else comes first.
  const isNext = ownPartiesOf(state).every((party) => areAnswersSent(state, party)) && latestRecordOf(state) === undefined
  return (
    <ButtonLink
      variant={isNext ? 'primary' : 'secondary'}
      href={hrefOf({ screen: 'meeting', id: state.evaluation.id, section: state.meeting?.section ?? 1 })}
    >
      {openingTexts.beginMeeting}
    </ButtonLink>
  )
}

function DifferenceCount() {
  const { made: meeting } = useAgenda()
  if (!meeting?.ok) return null
  const counts = countGroups(meeting.value.comparison.groups)
  return <p>{differenceCountText(counts.difference + counts['facts-differ'])}</p>
}
