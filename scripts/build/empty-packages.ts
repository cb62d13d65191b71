import { fileURLToPath } from 'node:url'

/** What jsPDF would fetch for things we never ask of it; it gets an empty module in its place. */
export function emptyPackages() {
  return [{ find: /^(html2canvas|canvg|dompurify|fast-png)$/, replacement: fileURLToPath(new URL('./empty.ts', import.meta.url)) }]
}
