import { readFile, stat } from 'node:fs/promises'
import { maxBundleBytes } from '../src/bundle/bundle-limits.ts'
import { readBundle } from '../src/bundle/read-bundle.ts'
import type { Bundle } from '../src/domain/bundle.ts'
import { loadSurvey } from '../src/survey/published.ts'
import { bundleProblemText } from '../src/texts/bundle.ts'
import { bundleFileUnreadable, bundleSummary, bundleUsage } from '../src/texts/bundle-summary.ts'
import { surveyVariables } from '../src/texts/survey-variables.ts'
import { surveyWordsOf } from '../src/texts/survey-words.ts'

// npm run bundle -- inspect FILE: a readable summary (exit 0), or the refusal with its reason (exit 1); wrong use is exit 2.
const [command, path, ...rest] = process.argv.slice(2)
if (command !== 'inspect' || path === undefined || rest.length > 0) {
  console.error(bundleUsage)
  process.exitCode = 2
} else {
  process.exitCode = await inspect(path)
}

async function inspect(file: string): Promise<number> {
  const size = await stat(file).then(
    (found) => found.size,
    () => undefined,
  )
  if (size !== undefined && size > maxBundleBytes) {
    console.error(bundleProblemText({ kind: 'too-large', bytes: size, maxBytes: maxBundleBytes }))
    return 1
  }
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined) {
    console.error(bundleFileUnreadable(file))
    return 1
  }
  const bundle = await readBundle(bytes)
  if (!bundle.ok) {
    console.error(bundleProblemText(bundle.problem))
    return 1
  }
  process.stdout.write(await summaryOf(bundle.value))
  return 0
}

async function summaryOf(bundle: Bundle): Promise<string> {
  const { survey, evaluation } = bundle.record
  const loaded = await loadSurvey(survey)
  // The size of the region decides what is asked, not how it is worded.
  const variablesOf = (party: Parameters<typeof surveyVariables>[1]) => surveyVariables({ ...evaluation, regionSize: 1 }, party)
  return bundleSummary(bundle, surveyWordsOf(loaded.ok ? loaded.value.survey : undefined, variablesOf))
}
