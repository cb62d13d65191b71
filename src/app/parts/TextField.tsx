import type { ComponentChildren } from 'preact'
import { counterText, fullFieldText } from '../../texts/parts.ts'
import { describedBy, FieldFrame, type FieldProps, FieldWarning } from './Field.tsx'
import { useDraft } from './use-draft.ts'

/** What one line and several lines of text share. */
export type TextProps = FieldProps & {
  readonly value: string
  /** Called on every native input event, so that nothing typed waits for the field to be left. */
  readonly onInput: (value: string) => void
  readonly onBlur?: ((value: string) => void) | undefined
  readonly maxLength?: number | undefined
  /** Shows "12 van 300 tekens"; needs maxLength. */
  readonly counter?: boolean | undefined
  /** The soft privacy warning about what is typed. */
  readonly warning?: ComponentChildren | undefined
}

type TextFieldProps = TextProps & {
  readonly inputMode?: 'text' | 'numeric' | 'email' | 'tel' | 'url' | undefined
  readonly autoComplete?: string | undefined
  readonly size?: 'full' | 'half' | 'short' | undefined
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { id, value, onInput, onBlur, maxLength, counter = false, inputMode, autoComplete = 'off', size = 'full' } = props
  const [text, type] = useDraft(value, onInput)
  return (
    <FieldFrame {...frameOf(props)} under={<UnderText {...props} text={text} counter={counter} />}>
      <input
        class={size === 'full' ? 'input' : `input input--${size}`}
        id={id}
        type="text"
        value={text}
        maxLength={maxLength}
        inputMode={inputMode}
        autoComplete={autoComplete}
        aria-invalid={props.error !== undefined}
        aria-describedby={describedBy(id, { ...props, counter: isCounted(counter, maxLength) })}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={(event) => onBlur?.(event.currentTarget.value)}
      />
    </FieldFrame>
  )
}

type UnderProps = Pick<TextProps, 'id' | 'maxLength' | 'warning'> & { readonly text: string; readonly counter: boolean }

/** Counter and soft warning below a text. */
export function UnderText({ id, text, maxLength, counter, warning }: UnderProps) {
  return (
    <>
      {isCounted(counter, maxLength) && (
        <div class="field__under">
          <span id={`${id}-teller`}>{counterText(text.length, maxLength)}</span>
          <span role="status">{text.length >= maxLength && fullFieldText(maxLength)}</span>
        </div>
      )}
      <FieldWarning id={id} warning={warning} />
    </>
  )
}

/** True when the counter is shown. */
export function isCounted(counter: boolean, maxLength: number | undefined): maxLength is number {
  return counter && maxLength !== undefined
}

/** The part of a field's props that its frame takes. */
export function frameOf({ id, label, hint, error, optional }: FieldProps): FieldProps {
  return { id, label, hint, error, optional: optional ?? false }
}
