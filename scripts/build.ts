// npm run build: makes dist/, prints what it weighs and fails above the limits.
import { build } from 'vite'
import { isTooHeavy, limits, measureBuild } from './build/measure.ts'

// The runner of scripts has set it to development.
process.env['NODE_ENV'] = 'production'

const output = await build({ logLevel: 'warn' }).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
if (Array.isArray(output) || !('output' in output)) throw new Error('expected one build')

const weights = await measureBuild(output.output, 'dist')
const { rows, firstPaintGzip, precacheBrotli } = weights
for (const { name, raw, gzip, brotli, firstPaint } of rows) {
  console.log(`${firstPaint ? '●' : ' '} ${name.padEnd(44)} ${kilobytes(raw)} ${kilobytes(gzip)} gzip ${kilobytes(brotli)} brotli`)
}
console.log('● before first paint: the entry script, the screen "Welkom", what these import statically, and their CSS')
console.log(`JavaScript + CSS before first paint: ${kilobytes(firstPaintGzip)} gzip, at most ${kilobytes(limits.firstPaintGzip)}`)
console.log(`Everything that is kept offline:     ${kilobytes(precacheBrotli)} brotli, at most ${kilobytes(limits.precacheBrotli)}`)

const tooHeavy = isTooHeavy(weights)
if (tooHeavy) console.error('The build is too heavy.')
process.exitCode = tooHeavy ? 1 : 0
console.log(JSON.stringify({ firstPaintGzip, precacheBrotli, limits, withinLimits: !tooHeavy }))

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(7)} kB`
}
