import { beforeAll, describe, expect, test } from 'vitest'
import type { Period } from '../../src/domain/period.ts'
import type { AcceptedBundle } from '../../src/insurer/accepted-bundle.ts'
import { municipalitiesOf, municipalityIn } from '../../src/insurer/divisions.ts'
import type { Register, RegisterRow } from '../../src/insurer/register.ts'
import { markRevisions } from '../../src/insurer/revisions.ts'
import { routingOf } from '../../src/insurer/routing.ts'
import type { Cell, Table } from '../../src/insurer/table.ts'
import { buildTables } from '../../src/insurer/tables/build-tables.ts'
import { parseRecord } from '../../src/schemas/validators.ts'
import { visibleQuestionIds } from '../../src/survey/visible-questions.ts'
import { variablesOf } from '../survey/shipped-survey.ts'
import { acceptedExamples, exampleBundles, firstVersion, regions, tableInput } from './any-accepted.ts'

function objects(tables: readonly Table[], name: string): readonly Readonly<Record<string, Cell>>[] {
  const table = tables.find((candidate) => candidate.name === name)
  if (table === undefined) throw new Error(`no table ${name}`)
  return table.rows.map((row) => Object.fromEntries(table.columns.map((column, index) => [column.name, row[index] ?? null])))
}

test('made-up records are records, with revisions and forks among them, and the same seed gives the same ones', async () => {
  const examples = await exampleBundles(60, 5)
  expect(examples).toHaveLength(60)
  for (const { frozen } of examples) expect(parseRecord(JSON.parse(frozen.recordJson))).toMatchObject({ ok: true })
  expect((await exampleBundles(60, 5)).map(({ frozen }) => frozen.contentHash)).toEqual(examples.map(({ frozen }) => frozen.contentHash))
  const parents = examples.map(({ record }) => record.parent).filter((parent) => parent !== undefined)
  expect(new Set(parents).size).toBeGreaterThan(3)
  expect(new Set(parents).size).toBeLessThan(parents.length)
})

test('what SurveyJS asks is what the tables hold for asked, text questions aside', () => {
  const routing = routingOf(firstVersion)
  const closed = firstVersion.survey.questions.filter(({ kind }) => kind !== 'text').map(({ id }) => id)
  for (const party of ['municipality', 'provider', 'together'] as const) {
    for (const regionSize of [1, 5]) {
      for (const answers of [{}, { ctx_team: 'no-team' }, { ctx_team: 'varies', gren_samen: 1 }]) {
        const asked = visibleQuestionIds(firstVersion.definition, variablesOf(party, regionSize), answers)
        expect([...routing(party, regionSize, answers)]).toEqual(closed.filter((id) => asked.has(id)))
      }
    }
  }
})

describe('revisions', () => {
  const link = (contentHash: string, revision: number, parent?: string) => ({
    ...{ contentHash, revision, evaluation: 'e' },
    ...(parent === undefined ? {} : { parent }),
  })
  const marksOf = (...links: readonly ReturnType<typeof link>[]) => Object.fromEntries(markRevisions(links))

  test('a later one replaces its parent and all before it', () => {
    expect(marksOf(link('c', 3, 'b'), link('a', 1), link('b', 2, 'a'))).toEqual({
      a: { superseded: true, fork: false },
      b: { superseded: true, fork: false },
      c: { superseded: false, fork: false },
    })
  })

  test('it replaces an older one too when the one between never came in', () => {
    expect(marksOf(link('a', 1), link('c', 3, 'b'))['a']).toEqual({ superseded: true, fork: false })
  })

  test('two children of one parent are a fork and neither replaces the other', () => {
    expect(marksOf(link('a', 1), link('b', 2, 'a'), link('c', 2, 'a'))).toEqual({
      a: { superseded: true, fork: false },
      b: { superseded: false, fork: true },
      c: { superseded: false, fork: true },
    })
  })

  test('a ring of parents, which only a forger makes, ends', () => {
    expect(marksOf(link('a', 1, 'b'), link('b', 2, 'a'))['a']).toMatchObject({ superseded: true })
  })
})

test('a municipality stands in the division that is asked for', () => {
  const known = municipalitiesOf(regions)
  const nameIn = (code: string, division: '2018' | 'current', asOf = '2026-01-01') =>
    municipalityIn(known, { code, name: 'x' }, division, asOf).name
  expect(nameIn('GM0393', '2018')).toBe('Haarlemmerliede en Spaarnwoude')
  expect(nameIn('GM0393', 'current')).toBe('Haarlemmermeer')
  expect(nameIn('GM0393', 'current', '2018-12-31')).toBe('Haarlemmerliede en Spaarnwoude')
  expect(nameIn('GM0381', '2018')).toBe('Gooise Meren')
  expect(nameIn('GM0457', 'current')).toBe('Amsterdam')
  expect(nameIn('GM9999', 'current')).toBe('x')
})

describe('with a register', () => {
  let bundles: readonly AcceptedBundle[] = []
  beforeAll(async () => {
    bundles = await acceptedExamples(6, 11)
  })

  const rowOf = (bundle: AcceptedBundle, more: Partial<RegisterRow> = {}): RegisterRow => ({
    ...{ jti: `j-${bundle.record.evaluation.id}`, state: 'valid', issue: 1, party: 'municipality', organisation: 'Gemeente' },
    ...{ organisationKey: 'GM', evaluation: bundle.record.evaluation, period: bundle.record.evaluation.period },
    ...{ dueOn: '2018-12-31', issuedOn: '2018-01-01', expiresOn: '2019-06-30', tokenSha256: 'a'.repeat(64) },
    ...more,
  })
  const responseOf = (register: Register, received: readonly AcceptedBundle[], asOf = '2020-01-01') =>
    objects(buildTables(tableInput(received, { register, asOf })), 'respons')

  test('what came in, came late, is missing or is not due yet has its status', () => {
    const [one, two, three] = bundles.filter(({ record }) => record.revision === 1)
    if (!one || !two || !three) throw new Error('too few bundles')
    const register = { rows: [rowOf(one), rowOf(two, { dueOn: '2018-01-01' }), rowOf(three)] }
    const statusOf = (rows: ReturnType<typeof responseOf>, { record }: AcceptedBundle) =>
      rows.find(({ evaluatie_id: id }) => id === record.evaluation.id)?.['status']
    const rows = responseOf(register, [one, two])
    expect([one, two, three].map((bundle) => statusOf(rows, bundle))).toEqual(['ontvangen', 'te_laat', 'ontbreekt'])
    expect(statusOf(responseOf(register, [], '2018-12-31'), three)).toBe('nog_niet_verwacht')
    expect(statusOf(responseOf({ rows: [rowOf(three, { state: 'revoked' })] }, []), three)).toBe('ingetrokken')
    expect(responseOf({ rows: [rowOf(three, { state: 'replaced' })] }, [])).toEqual([])
    expect(rows.filter(({ uitgenodigd }) => uitgenodigd === 1)).toHaveLength(3)
  })

  test('a covered municipality counts as "via" until it sends something itself', () => {
    const [sender] = bundles
    if (!sender) throw new Error('no bundle')
    const { evaluation } = sender.record
    const other = { code: 'GM0473', name: 'Zandvoort' }
    const covering: AcceptedBundle = { ...sender, record: { ...sender.record, evaluation: { ...evaluation, covers: [other] } } }
    const own: AcceptedBundle = {
      ...sender,
      manifest: { ...sender.manifest, contentHash: 'f'.repeat(64), evaluation: { ...evaluation, id: 'own' as typeof evaluation.id } },
      record: { ...sender.record, evaluation: { ...evaluation, id: 'own' as typeof evaluation.id, municipality: other, covers: [] } },
    }
    const rowFor = (received: readonly AcceptedBundle[]) =>
      responseOf({ rows: [] }, received)
        .filter(({ gemeente_id: id }) => id === 'GM0473')
        .map(({ status, via_gemeente_id: via }) => [status, via])
    expect(rowFor([covering])).toEqual([['via', evaluation.municipality.code]])
    expect(rowFor([covering, own])).toEqual([['ontvangen', null]])
  })

  test('who stands in two regions is answered for in one of them only, and may send something itself in the other', () => {
    const [sender] = bundles
    const [one, other] = regions.regions.filter(({ municipalities }) => municipalities.some(({ code }) => code === 'GM0599'))
    if (!sender || !one || !other) throw new Error('no bundle, or Rotterdam does not stand in two regions')
    const rotterdam = { code: 'GM0599', name: 'Rotterdam' }
    const neighbour = one.municipalities.find(({ code, dissolvedOn }) => code !== 'GM0599' && dissolvedOn === undefined)
    if (!neighbour) throw new Error('no neighbour')
    const made = (id: string, more: Partial<typeof sender.record.evaluation>): AcceptedBundle => {
      const evaluation = { ...sender.record.evaluation, id: id as typeof sender.record.evaluation.id, covers: [], ...more }
      const manifest = { ...sender.manifest, contentHash: id.padEnd(64, '0'), evaluation }
      return { ...sender, manifest, record: { ...sender.record, evaluation } }
    }
    const covering = made('c0', { municipality: { code: neighbour.code, name: neighbour.name }, region: one, covers: [rotterdam] })
    const elsewhere = made('e0', { municipality: rotterdam, region: other })
    const expected = [made('a0', { municipality: rotterdam, region: one }), made('b0', { municipality: rotterdam, region: other })]
    const statusOf = (received: readonly AcceptedBundle[]) => {
      const rows = responseOf({ rows: expected.map((bundle) => rowOf(bundle)) }, received).filter(({ gemeente_id: id }) => id === 'GM0599')
      return Object.fromEntries(rows.map(({ regio_id: region, status }) => [region, status]))
    }
    expect(statusOf([covering])).toEqual({ [one.id]: 'via', [other.id]: 'ontbreekt' })
    expect(statusOf([covering, elsewhere])).toEqual({ [one.id]: 'via', [other.id]: 'ontvangen' })
  })
})

test('what was frozen after the peildatum, and what nobody proved unless asked for, does not count', async () => {
  const bundles = await acceptedExamples(40, 6)
  const all = buildTables(tableInput(bundles))
  const early = buildTables(tableInput(bundles, { asOf: '2018-07-01' }))
  const proven = buildTables(tableInput(bundles, { includeUnverified: false }))
  expect(objects(early, 'bundels').every(({ vastgesteld_op: date }) => String(date) <= '2018-07-01')).toBe(true)
  expect(objects(early, 'bundels').length).toBeLessThan(objects(all, 'bundels').length)
  const left = objects(proven, 'bundels').filter(({ meegeteld }) => meegeteld === 0)
  expect(left.length).toBeGreaterThan(0)
  const leftIds = new Set(left.map(({ bundel_id: id }) => id))
  expect(objects(proven, 'antwoorden_breed').filter(({ bundel_id: id }) => leftIds.has(id ?? ''))).toEqual([])
})

test('each evaluation counts once, however many revisions and forks there are', async () => {
  const bundles = await acceptedExamples(60, 5)
  const rows = objects(buildTables(tableInput(bundles)), 'bundels')
  const evaluations = new Set(rows.map(({ evaluatie_id: id }) => id))
  const current = rows.filter(({ actueel }) => actueel === 1)
  expect(new Set(current.map(({ evaluatie_id: id }) => id))).toEqual(evaluations)
  expect(current).toHaveLength(evaluations.size)
  expect(current.filter(({ vervangen }) => vervangen === 1)).toEqual([])
  expect(rows.filter(({ vertakking }) => vertakking === 1).length).toBeGreaterThan(1)
})

test('two evaluations of one pair in one period, as two devices may have started, count once', async () => {
  const [bundle] = await acceptedExamples(1, 8)
  if (!bundle) throw new Error('no bundle')
  const evaluation = { ...bundle.record.evaluation, id: 'another' as typeof bundle.record.evaluation.id, period: '2018-1' as Period }
  const twin: AcceptedBundle = {
    ...bundle,
    manifest: { ...bundle.manifest, contentHash: '0'.repeat(64), evaluation },
    record: { ...bundle.record, evaluation },
  }
  expect(
    objects(buildTables(tableInput([bundle, twin])), 'bundels')
      .map(({ actueel }) => actueel)
      .toSorted(),
  ).toEqual([0, 1])
})
