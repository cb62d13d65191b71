import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'

type DialogProps = {
  readonly open: boolean
  readonly title: string
  /** Called by Escape too; the caller then passes `open={false}`. */
  readonly onClose: () => void
  /** The buttons, the safe one first. */
  readonly actions: ComponentChildren
  readonly children: ComponentChildren
}

/** The browser's own modal dialog, only for what cannot be undone. Focus returns to where it was when it closes. */
export function Dialog({ open, title, onClose, actions, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
    if (!open && dialog.current?.open) dialog.current.close()
  }, [open])

  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={titleId} onClose={() => open && onClose()}>
      <h2 id={titleId}>{title}</h2>
      {children}
      <div class="button-row">{actions}</div>
    </dialog>
  )
}
