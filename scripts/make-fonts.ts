// Makes the font files in public/fonts: `npm run fonts`. Their outputs are committed; run again after a new font version.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import subsetFont from 'subset-font'
import { fontCharacters } from '../src/report/pdf/font-characters.ts'

const source = 'node_modules/@expo-google-fonts/source-sans-3'
const target = 'public/fonts'

const weights = [
  { name: 'Regular', file: '400Regular/SourceSans3_400Regular.ttf' },
  { name: 'SemiBold', file: '600SemiBold/SourceSans3_600SemiBold.ttf' },
]

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
  const bytes = await subsetFont(font, fontCharacters, { ...options, noLayoutClosure: true })
  await writeFile(`${target}/${name}`, bytes)
  console.log(`${target}/${name}: ${bytes.length} bytes`)
}
