import { readFileSync } from 'node:fs'
import { sha256Hex } from '../../src/bundle/content-hash.ts'
import { withoutNames } from '../../src/bundle/write-bundle.ts'
import { parseRegions } from '../../src/domain/region.ts'
import type { AcceptedBundle } from '../../src/insurer/accepted-bundle.ts'
import { buildExampleBundles, type ExampleBundle } from '../../src/insurer/example/build-example-bundles.ts'
import { exampleEvaluations } from '../../src/insurer/example/example-evaluations.ts'
import { createRandom } from '../../src/insurer/example/random.ts'
import type { TableInput } from '../../src/insurer/tables/table-input.ts'
import { type LoadedSurvey, parseSurvey } from '../../src/survey/parse-survey.ts'
import { definitionText, metaText, shipped } from '../survey/shipped-survey.ts'

/** The regions that ship. */
export const regions = readRegions()

/** The questionnaire that ships, under the hash that records of it name. */
export const firstVersion: LoadedSurvey = shipped

/**
 * A version after it, with every kind of change: a question gone, a new one, a scale on which old figures mean nothing, a new choice, and
 * another wording that changes no meaning.
 */
export const secondVersion: LoadedSurvey = makeSecondVersion()

/** Made-up bundles as intake lets them in; most are proven, some by one party, a few by none. */
export async function acceptedExamples(bundles: number, seed = 1, loaded = firstVersion): Promise<readonly AcceptedBundle[]> {
  const examples = await exampleBundles(bundles, seed, loaded)
  const random = createRandom(seed ^ 0xacce)
  return Promise.all(
    examples.map(async ({ evaluation, record, frozen }): Promise<AcceptedBundle> => {
      const proofs = random.chance(0.7) ? (['municipality', 'provider'] as const) : random.chance(0.7) ? (['provider'] as const) : []
      return {
        manifest: {
          format: 'wgw-bundle',
          formatVersion: record.formatVersion,
          evaluation: record.evaluation,
          survey: record.survey,
          appVersion: '0.1.0',
          revision: record.revision,
          ...(record.parent === undefined ? {} : { parent: record.parent }),
          contentHash: frozen.contentHash,
          privateSha256: await sha256Hex(frozen.privateJson),
          invitations: proofs.map((party) => ({ party, jti: `${party}-${evaluation.id}` })),
          entries: [],
        },
        record,
        confirmations: frozen.confirmations.map(withoutNames),
        status: proofs.length > 0 ? 'accepted' : 'accepted-unverified',
        proofs,
        superseded: false,
        fork: false,
        sha256: await sha256Hex(`zip of ${frozen.contentHash}`),
      }
    }),
  )
}

/** The same as both parties froze them. */
export async function exampleBundles(bundles: number, seed = 1, loaded = firstVersion): Promise<readonly ExampleBundle[]> {
  return buildExampleBundles({ evaluations: exampleEvaluations({ count: bundles, seed, regions }), bundles, seed, loaded, regions })
}

/** Input for the tables: these bundles, all of them counting, and nothing else. */
export function tableInput(bundles: readonly AcceptedBundle[], more: Partial<TableInput> = {}): TableInput {
  return {
    bundles,
    inbox: bundles.map(({ sha256, status, manifest }, index) => ({
      ...{ fileName: `bundel ${index}.zip.age`, sha256, status, contentHash: manifest.contentHash },
      ...{ superseded: false, fork: false },
    })),
    register: undefined,
    surveys: [secondVersion, firstVersion],
    regions,
    asOf: '2020-01-01',
    division: '2018',
    includeUnverified: true,
    ...more,
  }
}

/** A small set of bundles that is made once: laws draw from it instead of making records anew. */
export async function bundlePool(): Promise<readonly AcceptedBundle[]> {
  pool ??= Promise.all([acceptedExamples(40, 3), acceptedExamples(14, 4, secondVersion)]).then((sets) => sets.flat())
  return pool
}
let pool: Promise<readonly AcceptedBundle[]> | undefined

function readRegions() {
  const parsed = parseRegions(JSON.parse(readFileSync('surveys/regions.json', 'utf8')))
  if (!parsed.ok) throw new Error('the shipped regions do not parse')
  return parsed.value
}

interface Json {
  // What JSON.parse gives, as far as these edits look into it.
  [key: string]: Json & Json[] & string
}

function makeSecondVersion(): LoadedSurvey {
  const definition = JSON.parse(definitionText) as Json
  const meta = JSON.parse(metaText) as Json
  const pages: Json[] = definition['pages'] ?? []
  const elements = pages.flatMap((page): Json[] => page['elements'] ?? [])
  const themeOf = (id: string) => pages.find((page) => page['name'] === id)
  const edit = (name: string) => elements.find((element) => element['name'] === name) ?? {}
  const last = themeOf('t8')
  if (last === undefined) throw new Error('no theme 8')
  // Gone: question res_werk. New: res_nieuw. Another scale: sig_terug. Another wording: res_inwoner. A new subject in gren_waar.
  Object.assign(last, {
    elements: [
      ...(last['elements'] ?? []).filter((element: Json) => element['name'] !== 'res_werk'),
      { ...edit('res_inwoner'), name: 'res_nieuw', title: 'Wij zijn tevreden over de samenwerking.' },
    ],
  })
  Object.assign(edit('res_inwoner'), { title: 'Inwoners krijgen zorg die beter past.' })
  const choices: Json[] = edit('gren_waar')['choices'] ?? []
  choices.splice(2, 0, { value: 'youth-care', text: 'Jeugd en volwassenen' } as unknown as Json)
  const questions = meta['questions'] ?? {}
  const { res_werk: gone, ...kept } = questions as unknown as Record<string, Json>
  const levels = (kept['gren_waar'] as unknown as { levels: Record<string, null> }).levels
  Object.assign(meta, {
    version: '2019.1',
    validFrom: '2019-1',
    questions: { ...kept, res_nieuw: gone, gren_waar: { ...kept['gren_waar'], levels: { ...levels, 'youth-care': null } } },
    changes: [
      { question: 'res_werk', kind: 'gone', comparable: true, reason: 'Te veel gevraagd.' },
      { question: 'res_nieuw', kind: 'new', comparable: true, reason: 'Gevraagd door gemeenten.' },
      { question: 'sig_terug', kind: 'scale', comparable: false, reason: 'Andere schaal.' },
      { question: 'res_inwoner', kind: 'wording', comparable: true, reason: 'Korter.' },
    ],
  })
  const parsed = parseSurvey(JSON.stringify(definition), JSON.stringify(meta), 'cd'.repeat(32))
  if (!parsed.ok) throw new Error(`the second version does not parse: ${JSON.stringify(parsed.problem)}`)
  return parsed.value
}
