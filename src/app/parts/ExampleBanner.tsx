import type { ComponentChildren } from 'preact'

/** The stripe on top of every screen of the fictional example; `action` is the way out of it. */
export function ExampleBanner({ text, action }: { readonly text: string; readonly action?: ComponentChildren }) {
  return (
    <div class="example-banner">
      <div class="shell__inner example-banner__row">
        <span>{text}</span>
        {action}
      </div>
    </div>
  )
}
