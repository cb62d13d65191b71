import { tableTitles } from '../../texts/insurer-columns.ts'
import { groupCodes, levelCodes, partyCodes, questionKindCodes, viewCodes } from '../../texts/insurer-tables.ts'
import { isMissing } from '../missing-codes.ts'
import type { Cell, Table } from '../table.ts'
import { answerCellsOf } from './answer-cells.ts'
import { coded, column, flag, pointsAt, withMissing } from './columns.ts'
import { bundleCells, bundleColumns, bundleKeys, yes } from './shared-columns.ts'
import type { TableContext } from './table-context.ts'

const answerColumns = [
  coded('partij', 'partij'),
  column('thema'),
  column('vraag_id'),
  column('optie_id'),
  column('kolom'),
  coded('vraag_soort', 'vraag_soort'),
  coded('weergave', 'weergave'),
  withMissing(column('waarde_num', 'integer')),
  column('waarde_code'),
  column('waarde_tekst'),
  coded('ontbrekend_code', 'missing'),
  coded('niveau', 'niveau', 'ordered'),
  withMissing(column('waarde_eerst_num', 'integer')),
  column('waarde_eerst'),
  flag('herzien'),
  coded('groep', 'groep'),
  column('peildatum', 'date'),
]

/** `antwoorden_lang`: a row for each bundle, party and answer; of a question with several answers a row for each choice (formats §8). */
export function buildAnswersLong({ bundles, questions, input }: TableContext): Table {
  const rows: Cell[][] = []
  for (const placed of bundles) {
    const common: readonly Cell[] = Object.values(bundleCells(placed))
    for (const sheet of placed.bundle.record.sheets) {
      for (const { question, option, column: name, value, code, text, level, first } of answerCellsOf(placed, sheet, questions)) {
        // Words that were not shared are nobody's business, nor whether there were any.
        if (question.latest.kind === 'text' && text === null) continue
        const asked = question.versions.get(placed.version) ?? question.latest
        const group = placed.bundle.record.groups[question.id]
        rows.push([
          ...common,
          partyCodes[sheet.party],
          asked.theme,
          question.id,
          option?.code ?? null,
          name,
          questionKindCodes[asked.kind],
          viewCodes[asked.view],
          value,
          code,
          text,
          isMissing(value) ? value : null,
          level === undefined ? null : levelCodes[level],
          first?.value ?? null,
          first?.code ?? null,
          yes(first !== undefined),
          group === undefined ? null : groupCodes[group],
          input.asOf,
        ])
      }
    }
  }
  return {
    name: 'antwoorden_lang',
    title: tableTitles.antwoorden_lang,
    columns: [...bundleColumns, ...answerColumns],
    rows,
    primaryKey: ['bundel_id', 'partij', 'kolom'],
    foreignKeys: [...bundleKeys, pointsAt('vragen', 'vraag_id')],
  }
}
