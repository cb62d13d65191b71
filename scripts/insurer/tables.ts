import { join } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { sha256Hex } from '../../src/bundle/content-hash.ts'
import { failed, type Result, succeeded } from '../../src/domain/result.ts'
import { type About, inboxListOf } from '../../src/insurer/about.ts'
import { renderAll } from '../../src/insurer/export/render-all.ts'
import { parseRegister } from '../../src/insurer/invite/register-csv.ts'
import type { Register } from '../../src/insurer/register.ts'
import { buildSharedTables, defaultMinGroup } from '../../src/insurer/share/build-shared-tables.ts'
import { buildTables } from '../../src/insurer/tables/build-tables.ts'
import { countBundles } from '../../src/insurer/tables/table-context.ts'
import type { TableInput } from '../../src/insurer/tables/table-input.ts'
import { loadAllSurveys } from '../../src/survey/published.ts'
import { loadRegions } from '../../src/survey/published-regions.ts'
import { fileProblemText, usageProblemText } from '../../src/texts/insurer.ts'
import { audienceText } from '../../src/texts/insurer-exports.ts'
import {
  type LoadProblem,
  loadProblemText,
  type TablesUsageProblem,
  tablesHelp,
  tablesMadeText,
  tablesUsageProblemText,
} from '../../src/texts/insurer-tables-command.ts'
import type { Command, ExitCode, Flags } from './command.ts'
import { findText, readText, writeFiles } from './files.ts'
import { loadAccepted } from './load-accepted.ts'
import { findDateProblem } from './values.ts'

/** `tables`: from accepted bundles to tables for Excel, SPSS, R, Power BI and Python. */
export const tablesCommand: Command = { help: tablesHelp, required: ['from', 'out'], run: makeTables }

async function makeTables(flags: Flags): Promise<ExitCode> {
  const dateProblem = findDateProblem(flags, 'as-of')
  const usageProblem = findUsageProblem(flags)
  if (dateProblem || usageProblem) {
    console.error(dateProblem ? usageProblemText(dateProblem) : usageProblem && tablesUsageProblemText(usageProblem))
    return 2
  }
  const input = await loadInput(flags)
  if (!input.ok) {
    console.error(loadProblemText(input.problem))
    return 1
  }
  const isShared = flags.has('share')
  const minGroup = Number(flags.find('min-group') ?? defaultMinGroup)
  const tables = isShared ? buildSharedTables(input.value, minGroup) : buildTables(input.value)
  const { counted, left } = countBundles(input.value)
  const about: About = {
    asOf: input.value.asOf,
    bundles: counted,
    inboxSha256: await sha256Hex(inboxListOf(input.value.inbox)),
    toolVersion: manifest.version,
    ...(isShared ? { audience: 'shared', minGroup } : { audience: 'internal' }),
  }
  const out = flags.value('out')
  const files = await renderAll(tables, about)
  const written = await writeFiles(
    files.map(({ name, bytes }) => ({ path: join(out, ...name.split('/')), bytes })),
    flags.has('force'),
  )
  if (!written.ok) {
    console.error(fileProblemText(written.problem))
    return 1
  }
  console.log(
    tablesMadeText({
      out,
      bundles: about.bundles,
      notCounted: left,
      files: files.length,
      tables: tables.map(({ name, title, rows }) => ({ name, title, rows: rows.length })),
      audience: audienceText(about.audience),
    }),
  )
  return 0
}

function findUsageProblem(flags: Flags): TablesUsageProblem | undefined {
  const division = flags.find('division')
  if (division !== undefined && division !== '2018' && division !== 'current') return { kind: 'not-a-division', value: division }
  const group = flags.find('min-group')
  if (group === undefined) return undefined
  if (!flags.has('share')) return { kind: 'group-without-share' }
  return /^\d{1,4}$/.test(group) && Number(group) >= defaultMinGroup ? undefined : { kind: 'not-a-group', value: group }
}

async function loadInput(flags: Flags): Promise<Result<TableInput, LoadProblem>> {
  const folder = flags.value('from')
  const accepted = await loadAccepted(folder)
  if (!accepted.ok) return accepted
  const register = await loadRegister(flags.find('register'), join(folder, 'register.csv'))
  if (!register.ok) return register
  const surveys = await loadAllSurveys()
  const known = new Set(surveys.map(({ survey }) => survey.sha256))
  const unknown = accepted.value.bundles.find(({ record }) => !known.has(record.survey.sha256))
  if (unknown) return failed({ kind: 'unpublished-survey', version: unknown.record.survey.version })
  return succeeded({
    ...accepted.value,
    register: register.value,
    surveys,
    regions: await loadRegions(),
    asOf: flags.find('as-of') ?? new Date().toISOString().slice(0, 10),
    division: flags.find('division') === 'current' ? 'current' : '2018',
    includeUnverified: flags.has('include-unverified'),
  })
}

/** The register that was named, else the one in the folder, else none. */
async function loadRegister(named: string | undefined, usual: string): Promise<Result<Register | undefined, LoadProblem>> {
  const path = named ?? usual
  const text = named === undefined ? await findText(path) : await readText(path)
  if (!text.ok) return failed({ kind: 'broken-register', path, line: 0 })
  if (text.value === undefined) return succeeded(undefined)
  const register = parseRegister(text.value)
  return register.ok ? register : failed({ kind: 'broken-register', path, line: register.problem.line })
}
