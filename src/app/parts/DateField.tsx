import { useState } from 'preact/hooks'
import { partsTexts } from '../../texts/parts.ts'
import { monthNames } from '../../texts/terms.ts'
import { LinkButton } from './Button.tsx'
import { type DateParts, dateOf, datePartsOf, halfDateOf, halfDatePartsOf } from './date-parts.ts'
import { describedBy, FieldGroup, type FieldProps } from './Field.tsx'
import { useEcho } from './use-draft.ts'

type DateFieldProps = FieldProps & {
  /** 'YYYY-MM-DD', or ''. */
  readonly value: string
  /** Gets '' as long as the three parts are not a day that exists. */
  readonly onInput: (value: string) => void
  /** Offers the button "Vandaag". */
  readonly today?: string | undefined
  /** What stood here half filled in, as `onHalfFilled` gave it; counts while there is no value. */
  readonly halfFilled?: string | undefined
  /** Gets the three parts as one text while they are not a day, so that they outlive a reload; '' once they are one or all are empty. */
  readonly onHalfFilled?: ((parts: string) => void) | undefined
}

/** A day as day, month and year: the same in every browser and language. The day carries the field's id. */
export function DateField(props: DateFieldProps) {
  const { id, label, hint, error, optional = false, value, onInput, today, halfFilled = '', onHalfFilled } = props
  const [parts, setParts] = useState(() => (value === '' ? halfDatePartsOf(halfFilled) : datePartsOf(value)))

  // Only a value from elsewhere (undo, a cleared form) replaces the parts; a half-filled date is left alone.
  const handOn = useEcho(value, (date) => setParts(datePartsOf(date)))

  const change = (changed: Partial<DateParts>) => {
    const next = { ...parts, ...changed }
    setParts(next)
    const date = dateOf(next)
    onHalfFilled?.(date === '' ? halfDateOf(next) : '')
    if (date === dateOf(parts)) return
    handOn(date)
    onInput(date)
  }
  const shared = { 'aria-invalid': error !== undefined, 'aria-describedby': describedBy(id, { error }) }
  return (
    <FieldGroup {...{ id, label, hint, error, optional }}>
      <div class="date field__control">
        <div class="date__part date__part--day">
          <label for={id}>{partsTexts.day}</label>
          <input
            {...shared}
            class="input"
            id={id}
            type="text"
            inputMode="numeric"
            maxLength={2}
            autoComplete="off"
            value={parts.day}
            onInput={(event) => change({ day: event.currentTarget.value })}
          />
        </div>
        <div class="date__part date__part--month">
          <label for={`${id}-maand`}>{partsTexts.month}</label>
          <select
            {...shared}
            class="input"
            id={`${id}-maand`}
            value={parts.month}
            onChange={(event) => change({ month: event.currentTarget.value })}
          >
            <option value="" />
            {monthNames.map((name, index) => (
              <option key={name} value={String(index + 1)}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div class="date__part date__part--year">
          <label for={`${id}-jaar`}>{partsTexts.year}</label>
          <input
            {...shared}
            class="input"
            id={`${id}-jaar`}
            type="text"
            inputMode="numeric"
            maxLength={4}
            autoComplete="off"
            value={parts.year}
            onInput={(event) => change({ year: event.currentTarget.value })}
          />
        </div>
        {today !== undefined && <LinkButton onClick={() => change(datePartsOf(today))}>{partsTexts.today}</LinkButton>}
      </div>
    </FieldGroup>
  )
}
