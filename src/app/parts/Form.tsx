import type { ComponentChildren } from 'preact'

/** A form that never leaves the page and leaves checking to us: Enter in a field does what the submit button does. */
export function Form({ onSubmit, children }: { readonly onSubmit: () => void; readonly children: ComponentChildren }) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
    </form>
  )
}

/** The buttons of a form or page, left and in line with the fields. */
export function ActionRow({ children }: { readonly children: ComponentChildren }) {
  return <div class="button-row">{children}</div>
}
