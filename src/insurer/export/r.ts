import { exportTexts } from '../../texts/insurer-exports.ts'
import { missingWords } from '../../texts/insurer-tables.ts'
import type { About } from '../about.ts'
import type { Category, Column, ColumnType, Table } from '../table.ts'
import { aboutRows } from './about-table.ts'
import { type ExportFile, textFile } from './export-file.ts'

/** `import.R`: reads the plain CSV files with nothing but R itself, with types, labels and codes; missing codes become NA. */
export function renderR(tables: readonly Table[], about: About): ExportFile {
  const parts = [
    ...[exportTexts.rIntro, exportTexts.rTables, exportTexts.rMissing].map((text) => `# ${text}`),
    ...aboutRows(about).map(([name, value]) => `# ${name}: ${value}`),
    '',
    ...helpers,
    '',
    'tabellen <- list()',
    ...tables.flatMap(tableScript),
  ]
  return textFile('import.R', parts.map((line) => `${line}\n`).join(''))
}

const helpers: readonly string[] = [
  `ontbrekend <- ${labelled(missingWords)}`,
  'lees <- function(naam, soorten) {',
  '  pad <- file.path("csv", paste0(naam, ".csv"))',
  '  utils::read.csv(pad, encoding = "UTF-8", na.strings = "", colClasses = soorten, stringsAsFactors = FALSE)',
  '}',
  'zonder_ontbrekend <- function(x) {',
  '  codes <- ifelse(x %in% ontbrekend, x, NA)',
  '  x[x %in% ontbrekend] <- NA',
  '  attr(x, "ontbrekend") <- codes',
  '  x',
  '}',
  `# ${exportTexts.rFactor}`,
  'als_factor <- function(x) {',
  '  codes <- attr(x, "labels")',
  '  factor(x, levels = unname(codes), labels = names(codes))',
  '}',
]

function tableScript({ name, columns }: Table): readonly string[] {
  return [
    '',
    `t <- lees(${quoted(name)}, c(${columns.map(({ type }) => quoted(classes[type])).join(', ')}))`,
    ...columns.flatMap((column) => columnScript(column)),
    `tabellen[[${quoted(name)}]] <- t`,
  ]
}

function columnScript({ name, title, categories = [], missing }: Column): readonly string[] {
  const place = `t[[${quoted(name)}]]`
  return [
    ...(missing ? [`${place} <- zonder_ontbrekend(${place})`] : []),
    `attr(${place}, "label") <- ${quoted(title)}`,
    ...(categories.length === 0 ? [] : [`attr(${place}, "labels") <- ${labelled(categories)}`]),
  ]
}

/** Codes by their meaning. As a list of names, since R reads a name before `=` in the encoding of the machine. */
function labelled(codes: readonly Category[]): string {
  const values = codes.map(({ value }) => (typeof value === 'number' ? `${value}L` : quoted(value)))
  return `structure(c(${values.join(', ')}), names = c(${codes.map(({ label }) => quoted(label)).join(', ')}))`
}

const classes: Readonly<Record<ColumnType, string>> = {
  string: 'character',
  integer: 'integer',
  number: 'numeric',
  boolean: 'logical',
  date: 'Date',
}

/** A text as R reads it back, whatever is in it; beyond ASCII as `\u` so that the encoding of the machine does not matter. */
function quoted(text: string): string {
  const plain = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll(/\s+/g, ' ')
  return `"${plain.replaceAll(/[^\x20-\x7e]/gu, (character) => `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`)}"`
}
