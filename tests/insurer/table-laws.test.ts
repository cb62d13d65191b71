import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { type About, inboxListOf } from '../../src/insurer/about.ts'
import type { AcceptedBundle } from '../../src/insurer/accepted-bundle.ts'
import { renderPlainCsv } from '../../src/insurer/export/csv.ts'
import { buildSharedTables } from '../../src/insurer/share/build-shared-tables.ts'
import { type Cell, columnIndex, columnValues, type Table } from '../../src/insurer/table.ts'
import { buildAnswersLong } from '../../src/insurer/tables/answers-long.ts'
import { buildAnswersWide } from '../../src/insurer/tables/answers-wide.ts'
import { buildTables } from '../../src/insurer/tables/build-tables.ts'
import { buildScores } from '../../src/insurer/tables/scores.ts'
import { buildContext } from '../../src/insurer/tables/table-context.ts'
import { runs } from '../support/runs.ts'
import { bundlePool, firstVersion, secondVersion, tableInput } from './any-accepted.ts'

const about: About = { asOf: '2020-01-01', bundles: 0, inboxSha256: 'ab', toolVersion: '0.1.0', audience: 'internal' }
let pool: readonly AcceptedBundle[] = []
beforeAll(async () => {
  pool = await bundlePool()
})

/** A few bundles of the pool: of both versions, with revisions and forks, as they stand beside each other there. */
const someBundles = fc
  .record({ from: fc.nat(50), size: fc.integer({ min: 1, max: 5 }), more: fc.array(fc.nat(53), { maxLength: 2 }) })
  .map(({ from, size, more }) => [...new Set([...pool.slice(from, from + size), ...more.flatMap((place) => pool[place] ?? [])])])

function named(tables: readonly Table[], name: string): Table {
  const table = tables.find((candidate) => candidate.name === name)
  if (table === undefined) throw new Error(`no table ${name}`)
  return table
}

function textOf(tables: readonly Table[]): string {
  return renderPlainCsv(tables, about)
    .map(({ name, bytes }) => `${name}\n${new TextDecoder().decode(bytes)}`)
    .join('\n')
}

function rowsAsObjects(table: Table): readonly Readonly<Record<string, Cell>>[] {
  return table.rows.map((row) => Object.fromEntries(table.columns.map(({ name }, index) => [name, row[index] ?? null])))
}

/** One content as it may come in piece by piece: with the word and the proof of one party, or of the other, or none, or all. */
function inPieces(bundle: AcceptedBundle): fc.Arbitrary<readonly AcceptedBundle[]> {
  const piece = fc.constantFrom(...(['municipality', 'provider'] as const)).map(
    (party): AcceptedBundle => ({
      ...bundle,
      confirmations: bundle.confirmations.filter((word) => word.party === party),
      proofs: bundle.proofs.filter((proven) => proven === party),
      status: bundle.proofs.includes(party) ? 'accepted' : 'accepted-unverified',
    }),
  )
  return fc.array(fc.oneof(piece, fc.constant(bundle)), { maxLength: 3 }).map((pieces) => [bundle, ...pieces])
}

test('neither the order in which bundles came in nor how often changes a byte of any table', () => {
  const arrivals = someBundles.chain((bundles) =>
    fc
      .tuple(...bundles.map(inPieces))
      .chain((pieces) => fc.shuffledSubarray(pieces.flat(), { minLength: pieces.flat().length }))
      .map((arrived) => ({ bundles, arrived })),
  )
  fc.assert(
    fc.property(arrivals, fc.boolean(), fc.boolean(), ({ bundles, arrived }, includeUnverified, isShared) => {
      const once = tableInput(bundles, { includeUnverified })
      const often = tableInput(arrived, { includeUnverified })
      const build = isShared ? buildSharedTables : buildTables
      expect(textOf(build(often))).toBe(textOf(build(once)))
      expect(inboxListOf([...once.inbox, ...once.inbox].toReversed())).toBe(inboxListOf(once.inbox))
    }),
    runs(200),
  )
})

test('keys are keys: every primary key is whole and unique, every foreign key leads somewhere', () => {
  fc.assert(
    fc.property(someBundles, (bundles) => {
      const tables = buildTables(tableInput(bundles))
      for (const table of tables) {
        const keyOf = (columns: readonly string[], row: readonly Cell[]) => columns.map((name) => row[columnIndex(table, name)] ?? null)
        const keys = table.rows.map((row) => keyOf(table.primaryKey, row))
        expect(keys.flat()).not.toContain(null)
        expect(new Set(keys.map((key) => key.join('\0'))).size).toBe(table.rows.length)
        for (const { columns, table: other, references } of table.foreignKeys) {
          const [column = '', reference = ''] = [columns[0], references[0]]
          const known = new Set(columnValues(named(tables, other), reference))
          expect(columnValues(table, column).filter((value) => value !== null && !known.has(value))).toEqual([])
        }
      }
    }),
    runs(20),
  )
})

test('every code in a coded column is in the codebook, and every number of a question is a code or a missing one', () => {
  fc.assert(
    fc.property(someBundles, (bundles) => {
      const tables = buildTables(tableInput(bundles))
      for (const table of tables) {
        for (const { name, categories, missing } of table.columns) {
          if (categories === undefined) continue
          const codes = new Set<Cell>([...categories.map(({ value }) => value), ...(missing ? [-9, -8, -7, -6, -5] : []), null])
          expect(columnValues(table, name).filter((value) => !codes.has(value))).toEqual([])
        }
      }
    }),
    runs(20),
  )
})

test('the long table and the wide one say the same', () => {
  fc.assert(
    fc.property(someBundles, (bundles) => {
      const context = buildContext(tableInput(bundles))
      const long = buildAnswersLong(context)
      const wide = buildAnswersWide(context)
      const said = new Map(
        rowsAsObjects(long).map((row) => [
          `${row['bundel_id']} ${row['partij']} ${row['kolom']}`,
          row['waarde_num'] ?? row['waarde_tekst'],
        ]),
      )
      const questionColumns = wide.columns.map(({ name }) => name).slice(12, -1)
      const rebuilt = rowsAsObjects(wide).map((row) =>
        questionColumns.map((column) => said.get(`${row['bundel_id']} ${row['partij']} ${column}`) ?? null),
      )
      expect(rebuilt).toEqual(wide.rows.map((row) => row.slice(12, -1)))
      const cells = wide.rows.flatMap((row) => row.slice(12, -1)).filter((cell) => cell !== null)
      expect(cells).toHaveLength(long.rows.length)
    }),
    runs(200),
  )
})

test('both versions together: every question of either has its column, and −5 stands exactly where a version lacks it', () => {
  const questions = [...firstVersion.survey.questions, ...secondVersion.survey.questions]
  const lacking = new Map([
    ['2018.1', ['res_nieuw', 'gren_waar__youth_care']],
    ['2019.1', ['res_werk']],
  ])
  fc.assert(
    fc.property(someBundles, (bundles) => {
      const wide = buildAnswersWide(buildContext(tableInput(bundles)))
      const names = wide.columns.map(({ name }) => name)
      expect(questions.filter(({ id }) => !names.some((name) => name === id || name.startsWith(`${id}__`)))).toEqual([])
      for (const row of rowsAsObjects(wide)) {
        const absent = Object.keys(row).filter((name) => row[name] === -5)
        expect(absent.toSorted()).toEqual(lacking.get(String(row['enquete_versie']))?.toSorted())
      }
    }),
    runs(200),
  )
})

test('no figure is laid beside one of before a forbidden break', () => {
  const tables = buildTables(tableInput(pool))
  const scores = rowsAsObjects(named(tables, 'scores'))
  // Question sig_terug of theme 5 changed its scale: only there a second series begins.
  expect(new Set(scores.filter(({ thema }) => thema !== 't5').map(({ reeks }) => reeks))).toEqual(new Set(['2018.1']))
  expect(new Set(scores.filter(({ thema }) => thema === 't5').map(({ reeks }) => reeks))).toEqual(new Set(['2018.1', '2019.1']))
  const versions = rowsAsObjects(named(tables, 'vragen_over_versies'))
  const broken = versions.filter(({ enquete_versie: version, reeks }) => version === '2019.1' && reeks === '2019.1')
  expect(broken.map(({ vraag_id: id }) => id)).toEqual(['sig_terug'])
  fc.assert(
    fc.property(someBundles, (bundles) => {
      const rows = rowsAsObjects(buildScores(buildContext(tableInput(bundles))))
      for (const row of rows) {
        const earlier = rows.filter(
          (other) =>
            ['regio_id', 'thema', 'partij', 'blik', 'reeks'].every((name) => other[name] === row[name]) &&
            String(other['periode']) < String(row['periode']),
        )
        expect(row['vorige_periode']).toBe(
          earlier
            .map(({ periode }) => periode)
            .toSorted()
            .at(-1) ?? null,
        )
        if (row['verschil_vorige'] === null) continue
        const previous = earlier.find(({ periode }) => periode === row['vorige_periode'])
        expect(row['verschil_vorige']).toBeCloseTo(Number(row['gemiddelde']) - Number(previous?.['gemiddelde']), 3)
      }
    }),
    runs(200),
  )
})

test('figures are those of the current bundles alone, counted again from the long table', () => {
  fc.assert(
    fc.property(someBundles, (bundles) => {
      const context = buildContext(tableInput(bundles))
      const answers = rowsAsObjects(buildAnswersLong(context)).filter(({ actueel }) => actueel === 1)
      for (const row of rowsAsObjects(buildScores(context))) {
        const views = row['blik'] === 'over_de_ander' ? ['over_de_ander'] : ['gedeeld', 'eigen']
        const judged = answers.filter(
          (answer) =>
            answer['niveau'] !== null &&
            views.includes(String(answer['weergave'])) &&
            ['periode', 'thema', 'partij'].every((name) => answer[name] === row[name]) &&
            (row['regio_id'] === 'alle' || answer['regio_id'] === row['regio_id']) &&
            (row['thema'] !== 't5' || answer['enquete_versie'] === row['reeks']),
        )
        const scale = judged.filter(({ waarde_code: code }) => /^[1-5]$/.test(String(code))).map(({ waarde_num: value }) => Number(value))
        expect([row['n_hoog'], row['n_midden'], row['n_laag']]).toEqual(
          [3, 2, 1].map((level) => judged.filter(({ niveau }) => niveau === level).length),
        )
        expect(row['n_antwoorden']).toBe(scale.length)
        expect(row['n_evaluaties']).toBe(new Set(judged.map(({ bundel_id: id }) => id)).size)
        if (scale.length < 3) expect(row['gemiddelde']).toBeNull()
        else expect(row['gemiddelde']).toBeCloseTo(scale.reduce((sum, value) => sum + value, 0) / scale.length, 4)
      }
    }),
    runs(20),
  )
})
