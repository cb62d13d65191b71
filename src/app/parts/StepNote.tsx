import type { ComponentChildren } from 'preact'

/** Where the user is, in words: "Stap 2 van 8". */
export function StepNote({ children }: { readonly children: ComponentChildren }) {
  return <p class="step-note">{children}</p>
}
