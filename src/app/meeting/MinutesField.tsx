import type { Meeting } from '../../domain/meeting.ts'
import { meetingTexts } from '../../texts/meeting.ts'
import { RadioGroup } from '../parts/RadioGroup.tsx'

type MinutesFieldProps = {
  readonly id: string
  readonly value: Meeting['minutes']
  readonly onInput: (minutes: Meeting['minutes']) => void
}

/** How much time there is, and how many themes fit in it. */
export function MinutesField({ id, value, onInput }: MinutesFieldProps) {
  return (
    <RadioGroup
      id={id}
      label={meetingTexts.minutesLabel}
      value={String(value)}
      onInput={(text) => {
        const minutes = lengths.find((length) => String(length) === text)
        if (minutes) onInput(minutes)
      }}
      options={lengths.map((length) => ({ value: String(length), label: meetingTexts.minutes[length] }))}
    />
  )
}

const lengths = [30, 60, 90] as const
