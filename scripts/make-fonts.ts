// Makes the font files in public/fonts: `npm run fonts`. Their outputs are committed; run again after a new font version.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import subsetFont from 'subset-font'

const source = 'node_modules/@expo-google-fonts/source-sans-3'
const target = 'public/fonts'

const weights = [
  { name: 'Regular', file: '400Regular/SourceSans3_400Regular.ttf' },
  { name: 'SemiBold', file: '600SemiBold/SourceSans3_600SemiBold.ttf' },
]

// Latin, Latin-1, Latin Extended-A, the Romanian letters, capital sharp s and general punctuation.
const letters = codePoints(0x20, 0x7e) + codePoints(0xa0, 0x17f) + codePoints(0x218, 0x21b) + 'ẞ' + codePoints(0x2010, 0x2027)
const signs = '‰′″‹›⁄€™←↑→↓↔−≈≠≤≥■□▪▲▼◆○●☐☑✓✗\ufffd'

await mkdir(target, { recursive: true })
for (const { name, file } of weights) {
  const font = await readFile(`${source}/${file}`)
  // jsPDF reads glyf outlines only and uses no layout tables, so the report's font goes without them.
  await save(`SourceSans3-${name}.ttf`, font, { targetFormat: 'sfnt', dropTables: ['GPOS', 'GSUB', 'GDEF'] })
  // The screen keeps kerning and accents; other features would pull in glyphs that nothing shows.
  await save(`SourceSans3-${name}.woff2`, font, { targetFormat: 'woff2', keepFeatures: ['kern', 'mark', 'mkmk'] })
}
await copyFile(`${source}/LICENSE_FONT`, `${target}/OFL.txt`)

async function save(name: string, font: Buffer, options: Parameters<typeof subsetFont>[2]): Promise<void> {
  const bytes = await subsetFont(font, letters + signs, { ...options, noLayoutClosure: true })
  await writeFile(`${target}/${name}`, bytes)
  console.log(`${target}/${name}: ${bytes.length} bytes`)
}

function codePoints(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, offset) => String.fromCodePoint(first + offset)).join('')
}
