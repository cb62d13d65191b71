import type { ComponentChildren } from 'preact'
import { FieldGroup, type FieldProps } from './Field.tsx'
import { ChoiceText } from './RadioGroup.tsx'

/** One box of a CheckboxGroup. */
export type CheckboxOption = { readonly value: string; readonly label: string; readonly hint?: ComponentChildren }

type CheckboxGroupProps = FieldProps & {
  readonly values: readonly string[]
  /** Gets the chosen values in the order of the options. */
  readonly onInput: (values: readonly string[]) => void
  readonly options: readonly CheckboxOption[]
  readonly labelAs?: 'h2' | 'h3' | undefined
}

/** One question with any number of answers. The first option carries the field's id. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  const { id, label, hint, error, optional = false, labelAs, values, onInput, options } = props
  const toggle = (value: string, checked: boolean) =>
    onInput(options.map((option) => option.value).filter((each) => (each === value ? checked : values.includes(each))))
  return (
    <FieldGroup {...{ id, label, hint, error, optional, labelAs }}>
      <div class="choices">
        <div class="choices__list">
          {options.map((option, index) => (
            <label key={option.value} class="choice">
              <input
                class="choice__input"
                type="checkbox"
                id={index === 0 ? id : `${id}-${option.value}`}
                name={id}
                value={option.value}
                checked={values.includes(option.value)}
                onChange={(event) => toggle(option.value, event.currentTarget.checked)}
              />
              <ChoiceText {...option} />
            </label>
          ))}
        </div>
      </div>
    </FieldGroup>
  )
}
