import type { ComponentChildren } from 'preact'
import { FieldGroup, type FieldProps } from './Field.tsx'

/** One answer of a RadioGroup. */
export type RadioOption = {
  readonly value: string
  readonly label: string
  readonly hint?: ComponentChildren | undefined
  /** Off the scale: a little apart in the same row ("Weet ik niet"), or apart below it ("Verschil blijft"). */
  readonly place?: 'beside' | 'below' | undefined
  /** Shown under the options while this one is chosen. */
  readonly detail?: ComponentChildren | undefined
}

type RadioGroupProps = FieldProps & {
  readonly value: string | undefined
  readonly onInput: (value: string) => void
  readonly options: readonly RadioOption[]
  /** `scale`: side by side where there is room. */
  readonly layout?: 'stack' | 'scale' | undefined
  readonly labelAs?: 'h2' | 'h3' | undefined
}

/** One question with one answer out of a few. The first option carries the field's id. */
export function RadioGroup(props: RadioGroupProps) {
  const { id, label, hint, error, optional = false, labelAs, value, onInput, options, layout = 'stack' } = props
  const below = options.filter(({ place }) => place === 'below')
  const detail = options.find((option) => option.value === value)?.detail
  const row = (option: RadioOption) => (
    <label key={option.value} class={option.place === 'beside' ? 'choice choice--beside' : 'choice'}>
      <input
        class="choice__input"
        type="radio"
        id={option === options[0] ? id : `${id}-${option.value}`}
        name={id}
        value={option.value}
        checked={option.value === value}
        onChange={() => onInput(option.value)}
      />
      <ChoiceText {...option} />
    </label>
  )
  return (
    <FieldGroup {...{ id, label, hint, error, optional, labelAs }}>
      <div class="choices">
        <div class={layout === 'scale' ? 'choices__list choices__list--scale' : 'choices__list'}>
          {options.filter(({ place }) => place !== 'below').map(row)}
        </div>
        {below.length > 0 && <div class="choices__below choices__list">{below.map(row)}</div>}
        {detail !== undefined && <div class="choices__detail">{detail}</div>}
      </div>
    </FieldGroup>
  )
}

/** The words beside a radio button or checkbox. */
export function ChoiceText({ label, hint }: { readonly label: string; readonly hint?: ComponentChildren }) {
  return (
    <span class="choice__text">
      {label}
      {hint !== undefined && <span class="choice__hint">{hint}</span>}
    </span>
  )
}
