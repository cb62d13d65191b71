import { describedBy, FieldFrame, type FieldProps } from './Field.tsx'

/** One entry of a list: the stored value and its words. */
export type Choice = { readonly value: string; readonly label: string }

/** Entries that belong together under a heading in the list. */
export type ChoiceGroup = { readonly label: string; readonly choices: readonly Choice[] }

type SelectFieldProps = FieldProps & {
  readonly value: string
  readonly onInput: (value: string) => void
  readonly choices?: readonly Choice[] | undefined
  readonly groups?: readonly ChoiceGroup[] | undefined
  /** The first, empty entry: "Kies een gemeente". Its value is ''. */
  readonly prompt?: string | undefined
}

/** A list to choose one from: the browser's own, because it works on every device. */
export function SelectField(props: SelectFieldProps) {
  const { id, label, hint, error, optional = false, value, onInput, choices = [], groups = [], prompt } = props
  return (
    <FieldFrame {...{ id, label, hint, error, optional }}>
      <select
        class="input"
        id={id}
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, { hint, error })}
        onChange={(event) => onInput(event.currentTarget.value)}
      >
        {prompt !== undefined && <option value="">{prompt}</option>}
        {choices.map(option)}
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.choices.map(option)}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  )
}

function option({ value, label }: Choice) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  )
}
