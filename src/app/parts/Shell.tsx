import type { ComponentChildren } from 'preact'
import { partsTexts } from '../../texts/parts.ts'

/** A place to go: the address and its words. */
export type LinkTo = { readonly href: string; readonly label: string }

type ShellProps = {
  /** The StatusStrip of the evaluation that is open. */
  readonly status?: ComponentChildren | undefined
  /** The ExampleBanner, or a strip that tells of a new version. */
  readonly banner?: ComponentChildren | undefined
  readonly helpHref: string
  readonly helpLabel: string
  readonly footerLinks: readonly LinkTo[]
  readonly version: string
  readonly children: ComponentChildren
}

/** The frame round every screen: skip link, banner, header with status and help, main, footer. Rendered once. */
export function Shell({ status, banner, helpHref, helpLabel, footerLinks, version, children }: ShellProps) {
  return (
    <div class="shell">
      <a class="skip-link" href={`#${mainId}`} onClick={goToMain}>
        {partsTexts.skipLink}
      </a>
      <header class="header">
        {banner}
        <div class="shell__inner header__row">
          <a class="brand" href="#/">
            <BrandMark />
            {partsTexts.appName}
          </a>
          <div class="header__status">{status}</div>
          <a class="header__help" href={helpHref}>
            {helpLabel}
          </a>
        </div>
      </header>
      <main id={mainId} tabIndex={-1} class="shell__main">
        <div class="shell__inner">{children}</div>
      </main>
      <footer class="footer">
        <nav class="shell__inner footer__row" aria-label={partsTexts.footer}>
          {footerLinks.map(({ href, label }) => (
            <a key={href} href={href}>
              {label}
            </a>
          ))}
          <span class="footer__version">{version}</span>
        </nav>
      </footer>
    </div>
  )
}

const mainId = 'inhoud'

/** Moves the focus itself: the address belongs to the routes, so a plain #inhoud would leave the screen. */
function goToMain(event: Event): void {
  event.preventDefault()
  document.getElementById(mainId)?.focus()
}

/** The two parties side by side, in the forms they have on every screen. */
function BrandMark() {
  return (
    <svg class="brand__mark" viewBox="0 0 45 25" aria-hidden="true" focusable="false">
      <circle class="figure__municipality" cx="11" cy="12.5" r="10" />
      <rect class="figure__provider" x="24" y="3" width="19" height="19" />
    </svg>
  )
}
