import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icons.tsx'

/** How much a button asks for: one primary a screen; danger only for wiping. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

type ButtonProps = {
  readonly onClick?: (() => void) | undefined
  readonly variant?: ButtonVariant | undefined
  readonly type?: 'button' | 'submit' | undefined
  readonly icon?: IconName | undefined
  readonly id?: string | undefined
  /** The id of a text that belongs to this button. */
  readonly describedBy?: string | undefined
  readonly children: ComponentChildren
}

/** A button whose words say what happens. It is never disabled. */
export function Button({ onClick, variant, type = 'button', icon, id, describedBy, children }: ButtonProps) {
  return (
    <button class={buttonClass(variant)} type={type} id={id} aria-describedby={describedBy} onClick={() => onClick?.()}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

type ButtonLinkProps = {
  readonly href: string
  readonly variant?: ButtonVariant | undefined
  readonly icon?: IconName | undefined
  readonly id?: string | undefined
  readonly children: ComponentChildren
}

/** A link to another screen that looks like a button, for the next step. */
export function ButtonLink({ href, variant, icon, id, children }: ButtonLinkProps) {
  return (
    <a class={buttonClass(variant)} href={href} id={id}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}

/** A button that looks like a link, for small things beside other content ("Zet terug", "Wijzig"). */
export function LinkButton({ onClick, children }: { readonly onClick: () => void; readonly children: ComponentChildren }) {
  return (
    <button class="link-button" type="button" onClick={() => onClick()}>
      {children}
    </button>
  )
}

/** Words only for screen readers, to tell equal links apart. */
export function Hidden({ children }: { readonly children: ComponentChildren }) {
  return <span class="visually-hidden">{children}</span>
}

function buttonClass(variant: ButtonVariant = 'secondary'): string {
  return `button button--${variant}`
}
