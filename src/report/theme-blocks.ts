import { countLevels, type LevelCounts } from '../domain/comparison.ts'
import { isExplained } from '../domain/meeting.ts'
import type { RecordSheet, RecordTheme } from '../domain/record.ts'
import { type Level, mandatoryTheme, type ThemeId } from '../domain/survey.ts'
import { enumerated, figureTitles, reportTexts } from '../texts/report.ts'
import { plain, type ReportBlock, type ScaleBlock, type ScaleFigure, strong } from './blocks.ts'
import { type ReportContext, themeOf } from './report-context.ts'

const levels: readonly Level[] = ['high', 'mid', 'low']

/** The themes with the level counts of both and the conclusion; words only at Aandachtspunt and Knelpunt (mission §3). */
export function buildThemes(context: ReportContext): readonly ReportBlock[] {
  const { themes, nextTime } = context.record.meeting
  return [
    { kind: 'heading', level: 2, text: reportTexts.themes },
    {
      kind: 'paragraph',
      tone: 'quiet',
      runs: plain(context.record.evaluation.mode === 'together' ? reportTexts.themesLeadTogether : reportTexts.themesLead),
    },
    themeFigures(context, themes),
    ...(themes.some(({ id, conclusion }) => id === mandatoryTheme && conclusion !== 'not-discussed')
      ? []
      : [quiet(reportTexts.mandatoryNotDiscussed(themeOf(context, mandatoryTheme)))]),
    ...(nextTime.length === 0 ? [] : [quiet(reportTexts.nextTime(enumerated(nextTime.map((id) => `‘${themeOf(context, id)}’`))))]),
    ...explanations(context, themes),
  ]
}

function quiet(text: string): ReportBlock {
  return { kind: 'paragraph', tone: 'plain', runs: plain(text) }
}

function themeFigures(context: ReportContext, themes: readonly RecordTheme[]): ScaleBlock {
  const { sheets } = context.record
  return {
    kind: 'scale',
    caption: reportTexts.themesCaption,
    labelTitle: reportTexts.theme,
    columns: sheets.map(({ party }) => ({ party, title: figureTitles[party] })),
    conclusionTitle: reportTexts.conclusion,
    rows: themes.map(({ id, conclusion }) => ({
      label: themeOf(context, id),
      figures: sheets.map((sheet) => figureOf(context, id, sheet)),
      conclusion: isExplained(conclusion) ? strong(reportTexts.conclusions[conclusion]) : plain(reportTexts.conclusions[conclusion]),
    })),
  }
}

/** Counts of what a party says of itself and of both; what it says of the other is told apart (mission §2). */
function figureOf({ survey }: ReportContext, theme: ThemeId, { party, answers }: RecordSheet): ScaleFigure {
  const asked = survey.questions.filter((question) => question.theme === theme)
  const counts = countLevels(
    asked.filter(({ view }) => view !== 'mirror'),
    answers,
  )
  const aboutOther = countLevels(
    asked.filter(({ view }) => view === 'mirror'),
    answers,
  )
  const figure = { counts, n: totalOf(counts), text: countsText(counts) }
  if (party === 'together' || totalOf(aboutOther) === 0) return figure
  return { ...figure, aboutOther: reportTexts.aboutOther(countsText(aboutOther)) }
}

function totalOf({ high, mid, low }: LevelCounts): number {
  return high + mid + low
}

function countsText(counts: LevelCounts): string {
  const named = levels.filter((level) => counts[level] > 0).map((level) => `${counts[level]} ${reportTexts.levels[level]}`)
  return named.join(', ') || reportTexts.noJudgement
}

function explanations(context: ReportContext, themes: readonly RecordTheme[]): readonly ReportBlock[] {
  const items = themes.flatMap(({ id, conclusion, explanation }) => {
    const text = explanation ?? context.privateDocument?.explanations[id]
    if (!text || !isExplained(conclusion)) return []
    return [[{ kind: 'strong', text: reportTexts.explanation(themeOf(context, id)) } as const, { kind: 'text', text } as const]]
  })
  if (items.length === 0) return []
  return [
    { kind: 'heading', level: 3, text: reportTexts.explanations },
    { kind: 'list', items },
  ]
}
