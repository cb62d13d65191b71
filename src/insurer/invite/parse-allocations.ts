import {
  type Allocation,
  type AllocationColumns,
  type AllocationField,
  type AllocationProblem,
  allocationFields,
  type InviteContact,
  type LineProblem,
  organisationKeyOf,
} from '../../domain/allocation.ts'
import type { ProviderRef } from '../../domain/evaluation.ts'
import type { Period } from '../../domain/period.ts'
import { type CsvTable, parseCsvTable } from '../../domain/read-csv.ts'
import type { MunicipalityRef, RegionTable } from '../../domain/region.ts'
import { failed, type Result, succeeded } from '../../domain/result.ts'
import { cellText } from './cell-text.ts'
import { createMunicipalityFinder, type MunicipalityFinder } from './find-municipality.ts'

/** What the list is read against. */
export interface AllocationSettings {
  readonly columns: AllocationColumns
  readonly regions: RegionTable
  readonly period: Period
}

/** The longest text of any file of ours. */
const maxTextLength = 300

/** Columns that a list can do without; of the two for the municipality one is enough. */
const optionalFields: readonly AllocationField[] = [
  'municipalityCode',
  'municipalityName',
  'covers',
  'region',
  'municipalityContact',
  'municipalityEmail',
  'providerContact',
  'providerEmail',
]

/** The allocations of the insurer's list; or everything that is wrong with it, by line, so that it can be mended in one go. */
export function parseAllocations(text: string, settings: AllocationSettings): Result<readonly Allocation[], readonly AllocationProblem[]> {
  const table = parseCsvTable(text)
  if (!table.ok) return failed([{ kind: 'file', problem: table.problem }])
  const columnProblems = findColumnProblems(table.value, settings.columns)
  if (columnProblems.length > 0) return failed(columnProblems)
  if (table.value.lines.length === 0) return failed([{ kind: 'no-lines' }])
  const finder = createMunicipalityFinder(settings.regions, settings.period)
  const parsed = table.value.lines.map(({ line, cells }) => ({
    line,
    result: parseLine(cellsOf(table.value, cells, settings.columns), finder, settings),
  }))
  const allocations = parsed.flatMap(({ line, result }) => (result.ok ? [{ line, ...result.value }] : []))
  const problems = [
    ...parsed.flatMap(({ line, result }) => (result.ok ? [] : result.problem.map((problem) => ({ ...problem, line })))),
    ...findDuplicates(allocations),
  ]
  return problems.length === 0 ? succeeded(allocations) : failed(problems.toSorted((a, b) => a.line - b.line))
}

type Cells = Readonly<Record<AllocationField, string>>

function findColumnProblems({ columns: found }: CsvTable, columns: AllocationColumns): readonly AllocationProblem[] {
  const known = Object.values(columns)
  const missing = allocationFields.filter((field) => !optionalFields.includes(field) && !found.includes(columns[field]))
  const isAnonymous = !found.includes(columns.municipalityCode) && !found.includes(columns.municipalityName)
  return [
    ...(isAnonymous ? [{ kind: 'missing-column' as const, column: columns.municipalityCode }] : []),
    ...missing.map((field) => ({ kind: 'missing-column' as const, column: columns[field] })),
    ...found.filter((column) => !known.includes(column)).map((column) => ({ kind: 'unknown-column' as const, column, known })),
  ]
}

function cellsOf({ columns: found }: CsvTable, cells: readonly string[], columns: AllocationColumns): Cells {
  const entries = allocationFields.map((field) => [field, cellText(cells[found.indexOf(columns[field])] ?? '')])
  // One entry for each field.
  return Object.fromEntries(entries) as Cells
}

/** Every problem of the line: one who mends a list wants to see them together. */
function parseLine(
  cells: Cells,
  finder: MunicipalityFinder,
  { columns }: AllocationSettings,
): Result<Omit<Allocation, 'line'>, readonly LineProblem[]> {
  const tooLong = allocationFields.filter((field) => cells[field].length > maxTextLength)
  if (tooLong.length > 0) return failed(tooLong.map((field) => ({ kind: 'text-too-long', column: columns[field] })))
  const municipality = finder.find(cells.municipalityCode, cells.municipalityName)
  const region = municipality.ok ? finder.findRegion(municipality.value, cells.region) : undefined
  const provider = parseProvider(cells)
  const covers = parseCovers(cells.covers, finder)
  const emails = [cells.municipalityEmail, cells.providerEmail].filter((email) => email !== '' && !isEmail(email))
  const problems: readonly LineProblem[] = [
    ...(municipality.ok ? [] : [municipality.problem]),
    ...(region === undefined || region.ok ? [] : [region.problem]),
    ...(covers.ok ? [] : covers.problem),
    ...(provider.ok ? [] : [provider.problem]),
    ...emails.map((given) => ({ kind: 'not-an-email' as const, given })),
  ]
  if (problems.length > 0 || !municipality.ok || !region?.ok || !provider.ok || !covers.ok) return failed(problems)
  const { code, name } = municipality.value
  return succeeded({
    municipality: { code, name },
    region: { id: region.value.id, name: region.value.name },
    provider: provider.value,
    covers: covers.value.filter((covered) => covered.code !== code),
    contacts: {
      municipality: { name: cells.municipalityContact, email: cells.municipalityEmail } satisfies InviteContact,
      provider: { name: cells.providerContact, email: cells.providerEmail } satisfies InviteContact,
    },
  })
}

function parseProvider({ providerScheme, providerCode, providerName: name }: Cells): Result<ProviderRef, LineProblem> {
  if (name === '') return failed({ kind: 'no-provider' })
  const given = providerScheme.toLowerCase()
  const isNone = given === '' || given === 'geen'
  if (!isNone && given !== 'agb' && given !== 'kvk') return failed({ kind: 'unknown-scheme', given: providerScheme })
  if (isNone) return providerCode === '' ? succeeded({ scheme: 'none', value: '', name }) : failed({ kind: 'code-without-scheme' })
  if (providerCode === '') return failed({ kind: 'scheme-without-code' })
  if (/^\d{8}$/.test(providerCode)) return succeeded({ scheme: given, value: providerCode, name })
  // Excel takes a code for a number and drops the zero in front.
  const proposal = /^\d{7}$/.test(providerCode) ? { proposal: `0${providerCode}` } : {}
  return failed({ kind: 'not-a-code', given: providerCode, ...proposal })
}

/** Codes or names with `|`, `,` or `+` between them. */
function parseCovers(text: string, finder: MunicipalityFinder): Result<readonly MunicipalityRef[], readonly LineProblem[]> {
  const given = text.split(/[|,+]/).map((part) => part.trim())
  const found = given.filter((part) => part !== '').map((part) => (/\d/.test(part) ? finder.find(part, '') : finder.find('', part)))
  const problems = found.flatMap((result) => (result.ok ? [] : [result.problem]))
  if (problems.length > 0) return failed(problems)
  const covered = new Map(found.flatMap((result) => (result.ok ? [[result.value.code, result.value] as const] : [])))
  return succeeded([...covered.values()])
}

function isEmail(text: string): boolean {
  return /^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/.test(text)
}

/**
 * The same municipality, region and provider once more, whatever the provider is called there. To be asked again when it is decided
 * which providers are one.
 */
export function findDuplicates(allocations: readonly Allocation[]): readonly (LineProblem & { readonly line: number })[] {
  const first = new Map<string, number>()
  return allocations.flatMap(({ line, municipality, region, provider }) => {
    const key = [municipality.code, region.id, organisationKeyOf(provider)].join('\0')
    const before = first.get(key)
    if (before === undefined) first.set(key, line)
    return before === undefined ? [] : [{ kind: 'duplicate' as const, line, first: before }]
  })
}
