import type { ComponentChildren } from 'preact'

type BadgeProps = {
  readonly kind?: 'neutral' | 'action' | 'positive' | 'warning' | 'negative' | undefined
  readonly children: ComponentChildren
}

/** A state in one or two words; the words say it, the colour only repeats it. */
export function Badge({ kind = 'neutral', children }: BadgeProps) {
  return <span class={`badge badge--${kind}`}>{children}</span>
}
