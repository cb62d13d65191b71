import { useEffect, useState } from 'preact/hooks'
import type { ThemeId } from '../../domain/survey.ts'
import { minutesLeft } from '../../domain/theme-clock.ts'
import { meetingTexts } from '../../texts/meeting.ts'
import { useSession } from '../hooks/use-session.ts'

type ThemeClockProps = {
  readonly theme: ThemeId
  /** How many themes share the time of the meeting. */
  readonly themes: number
}

/** The silent clock (mission §2): how long this theme may still take. It runs while the theme is on screen, and never rings or speaks. */
export function ThemeClock({ theme, themes }: ThemeClockProps) {
  const { state } = useSession()
  const spentMs = useTimeSpent(`${state.evaluation.id} ${theme}`)
  return <p class="muted">{meetingTexts.clock(minutesLeft(state.meeting?.minutes ?? 60, themes, spentMs))}</p>
}

/** How long the caller has been on screen for this, over all visits since the tool was opened. */
function useTimeSpent(place: string): number {
  const { now } = useSession()
  const [, render] = useState<object>({})
  const [since] = useState(() => Date.parse(now()))
  const [before] = useState(() => spent.get(place) ?? 0)
  const spentMs = before + Date.parse(now()) - since

  useEffect(() => {
    const tick = setInterval(() => render({}), tickMs)
    return () => clearInterval(tick)
  }, [])
  useEffect(() => {
    spent.set(place, spentMs)
  }, [place, spentMs])
  return spentMs
}

/** By evaluation and theme; a reload begins anew. */
const spent = new Map<string, number>()
const tickMs = 5000
