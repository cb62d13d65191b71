import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icons.tsx'

type NoticeProps = {
  readonly kind: 'info' | 'warning' | 'success' | 'error'
  readonly title?: string | undefined
  /** Makes the title a heading of the page. */
  readonly titleAs?: 'h2' | 'h3' | 'p' | undefined
  /** For a notice that comes up after something was done: read out politely, or at once. */
  readonly live?: 'status' | 'alert' | undefined
  readonly children?: ComponentChildren | undefined
}

/** A message that stands apart from the text. */
export function Notice({ kind, title, titleAs: Title = 'p', live, children }: NoticeProps) {
  return (
    <div class={`notice notice--${kind}`} role={live}>
      <Icon name={icons[kind]} line />
      <div class="notice__body">
        {title !== undefined && <Title class="notice__title">{title}</Title>}
        {children}
      </div>
    </div>
  )
}

const icons = { info: 'info', warning: 'warning', success: 'check', error: 'error' } as const satisfies Record<
  NoticeProps['kind'],
  IconName
>
