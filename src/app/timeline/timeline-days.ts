import type { TimelineEvent } from '../../domain/timeline.ts'
import { clockText, localDateOf } from '../../texts/terms.ts'
import { type TimelineEvaluation, timelineText } from '../../texts/timeline.ts'

/** One day of the timeline on this device's clock, with its sentences in order. */
export interface TimelineDay {
  /** YYYY-MM-DD. */
  readonly date: string
  readonly lines: readonly TimelineLine[]
}

interface TimelineLine {
  readonly text: string
  /** "14.03": of the last time, where the same happened several times in a row. */
  readonly time: string
}

/** The events by day, newest day first and within a day in the order in which they happened; the same sentence in a row is said once. */
export function timelineDays(events: readonly TimelineEvent[], evaluation: TimelineEvaluation): readonly TimelineDay[] {
  const days = new Map<string, TimelineLine[]>()
  for (const event of events) {
    const date = localDateOf(event.at)
    const lines = days.get(date) ?? []
    days.set(date, lines)
    const line = { text: timelineText(event, evaluation), time: clockText(event.at) }
    if (lines.at(-1)?.text === line.text) lines.pop()
    lines.push(line)
  }
  return [...days].map(([date, lines]) => ({ date, lines })).toReversed()
}
