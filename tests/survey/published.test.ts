import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Period, parsePeriod } from '../../src/domain/period.ts'
import { regionsAt } from '../../src/domain/region.ts'
import { currentSurvey, loadSurvey, publishedSurveys } from '../../src/survey/published.ts'
import { loadRegions } from '../../src/survey/published-regions.ts'
import { surveyHash } from '../../src/survey/survey-hash.ts'
import { surveyLoadProblemText } from '../../src/texts/survey-problems.ts'

const sha256 = createHash('sha256')
  .update(readFileSync('surveys/evaluation.2018.json'))
  .update('\n')
  .update(readFileSync('surveys/evaluation.2018.meta.json'))
  .digest('hex')

test('the hash is over the exact bytes of both files', async () => {
  expect(await surveyHash('é', '')).toBe(createHash('sha256').update('é\n').digest('hex'))
  const loaded = await currentSurvey(period('2018-1'))
  expect(loaded.ok && loaded.value.survey).toMatchObject({ id: 'evaluation', version: '2018.1', validFrom: '2018-1', sha256 })
})

test('a pinned survey is found again, exactly', async () => {
  const loaded = await loadSurvey({ id: 'evaluation', version: '2018.1', sha256 })
  expect(loaded.ok && loaded.value.survey.questions).toHaveLength(46)
})

test('a survey that is not in this build, or not the same, is refused with its reason', async () => {
  const unknown = await loadSurvey({ id: 'evaluation', version: '2031.1', sha256 })
  expect(unknown).toEqual({ ok: false, problem: { kind: 'unknown-survey', id: 'evaluation', version: '2031.1' } })
  const different = await loadSurvey({ id: 'evaluation', version: '2018.1', sha256: 'ab'.repeat(32) })
  expect(different).toEqual({ ok: false, problem: { kind: 'different-survey', id: 'evaluation', version: '2018.1' } })
  for (const result of [unknown, different]) if (!result.ok) expect(surveyLoadProblemText(result.problem)).toMatch(/\.$/)
})

test.each(['2018-1', '2018-2', '2018', '2026-2'])('the survey of 2018 serves %s', async (text) => {
  const loaded = await currentSurvey(period(text))
  expect(loaded.ok && loaded.value.survey.version).toBe('2018.1')
})

test.each(['2017-2', '2017'])('before 2018 there is no survey (%s)', async (text) => {
  expect(await currentSurvey(period(text))).toEqual({ ok: false, problem: { kind: 'no-survey-for-period', period: text } })
})

test('every published version carries the name and version it is listed under, newest first', async () => {
  const listed = await Promise.all(
    publishedSurveys.map(async ({ id, version, metaText }) => ({
      id,
      version,
      meta: JSON.parse(await metaText()) as Record<string, string>,
    })),
  )
  for (const { id, version, meta } of listed) expect(meta).toMatchObject({ id, version })
  const starts = listed.map(({ meta }) => meta['validFrom'] ?? '')
  expect(starts).toEqual([...starts].sort().reverse())
})

test('the regions of the build are those of the file', async () => {
  expect(regionsAt(await loadRegions(), '2018-01-01')).toHaveLength(19)
})

function period(text: string): Period {
  const parsed = parsePeriod(text)
  if (!parsed.ok) throw new Error(`not a period: ${text}`)
  return parsed.value
}
