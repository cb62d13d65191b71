import { describedBy, FieldFrame } from './Field.tsx'
import { frameOf, isCounted, type TextProps, UnderText } from './TextField.tsx'
import { useDraft } from './use-draft.ts'

type TextAreaProps = TextProps & { readonly rows?: number }

/** Several lines of text, with a counter when there is a maximum; grows with its text where the browser can. */
export function TextArea(props: TextAreaProps) {
  const { id, value, onInput, onBlur, maxLength, counter = true, rows = 3 } = props
  const [text, type] = useDraft(value, onInput)
  return (
    <FieldFrame {...frameOf(props)} under={<UnderText {...props} text={text} counter={counter} />}>
      <textarea
        class="input"
        id={id}
        rows={rows}
        value={text}
        maxLength={maxLength}
        aria-invalid={props.error !== undefined}
        aria-describedby={describedBy(id, { ...props, counter: isCounted(counter, maxLength) })}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={(event) => onBlur?.(event.currentTarget.value)}
      />
    </FieldFrame>
  )
}
