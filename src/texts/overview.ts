import type { Agreement } from '../domain/agreements.ts'
import type { Period } from '../domain/period.ts'
import type { OverviewRow, PeriodOverview, ThemeOutcome } from '../domain/period-overview.ts'
import { type ThemeId, themeIds } from '../domain/survey.ts'
import { periodTitle } from './periods.ts'
import { reportTexts } from './report.ts'
import { dateText, localDateOf, monthText, ownerWords, progressWords } from './terms.ts'

/** Every sentence of the own overview of a period. */
export const overviewTexts = {
  title: (period: Period) => `Overzicht ${periodTitle(period)}`,
  back: 'Terug naar uw evaluaties',
  lead: (count: number) =>
    `${count === 1 ? '1 evaluatie' : `${count} evaluaties`} op dit apparaat. Dit overzicht is voor uzelf, bijvoorbeeld voor het regio-overleg.`,
  privacy: 'De tool verstuurt dit overzicht niet. Antwoorden en namen staan er niet in.',
  loading: 'Het overzicht wordt gemaakt.',
  empty: 'Er zijn op dit apparaat geen evaluaties van deze periode.',
  unreadable: (count: number) =>
    count === 1
      ? '1 evaluatie kunnen wij niet lezen. Die telt niet mee.'
      : `${count} evaluaties kunnen wij niet lezen. Die tellen niet mee.`,
  print: 'Druk af',
  download: 'Download als tabel (CSV)',

  themesTitle: 'Conclusies per thema',
  themesCaption: (counted: number, total: number) => `Uit ${counted} van de ${total} evaluaties: zo vaak is dit de conclusie.`,
  theme: 'Thema',
  outcomes: reportTexts.conclusions,

  evaluationsTitle: 'Per evaluatie',
  evaluationsCaption: 'Hoe ver elke evaluatie is en wat u samen vond.',
  evaluation: 'Evaluatie',
  status: 'Status',
  conclusions: 'Conclusies',
  noConclusions: 'Nog geen',
  openAgreements: 'Open afspraken',

  agreementsTitle: 'Open afspraken',
  noAgreements: 'Er zijn geen open afspraken.',
} as const

/** "Knelpunt: Contact met de wijkverpleging, Lokale situatie", one line for each outcome that occurs, the most urgent first. */
export function outcomeLines(conclusions: OverviewRow['conclusions'], titleOf: (theme: ThemeId) => string): readonly string[] {
  return urgentFirst.flatMap((outcome) => {
    const themes = themeIds.filter((theme) => conclusions[theme] === outcome)
    return themes.length === 0 ? [] : [`${overviewTexts.outcomes[outcome]}: ${themes.map(titleOf).join(', ')}`]
  })
}

/** "Elke maand overleg – Samen – maart 2019". */
export function openAgreementText({ what, who, due }: Agreement): string {
  return [what, who && ownerWords[who], due && monthText(due)].filter(Boolean).join(' – ')
}

/** The table as rows of a file: one evaluation a row, one theme a column. */
export function overviewTable({ rows }: PeriodOverview, titleOf: (theme: ThemeId) => string): readonly (readonly (string | number)[])[] {
  const head = [
    ...['Periode', 'Regio', 'Gemeente', 'Gemeentecode', 'Namens', 'Aanbieder', 'Soort code', 'Code', 'Status', 'Vastgelegd op'],
    ...themeIds.map(titleOf),
    ...['Aantal open afspraken', 'Open afspraken'],
  ]
  return [head, ...rows.map(rowCells)]
}

const urgentFirst: readonly ThemeOutcome[] = ['problem', 'attention', 'good', 'not-discussed']
const schemeWords = { agb: 'AGB', kvk: 'KvK', none: '' } as const

function rowCells({ evaluation, progress, frozenAt, conclusions, openAgreements }: OverviewRow): readonly (string | number)[] {
  const { period, region, municipality, covers, provider } = evaluation
  return [
    periodTitle(period),
    region.name,
    municipality.name,
    municipality.code ?? '',
    covers.map(({ name }) => name).join(', '),
    provider.name,
    schemeWords[provider.scheme],
    provider.value,
    progressWords[progress],
    frozenAt === undefined ? '' : dateText(localDateOf(frozenAt)),
    ...themeIds.map((theme) => {
      const outcome = conclusions[theme]
      return outcome === undefined ? '' : overviewTexts.outcomes[outcome]
    }),
    openAgreements.length,
    openAgreements.map(openAgreementText).join(' | '),
  ]
}
