import { tableTitles } from '../../texts/insurer-columns.ts'
import { codeWords, partyCodes } from '../../texts/insurer-tables.ts'
import { isMissingCode, type UnionQuestion } from '../question-union.ts'
import type { Cell, Column, Table } from '../table.ts'
import { answerCellsOf } from './answer-cells.ts'
import { coded, column } from './columns.ts'
import { neutralChoiceLabel, shortQuestionLabel } from './question-words.ts'
import { bundleCells, bundleColumns, bundleKeys } from './shared-columns.ts'
import type { TableContext } from './table-context.ts'

/** `antwoorden_breed`: a row for each bundle and party, a column for each question or choice of every version (formats §8). */
export function buildAnswersWide({ bundles, questions, input }: TableContext): Table {
  const rows: Cell[][] = []
  for (const placed of bundles) {
    const common: readonly Cell[] = Object.values(bundleCells(placed))
    for (const sheet of placed.bundle.record.sheets) {
      const cells = answerCellsOf(placed, sheet, questions).map(({ value, text }) => value ?? text)
      rows.push([...common, partyCodes[sheet.party], ...cells, input.asOf])
    }
  }
  return {
    name: 'antwoorden_breed',
    title: tableTitles.antwoorden_breed,
    columns: [...bundleColumns, coded('partij', 'partij'), ...questions.flatMap(questionColumns), column('peildatum', 'date')],
    rows,
    primaryKey: ['bundel_id', 'partij'],
    foreignKeys: bundleKeys,
  }
}

/** The columns of one question in `antwoorden_breed`. */
export function questionColumns(question: UnionQuestion): readonly Column[] {
  const { id, latest, options, numbers } = question
  const title = shortQuestionLabel(latest)
  if (latest.kind === 'text') return [{ name: id, title, type: 'string' }]
  if (latest.kind === 'multiple') {
    return options.map(({ code, column: name }) => ({
      name,
      title: `${title} – ${neutralChoiceLabel(question, code)}`,
      type: 'integer',
      categories: codeWords.noYes,
      missing: true,
    }))
  }
  const categories = [...numbers].map(([code, value]) => ({ value, label: neutralChoiceLabel(question, code) }))
  const isOrdered = latest.choices.every(({ level, value }) => level !== undefined || isMissingCode(value))
  return [{ name: id, title, type: 'integer', categories, missing: true, ...(isOrdered ? { ordered: true } : {}) }]
}
