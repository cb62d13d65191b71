import { describedBy, FieldErrorText, type FieldProps, fieldClass } from './Field.tsx'
import { ChoiceText } from './RadioGroup.tsx'

type CheckboxProps = Omit<FieldProps, 'optional'> & {
  readonly checked: boolean
  readonly onInput: (checked: boolean) => void
}

/** One box with its words beside it. */
export function Checkbox({ id, label, hint, error, checked, onInput }: CheckboxProps) {
  return (
    <div class={fieldClass(error)}>
      <label class="choice">
        <input
          class="choice__input"
          type="checkbox"
          id={id}
          checked={checked}
          aria-invalid={error !== undefined}
          aria-describedby={describedBy(id, { error })}
          onChange={(event) => onInput(event.currentTarget.checked)}
        />
        <ChoiceText label={label} hint={hint} />
      </label>
      <FieldErrorText id={id} error={error} />
    </div>
  )
}
