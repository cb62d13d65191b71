import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupBy } from '../../src/insurer/group-by.ts'
import { buildSharedTables } from '../../src/insurer/share/build-shared-tables.ts'
import { findSuppression, type LinePart } from '../../src/insurer/share/suppress.ts'
import type { Cell, Table } from '../../src/insurer/table.ts'
import { runs } from '../support/runs.ts'
import { acceptedExamples, bundlePool, tableInput } from './any-accepted.ts'

const organisation = fc.nat(11).map((number) => `o${number}`)
// Many of one organisation alone: those are what a total gives away.
const group = fc
  .oneof(fc.uniqueArray(organisation, { maxLength: 6 }), fc.uniqueArray(organisation, { minLength: 1, maxLength: 1 }))
  .map((members) => new Set(members))
/** A line of regions, with one kind of organisation behind it or two. */
const anyLine = fc
  .constantFrom(1, 2)
  .chain((kinds) =>
    fc
      .array(fc.array(group, { minLength: kinds, maxLength: kinds }), { maxLength: 7 })
      .map((parts) => parts.map((groups, index): LinePart => ({ id: `r${index}`, groups }))),
  )

function sizeOf(parts: readonly LinePart[]): number {
  const kinds = parts[0]?.groups.length ?? 1
  return Math.min(...Array.from({ length: kinds }, (_, kind) => new Set(parts.flatMap(({ groups }) => [...(groups[kind] ?? [])])).size))
}

test('no shown figure is about a small group, and what the shown ones leave of the total is neither small nor of one part', () => {
  fc.assert(
    fc.property(anyLine, fc.integer({ min: 3, max: 5 }), (parts, minGroup) => {
      const filled = parts.filter((part) => sizeOf([part]) > 0)
      const { suppressed, totalSuppressed } = findSuppression(parts, minGroup)
      const hidden = filled.filter(({ id }) => suppressed.has(id))
      for (const part of filled) if (!suppressed.has(part.id)) expect(sizeOf([part])).toBeGreaterThanOrEqual(minGroup)
      if (totalSuppressed) return
      expect(sizeOf(filled)).toBeGreaterThanOrEqual(filled.length === 0 ? 0 : minGroup)
      if (hidden.length === 0) return
      expect(hidden.length).toBeGreaterThan(1)
      expect(sizeOf(hidden)).toBeGreaterThanOrEqual(minGroup)
    }),
    runs(200),
  )
})

test('who knows the total and every shown part still has more than one possibility for each hidden one', () => {
  const line = anyLine.chain((parts) => fc.tuple(fc.constant(parts), fc.array(fc.nat(9), { minLength: 7, maxLength: 7 })))
  fc.assert(
    fc.property(line, ([parts, more]) => {
      const { suppressed, totalSuppressed } = findSuppression(parts, 3)
      // A count of answers: at least one for each organisation.
      const counts = parts.map((part, index) => ({ id: part.id, count: sizeOf([part]) === 0 ? 0 : sizeOf([part]) + (more[index] ?? 0) }))
      const hidden = counts.filter(({ id }) => suppressed.has(id))
      if (totalSuppressed || hidden.length === 0) return
      const total = counts.reduce((sum, { count }) => sum + count, 0)
      const left = total - counts.filter(({ id }) => !suppressed.has(id)).reduce((sum, { count }) => sum + count, 0)
      // All that is known of a hidden part: it holds at least 1, and so does each of the others.
      const highest = left - (hidden.length - 1)
      const lowest = hidden.length === 1 ? left : 1
      expect(highest).toBeGreaterThan(lowest)
    }),
    runs(200),
  )
})

test('a line that can be shown whole is shown whole', () => {
  const big = (id: string, names: readonly string[]): LinePart => ({ id, groups: [new Set(names)] })
  const parts = [big('a', ['1', '2', '3']), big('b', ['4', '5', '6'])]
  expect(findSuppression(parts, 3)).toEqual({ suppressed: new Set(), totalSuppressed: false })
  expect(findSuppression([...parts, big('c', ['7'])], 3)).toEqual({ suppressed: new Set(['c', 'a']), totalSuppressed: false })
  expect(findSuppression([big('c', ['7'])], 3)).toEqual({ suppressed: new Set(['c']), totalSuppressed: true })
})

function objects({ columns, rows }: Table): readonly Readonly<Record<string, Cell>>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])))
}

test('in the shared tables themselves every line keeps its secret', async () => {
  const tables = buildSharedTables(tableInput([...(await acceptedExamples(160, 9)), ...(await bundlePool())]))
  let hiddenCells = 0
  for (const [name, keys, orgs, count] of [
    ['deel_scores', ['periode', 'reeks', 'thema', 'partij', 'blik'], ['n_organisaties'], 'n_antwoorden'],
    ['deel_conclusies', ['periode', 'thema'], ['n_gemeenten', 'n_aanbieders'], 'n_evaluaties'],
  ] as const) {
    const rows = objects(
      tables.find((table) => table.name === name) ?? { name, title: '', columns: [], rows: [], primaryKey: [], foreignKeys: [] },
    )
    expect(rows.length).toBeGreaterThan(20)
    for (const line of groupBy(rows, (row) => keys.map((key) => row[key]).join()).values()) {
      const total = line.find((row) => row['regio_id'] === 'alle')
      const regions = line.filter((row) => row !== total)
      const hidden = regions.filter((row) => row['onderdrukt'] === 1)
      hiddenCells += hidden.length
      for (const row of line) {
        const figures = [...orgs, count].map((column) => row[column])
        if (row['onderdrukt'] === 1) expect(figures.every((figure) => figure === null)).toBe(true)
        else for (const column of orgs) expect(row[column]).toBeGreaterThanOrEqual(3)
      }
      if (total?.['onderdrukt'] === 1 || hidden.length === 0) continue
      const left = Number(total?.[count]) - regions.reduce((sum, row) => sum + Number(row[count] ?? 0), 0)
      expect(hidden.length).toBeGreaterThan(1)
      expect(left).toBeGreaterThan(hidden.length)
    }
  }
  expect(hiddenCells).toBeGreaterThan(20)
})

test('the shared set is fixed: per municipality agreements and shared points, and no score, answer or status of one party', async () => {
  const tables = buildSharedTables(tableInput(await acceptedExamples(30, 2)))
  expect(tables.map(({ name }) => name)).toEqual(['deel_scores', 'deel_conclusies', 'deel_afspraken', 'deel_regiopunten', 'codeboek'])
  const place = ['volgnummer', 'periode', 'regio_id', 'regio', 'gemeente_id', 'gemeente', 'aanbieder']
  const columnsOf = (name: string) => tables.find((table) => table.name === name)?.columns.map((column) => column.name)
  expect(columnsOf('deel_afspraken')).toEqual([...place, 'wat', 'wie', 'klaar_op', 'thema', 'sinds', 'status_samen', 'peildatum'])
  expect(columnsOf('deel_regiopunten')).toEqual([...place, 'tekst', 'peildatum'])
  for (const name of ['deel_scores', 'deel_conclusies']) {
    expect(columnsOf(name)?.filter((column) => /gemeente|aanbieder|bundel|evaluatie_id/.test(column))).toEqual(
      name === 'deel_scores' ? [] : ['n_gemeenten', 'n_aanbieders'],
    )
  }
})
