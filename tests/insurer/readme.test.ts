import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tableTitles } from '../../src/texts/insurer-columns.ts'
import { refusalTexts } from '../../src/texts/insurer-intake.ts'
import { missingWords } from '../../src/texts/insurer-tables.ts'

// What analysts read beside the tables says what the tool says.

const readme = readFileSync('src/insurer/README.md', 'utf8')
const rows = readme.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('|---'))

test.each([
  ['table', Object.entries(tableTitles).map(([name, title]) => `| \`${name}\` | ${title} |`)],
  ['reason of refusal', Object.entries(refusalTexts).map(([kind, text]) => `| \`${kind}\` | ${text} |`)],
  ['missing code', missingWords.map(({ value, label }) => `| ${String(value).replace('-', '−')} | ${label} |`)],
])('the README names every %s, in the words of the tool', (_, lines) => {
  for (const line of lines) expect(rows).toContain(line)
})
