import type { BrowserContext } from 'playwright-core'

/** What a page must never do, as it happens. */
export interface Watch {
  /** Console messages of every level, uncaught errors, breaches of the page's security policy and requests to another origin. */
  readonly findings: readonly string[]
}

/**
 * Watches every page of the context, from before its first script to its end. `origin` is the only one that may be asked for
 * anything. Must be called before the first page is opened.
 */
export async function watch(context: BrowserContext, origin: string): Promise<Watch> {
  const findings: string[] = []
  context.on('console', (message) => findings.push(`console ${message.type()}: ${message.text()} (${message.location().url})`))
  context.on('weberror', (webError) => findings.push(`error: ${webError.error().stack ?? webError.error().message}`))
  context.on('request', (request) => {
    if (!isOwn(request.url(), origin)) findings.push(`foreign request: ${request.url()}`)
  })
  await context.exposeBinding('reportViolation', (_, violation: string) => {
    findings.push(`policy: ${violation}`)
  })
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      // Bound above, in every page of this context.
      const { reportViolation } = window as unknown as { reportViolation: (violation: string) => void }
      reportViolation(`${violatedDirective} ${blockedURI} ${sample}`)
    })
  })
  return { findings }
}

function isOwn(url: string, origin: string): boolean {
  const { protocol, origin: asked } = new URL(url)
  return protocol === 'blob:' || protocol === 'data:' || asked === origin
}
