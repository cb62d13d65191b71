// First import of main.tsx: the page's policy (require-trusted-types-for 'script') lets no text become markup or a script address
// without passing here. SurveyJS sets its icon bundle and some plain texts through innerHTML; nothing else of this tool does.

type TrustedTypesHost = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createHTML: (html: string) => string; readonly createScriptURL: (url: string) => string },
  ) => unknown
}

const tags = new Set(
  'svg g symbol defs use path circle ellipse rect line polyline polygon clippath mask p br b strong i em ul ol li span div'.split(' '),
)
const attributes =
  /^(id|class|version|role|aria-[a-z]+|focusable|viewbox|width|height|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|d|points|transform|opacity|xmlns|xmlns:xlink|fill|fill-[a-z]+|stroke|stroke-[a-z]+|clip-[a-z]+|mask|style|href|xlink:href)$/
const token = /<!--[^<>]*-->|<\/([a-z]+)\s*>|<([a-z]+)((?:\s+[\w:-]+(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))?)*)\s*\/?>|[^<]+/giy
const attribute = /([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g

/** The same text when it is plain or holds only known, harmless markup; otherwise all of it as visible text. Never throws. */
export function safeHtml(html: string): string {
  return isHarmless(html) ? html : html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The same address when it lies on this site; otherwise a throw, which stops the script from loading. */
export function sameOriginUrl(url: string, page: string): string {
  if (new URL(url, page).origin !== new URL(page).origin) throw new TypeError('script from another site')
  return url
}

function isHarmless(html: string): boolean {
  token.lastIndex = 0
  while (token.lastIndex < html.length) {
    const match = token.exec(html)
    if (!match) return false
    const [, closed, opened, written = ''] = match
    const tag = (closed ?? opened)?.toLowerCase()
    if (tag !== undefined && !tags.has(tag)) return false
    for (const [, name = '', double, single] of written.matchAll(attribute))
      if (!isHarmlessAttribute(name, double ?? single ?? '')) return false
  }
  return true
}

function isHarmlessAttribute(name: string, value: string): boolean {
  const lowered = name.toLowerCase()
  if (!attributes.test(lowered)) return false
  // References stay inside the document; styles and masks fetch nothing.
  if (lowered.endsWith('href')) return /^#[\w-]+$/.test(value)
  if (lowered.startsWith('xmlns')) return /^http:\/\/www\.w3\.org\/(2000\/svg|1999\/xlink)$/.test(value)
  return !/url\s*\((?!#)|[\\&]|@import|expression|script:/i.test(value)
}

const trustedTypes: unknown = Reflect.get(globalThis, 'trustedTypes')
if (isTrustedTypes(trustedTypes)) {
  trustedTypes.createPolicy('default', { createHTML: safeHtml, createScriptURL: (url) => sameOriginUrl(url, location.href) })
}

function isTrustedTypes(value: unknown): value is TrustedTypesHost {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'createPolicy') === 'function'
}
