import { themeTitleOf } from '../../domain/survey.ts'
import { changeKindCodes, partyCodes, questionKindCodes, viewCodes } from '../../texts/insurer-tables.ts'
import { oldestFirst, versionNameOf } from '../question-union.ts'
import type { Table } from '../table.ts'
import { buildTable, coded, column, flag, pointsAt } from './columns.ts'
import { questionText } from './question-words.ts'
import { yes } from './shared-columns.ts'
import type { TableContext } from './table-context.ts'

/** `vragen`: a row for each question that any version has; the dimension of answers and differences. */
export function buildQuestions({ questions, input }: TableContext): Table {
  const newest = oldestFirst(input.surveys).at(-1)
  return buildTable({
    name: 'vragen',
    columns: [
      column('vraag_id'),
      column('volgnummer', 'integer'),
      column('thema'),
      column('thema_titel'),
      coded('vraag_soort', 'vraag_soort'),
      coded('weergave', 'weergave'),
      coded('partij', 'partij'),
      column('vraagtekst_gemeente'),
      column('vraagtekst_aanbieder'),
      column('eerste_versie'),
      column('laatste_versie'),
      column('peildatum', 'date'),
    ],
    rows: questions.map(({ id, latest, versions }, index) => ({
      vraag_id: id,
      volgnummer: index + 1,
      thema: latest.theme,
      thema_titel: newest ? themeTitleOf(newest.survey, latest.theme) : latest.theme,
      vraag_soort: questionKindCodes[latest.kind],
      weergave: viewCodes[latest.view],
      partij: latest.for === 'both' ? null : partyCodes[latest.for],
      vraagtekst_gemeente: latest.for === 'provider' ? null : questionText(latest, 'municipality'),
      vraagtekst_aanbieder: latest.for === 'municipality' ? null : questionText(latest, 'provider'),
      eerste_versie: [...versions.keys()][0] ?? null,
      laatste_versie: [...versions.keys()].at(-1) ?? null,
      peildatum: input.asOf,
    })),
    primaryKey: ['vraag_id'],
  })
}

/** `vragen_over_versies`: a row for each question and version, with what changed and within which series figures may be compared. */
export function buildQuestionVersions({ questions, series, input }: TableContext): Table {
  const ordered = oldestFirst(input.surveys)
  return buildTable({
    name: 'vragen_over_versies',
    columns: [
      column('vraag_id'),
      column('enquete_versie'),
      flag('aanwezig'),
      column('vraagtekst_gemeente'),
      column('vraagtekst_aanbieder'),
      coded('wijziging', 'wijziging'),
      flag('vergelijkbaar'),
      column('wijziging_reden'),
      column('reeks'),
      column('peildatum', 'date'),
    ],
    rows: questions.flatMap(({ id, versions }) =>
      ordered.map(({ survey, changes }) => {
        const version = versionNameOf(survey)
        const question = versions.get(version)
        const change = changes.find((candidate) => candidate.question === id)
        return {
          vraag_id: id,
          enquete_versie: version,
          aanwezig: yes(question !== undefined),
          vraagtekst_gemeente: question === undefined || question.for === 'provider' ? null : questionText(question, 'municipality'),
          vraagtekst_aanbieder: question === undefined || question.for === 'municipality' ? null : questionText(question, 'provider'),
          wijziging: change ? changeKindCodes[change.kind] : null,
          vergelijkbaar: change ? yes(change.comparable) : null,
          wijziging_reden: change?.reason ?? null,
          reeks: question === undefined ? null : series.ofQuestion(version, id),
          peildatum: input.asOf,
        }
      }),
    ),
    primaryKey: ['vraag_id', 'enquete_versie'],
    foreignKeys: [pointsAt('vragen', 'vraag_id')],
  })
}
