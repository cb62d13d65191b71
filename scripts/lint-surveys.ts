// The survey lint: `npm run lint:surveys` for all of surveys/, or `npm run lint:surveys -- FILE` for one definition.
import { readdir, readFile } from 'node:fs/promises'
import { parseRegions } from '../src/domain/region.ts'
import { findSurveyProblems } from '../src/survey/find-survey-problems.ts'
import { parseJson } from '../src/survey/parse-survey.ts'
import { lintedFileText, regionProblemText, surveyFindingText, unreadableFileText } from '../src/texts/survey-problems.ts'

const asked = process.argv.slice(2)
// What else stands there, such as the example, is no questionnaire.
const linted = /^(evaluation\..+|regions)\.json$/
const files = asked.length > 0 ? asked : (await readdir('surveys')).filter((name) => linted.test(name)).map((name) => `surveys/${name}`)

for (const file of new Set(files.map((name) => name.replace(/\.meta\.json$/, '.json')))) {
  const lines = file.endsWith('regions.json') ? await lintRegions(file) : await lintSurvey(file, file.replace(/\.json$/, '.meta.json'))
  for (const line of lines) console.error(`${file}: ${line}`)
  console.log(lintedFileText(file, lines.length))
  if (lines.length > 0) process.exitCode = 1
}

async function lintSurvey(file: string, metaFile: string): Promise<readonly string[]> {
  const definition = await readText(file)
  const meta = await readText(metaFile)
  if (definition === null) return [unreadableFileText(file)]
  if (meta === null) return [unreadableFileText(metaFile)]
  return findSurveyProblems(definition, meta).map(surveyFindingText)
}

async function lintRegions(file: string): Promise<readonly string[]> {
  const text = await readText(file)
  const json = text === null ? null : parseJson(text, 'definition')
  if (!json?.ok) return [unreadableFileText(file)]
  const regions = parseRegions(json.value)
  return regions.ok ? [] : [regionProblemText(regions.problem)]
}

/** The file's text, or null when it cannot be read. */
async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    return null
  }
}
