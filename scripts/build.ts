// npm run build: makes dist/, prints what it weighs and fails above the limits.
import { build } from 'vite'
import { limits, measureBuild } from './build/measure.ts'

// The runner of scripts has set it to development.
process.env['NODE_ENV'] = 'production'

const output = await build({ logLevel: 'warn' }).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
if (Array.isArray(output) || !('output' in output)) throw new Error('expected one build')

const { rows, firstPaintGzip, precacheBrotli } = await measureBuild(output.output, 'dist')
for (const { name, raw, gzip, brotli, firstPaint } of rows) {
  console.log(`${firstPaint ? '●' : ' '} ${name.padEnd(44)} ${kilobytes(raw)} ${kilobytes(gzip)} gzip ${kilobytes(brotli)} brotli`)
}
console.log('● nodig voor het eerste beeld: het beginscript, het scherm Welkom, wat die twee vast invoeren, en hun CSS')
console.log(`JavaScript + CSS voor het eerste beeld: ${kilobytes(firstPaintGzip)} gzip, ten hoogste ${kilobytes(limits.firstPaintGzip)}`)
console.log(`Alles wat offline bewaard wordt:        ${kilobytes(precacheBrotli)} brotli, ten hoogste ${kilobytes(limits.precacheBrotli)}`)

const tooHeavy = firstPaintGzip > limits.firstPaintGzip || precacheBrotli > limits.precacheBrotli
if (tooHeavy) console.error('De build is te zwaar.')
process.exitCode = tooHeavy ? 1 : 0
console.log(JSON.stringify({ firstPaintGzip, precacheBrotli, limits, withinLimits: !tooHeavy }))

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(7)} kB`
}
