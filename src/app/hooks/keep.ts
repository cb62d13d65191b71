/**
 * For event handlers, which cannot wait: lets a write go on by itself. The session's own status tells how it went; a bug in it
 * is reported as any other.
 */
export function keep(writing: Promise<unknown>): void {
  writing.catch(reportError)
}
