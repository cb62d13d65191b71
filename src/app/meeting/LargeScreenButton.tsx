import { meetingTexts } from '../../texts/meeting.ts'
import { LinkButton } from '../parts/Button.tsx'
import { Icon } from '../parts/icons.tsx'
import { setLargeScreen, useLargeScreen } from './large-screen.ts'

/** Turns the large type for a projector on and off. */
export function LargeScreenButton() {
  const isLarge = useLargeScreen()
  return (
    <LinkButton onClick={() => setLargeScreen(!isLarge)}>
      <Icon name="present" /> {isLarge ? meetingTexts.smallScreen : meetingTexts.largeScreen}
    </LinkButton>
  )
}
