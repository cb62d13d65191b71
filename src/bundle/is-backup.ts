/** True when the content begins as a backup of ours does: enough to choose the screen that opens it. Looks at the first bytes only. */
export function isBackup(content: Uint8Array | string): boolean {
  const start = typeof content === 'string' ? content.slice(0, 200) : new TextDecoder().decode(content.subarray(0, 200))
  return /^\ufeff?\s*\{"format":"wgw","formatVersion":\d{1,4},"kind":"backup"/.test(start)
}
