/** Hands the user a file, as a download of the browser. */
export function downloadFile(fileName: string, content: Uint8Array | string, type: string): void {
  // Our bytes never live in memory that is shared between threads, the only kind Blob refuses.
  const url = URL.createObjectURL(new Blob([content as Uint8Array<ArrayBuffer> | string], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
  // Safari reads the blob only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
