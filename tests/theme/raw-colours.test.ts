import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css') && path !== join('app', 'theme', 'tokens.css'))
  .map((path) => join('src', path))
const colour = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab|lab|lch|color)\(|:\s*(?:black|white|red|green|blue|gr[ae]y)\b/gi

test.each(sheets)('%s takes every colour from the tokens', (sheet) => {
  // The baseline test of first-paint.css names a colour function without painting anything.
  const painted = readFileSync(sheet, 'utf8').replaceAll(/\/\*.*?\*\/|@supports[^{]*/gs, '')
  expect(painted.match(colour) ?? []).toEqual([])
})

test.each(sheets)('%s uses only tokens that exist', (sheet) => {
  const tokens = readFileSync('src/app/theme/tokens.css', 'utf8')
  const used = readFileSync(sheet, 'utf8').matchAll(/var\((--basis-[\w-]+)/g)
  for (const [, name = ''] of used) expect(tokens).toContain(`${name}:`)
})
