import type { ComponentChildren } from 'preact'
import { partsTexts } from '../../texts/parts.ts'
import { Icon } from './icons.tsx'

/** What every field has: its id (error links point to it), label, hint, error, and whether to say it may stay empty. */
export type FieldProps = {
  readonly id: string
  readonly label: string
  readonly hint?: ComponentChildren | undefined
  readonly error?: string | undefined
  readonly optional?: boolean | undefined
}

type FieldFrameProps = FieldProps & {
  /** Below the control: the counter, the soft privacy warning. */
  readonly under?: ComponentChildren | undefined
  readonly children: ComponentChildren
}

/** One control with its label above it, hint between them, and error and remarks below. */
export function FieldFrame({ id, label, hint, error, optional = false, under, children }: FieldFrameProps) {
  return (
    <div class={fieldClass(error)}>
      <label class="field__label" for={id}>
        {label}
        {optional && <Optional />}
      </label>
      <Hint id={id} hint={hint} />
      <div class="field__control">{children}</div>
      <FieldErrorText id={id} error={error} />
      {under}
    </div>
  )
}

type FieldGroupProps = {
  readonly label: string
  readonly hint?: ComponentChildren | undefined
  readonly error?: string | undefined
  readonly optional?: boolean | undefined
  /** The id of the first control, from which the ids of hint and error are made. */
  readonly id?: string | undefined
  /** Makes the question a heading of the page as well. */
  readonly labelAs?: 'h2' | 'h3' | undefined
  readonly children: ComponentChildren
}

/** Several controls under one question: a fieldset whose legend is the question. */
export function FieldGroup({ id = '', label, hint, error, optional = false, labelAs, children }: FieldGroupProps) {
  const Heading = labelAs
  const words = (
    <>
      {label}
      {optional && <Optional />}
    </>
  )
  return (
    <div class={fieldClass(error)}>
      <fieldset aria-describedby={describedBy(id, { hint, error })}>
        <legend class={labelAs ? `field__legend field__legend--${labelAs}` : 'field__legend'}>
          {Heading ? <Heading>{words}</Heading> : words}
        </legend>
        <Hint id={id} hint={hint} />
        {children}
        <FieldErrorText id={id} error={error} />
      </fieldset>
    </div>
  )
}

/** The ids of what belongs to a control, for aria-describedby; undefined when there is nothing. */
export function describedBy(
  id: string,
  has: { hint?: ComponentChildren; error?: string | undefined; counter?: boolean; warning?: ComponentChildren },
): string | undefined {
  const ids = [
    has.hint !== undefined && `${id}-hint`,
    has.error !== undefined && `${id}-fout`,
    has.counter === true && `${id}-teller`,
    hasContent(has.warning) && `${id}-let-op`,
  ].filter((part) => part !== false)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/**
 * The soft warning below an open field: it asks, it never blocks. Always in the page, so that a screen reader
 * tells of it when it fills.
 */
export function FieldWarning({ id, warning }: { readonly id: string; readonly warning: ComponentChildren }) {
  return (
    <div id={`${id}-let-op`} class="field__warning" role="status">
      {hasContent(warning) && (
        <>
          <Icon name="warning" line />
          <div>
            <span class="visually-hidden">{partsTexts.important} </span>
            {warning}
          </div>
        </>
      )}
    </div>
  )
}

function Hint({ id, hint }: { readonly id: string; readonly hint: ComponentChildren }) {
  if (hint === undefined) return null
  return (
    <div class="field__hint" id={`${id}-hint`}>
      {hint}
    </div>
  )
}

/** The error beside a field, in the same words as in the error summary. */
export function FieldErrorText({ id, error }: { readonly id: string; readonly error: string | undefined }) {
  if (error === undefined) return null
  return (
    <p class="field__error" id={`${id}-fout`}>
      <Icon name="error" line />
      <span>
        <span class="visually-hidden">{partsTexts.error} </span>
        {error}
      </span>
    </p>
  )
}

function Optional() {
  return <span class="field__optional"> {partsTexts.optional}</span>
}

/** The class of a field; an error gives it a bar on the left. */
export function fieldClass(error: string | undefined): string {
  return error === undefined ? 'field' : 'field field--error'
}

function hasContent(warning: ComponentChildren): boolean {
  return warning !== undefined && warning !== null && warning !== false && warning !== ''
}
