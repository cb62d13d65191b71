import { missingWords, partyCodes } from '../../texts/insurer-tables.ts'
import type { UnionQuestion } from '../question-union.ts'
import type { Column, Table } from '../table.ts'
import { buildTable, coded, column, flag } from './columns.ts'
import { questionText } from './question-words.ts'
import { yes } from './shared-columns.ts'
import type { TableContext } from './table-context.ts'

const columns: readonly Column[] = [
  column('tabel'),
  column('kolom'),
  column('volgnummer', 'integer'),
  column('label'),
  column('vraag_id'),
  column('optie_id'),
  column('thema'),
  coded('partij', 'partij'),
  column('vraagtekst_gemeente'),
  column('vraagtekst_aanbieder'),
  column('type'),
  coded('meetniveau', 'meetniveau'),
  column('waarde'),
  column('waarde_code'),
  column('waardelabel'),
  flag('is_ontbrekend'),
  column('eerste_versie'),
  column('laatste_versie'),
  column('peildatum', 'date'),
]

/** `codeboek`: a row for each column of each table, then one for each code it may hold; so nobody has to ask what a column means. */
export function buildCodebook({ questions, input }: TableContext, tables: readonly Table[]): Table {
  const byColumn = new Map(questions.flatMap((question) => columnsOf(question).map((name) => [name, question] as const)))
  const described = [...tables.map(({ name, columns: own }) => ({ name, own })), { name: 'codeboek', own: columns }]
  return buildTable({
    name: 'codeboek',
    columns,
    rows: described.flatMap(({ name, own }) =>
      own.flatMap((each) => rowsOf(name, each, name === 'antwoorden_breed' ? byColumn.get(each.name) : undefined, input.asOf)),
    ),
    primaryKey: ['tabel', 'kolom', 'volgnummer'],
  })
}

function rowsOf(
  table: string,
  { name, title, type, categories = [], ordered, missing }: Column,
  question: UnionQuestion | undefined,
  asOf: string,
) {
  const latest = question?.latest
  const versions = question ? [...question.versions.keys()] : []
  const base = {
    tabel: table,
    kolom: name,
    label: title,
    vraag_id: question?.id ?? null,
    optie_id: question?.options.find((option) => option.column === name)?.code ?? null,
    thema: latest?.theme ?? null,
    partij: latest === undefined || latest.for === 'both' ? null : partyCodes[latest.for],
    vraagtekst_gemeente: latest === undefined || latest.for === 'provider' ? null : questionText(latest, 'municipality'),
    vraagtekst_aanbieder: latest === undefined || latest.for === 'municipality' ? null : questionText(latest, 'provider'),
    type,
    meetniveau: measureOf(type, categories.length > 0, ordered === true),
    eerste_versie: versions[0] ?? null,
    laatste_versie: versions.at(-1) ?? null,
    peildatum: asOf,
  }
  const codes = [
    ...categories.map(({ value, label }) => ({ value, label, isMissing: false })),
    ...(missing ? missingWords : []).map(({ value, label }) => ({ value, label, isMissing: true })),
  ]
  return [
    { ...base, volgnummer: 0, waarde: null, waarde_code: null, waardelabel: null, is_ontbrekend: null },
    ...codes.map(({ value, label, isMissing }, index) => ({
      ...base,
      volgnummer: index + 1,
      waarde: String(value),
      waarde_code: isMissing ? null : codeOf(question, value),
      waardelabel: label,
      is_ontbrekend: yes(isMissing),
    })),
  ]
}

function columnsOf({ id, options }: UnionQuestion): readonly string[] {
  return options.length > 0 ? options.map(({ column: name }) => name) : [id]
}

/** The code of the questionnaire that a number in `antwoorden_breed` stands for. */
function codeOf(question: UnionQuestion | undefined, value: string | number): string | null {
  if (question === undefined || question.latest.kind !== 'single') return null
  const code = [...question.numbers].find(([, number]) => number === value)?.[0]
  return code === undefined ? null : String(code)
}

function measureOf(type: Column['type'], hasCodes: boolean, isOrdered: boolean): string {
  if (isOrdered) return 'ordinaal'
  return !hasCodes && (type === 'integer' || type === 'number') ? 'ratio' : 'nominaal'
}
