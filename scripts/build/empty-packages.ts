import { fileURLToPath } from 'node:url'

/** What our packages would fetch for things we never ask of them; it gets an empty module in its place. */
export function emptyPackages() {
  return [
    // jsPDF: pictures of web pages, SVG and PNG.
    { find: /^(html2canvas|canvg|dompurify|fast-png)$/, replacement: pathOf('./empty.ts') },
    // age: of Curve25519 only the key exchange, and only where Web Crypto lacks it.
    { find: '@noble/curves/ed25519.js', replacement: pathOf('./x25519.ts') },
    // age: recipients of other kinds than X25519, which no invitation can name, and passphrases.
    { find: /^@noble\/(post-quantum\/hybrid|curves\/nist|hashes\/scrypt)\.js$/, replacement: pathOf('./empty-age.ts') },
  ]
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url))
}
