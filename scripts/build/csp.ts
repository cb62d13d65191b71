import { createHash } from 'node:crypto'
import { createBaseThemeStyle } from 'survey-core'

/**
 * The sheet survey-core adds to its base theme from computed styles. survey-adapter.css sets the four variables it reads to `none`,
 * which makes the text the same in light and dark. The end-to-end tests fail on any violation and name the hash.
 */
const boxShadowResetHashes = ['sha256-jwtxB3aR0+RK8cf7O75rKz+KRCBGLk2CB3cbLwGcBXk=']

/** survey-core also makes an empty `<style>`. */
const emptyStyleHash = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='

/** The policy of the built page, as the content of its `<meta>`; frame-ancestors and reporting do not work from there. */
export function contentSecurityPolicy(): string {
  const styles = [hashOf(createBaseThemeStyle()), ...boxShadowResetHashes, emptyStyleHash]
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src-elem 'self' ${styles.map((hash) => `'${hash}'`).join(' ')}`,
    // The icon bundle of survey-core holds one style attribute.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ')
}

/** The CSP source of one inline text. */
export function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
