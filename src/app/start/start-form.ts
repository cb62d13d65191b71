import type { Evaluation, EvaluationId, Mode, ProviderRef } from '../../domain/evaluation.ts'
import { isParty, type Party } from '../../domain/party.ts'
import { type Period, parsePeriod } from '../../domain/period.ts'
import { type ListedMunicipality, type MunicipalityRef, type Region, type RegionRef, regionOf } from '../../domain/region.ts'
import type { SurveyRef } from '../../domain/survey.ts'
import { isRecord } from '../../domain/unknown.ts'

/** The ways of filling in that one can choose here, the first unless another is chosen. */
export const startModes = ['one-device', 'apart', 'together'] as const satisfies readonly Mode[]

/** What stands in the start form: as typed, nothing checked. */
export interface StartDraft {
  readonly mode: (typeof startModes)[number]
  readonly period: string
  /** `<region id>/<code>`, `otherMunicipality`, or ''. The region belongs to the choice: Rotterdam stands in two. */
  readonly municipality: string
  readonly municipalityName: string
  /** Codes of municipalities of the same region. */
  readonly covers: readonly string[]
  readonly provider: string
  readonly scheme: ProviderRef['scheme'] | ''
  readonly code: string
  /** Who keeps the record; on a device of its own the party that fills in here. */
  readonly writer: Party | ''
}

/** The choice for a municipality that is not in the list. */
export const otherMunicipality = 'other'

/** The form before anything was chosen or typed. */
export const emptyStartDraft: StartDraft = {
  mode: startModes[0],
  period: '',
  municipality: '',
  municipalityName: '',
  covers: [],
  provider: '',
  scheme: '',
  code: '',
  writer: '',
}

/** What keeps the evaluation from being made, in the order of the form. */
export type StartProblem =
  | 'period-missing'
  | 'municipality-missing'
  | 'municipality-name-missing'
  | 'provider-missing'
  | 'scheme-missing'
  | 'code-malformed'
  | 'writer-missing'

/** Everything that is still wrong; empty when `buildEvaluation` can make an evaluation of it. */
export function findStartProblems(draft: StartDraft, regions: readonly Region[]): readonly StartProblem[] {
  const problems: StartProblem[] = []
  if (!parsePeriod(draft.period).ok) problems.push('period-missing')
  if (draft.municipality === otherMunicipality) {
    if (draft.municipalityName.trim() === '') problems.push('municipality-name-missing')
  } else if (!listedChoiceOf(draft, regions)) problems.push('municipality-missing')
  if (draft.provider.trim() === '') problems.push('provider-missing')
  if (draft.scheme === '') problems.push('scheme-missing')
  else if (draft.scheme !== 'none' && !/^\d{8}$/.test(codeOf(draft))) problems.push('code-malformed')
  if (draft.writer === '') problems.push('writer-missing')
  return problems
}

/** The evaluation that the form describes. Throws when `findStartProblems` still has something to say. */
export function buildEvaluation(
  draft: StartDraft,
  regions: readonly Region[],
  made: { readonly id: EvaluationId; readonly at: string; readonly survey: SurveyRef; readonly otherRegion: string },
): Evaluation {
  const period = parsePeriod(draft.period)
  const { scheme, writer } = draft
  if (!period.ok || scheme === '' || writer === '' || findStartProblems(draft, regions).length > 0) {
    throw new Error('an evaluation of an unfinished form')
  }
  return {
    id: made.id,
    ...placeOf(draft, regions, made.otherRegion),
    provider: { scheme, value: scheme === 'none' ? '' : codeOf(draft), name: draft.provider.trim() },
    period: period.value,
    mode: draft.mode,
    survey: made.survey,
    writer,
    createdAt: made.at,
  }
}

/** The municipality chosen from the list, with its region; undefined for another one or none. */
export function listedChoiceOf(
  draft: Pick<StartDraft, 'municipality'>,
  regions: readonly Region[],
): { readonly region: Region; readonly municipality: ListedMunicipality } | undefined {
  const [regionId = '', code] = draft.municipality.split('/')
  const region = regionOf(regions, regionId)
  const municipality = region?.municipalities.find((listed) => listed.code === code)
  return region && municipality && { region, municipality }
}

/** The draft that was kept for a reload; the empty one when there is none or it is not one of ours. */
export function parseStartDraft(value: unknown): StartDraft {
  if (!isRecord(value)) return emptyStartDraft
  const text = (name: keyof StartDraft) => (typeof value[name] === 'string' ? value[name] : '')
  const { scheme, writer, covers } = value
  return {
    mode: startModes.find((mode) => mode === value['mode']) ?? startModes[0],
    period: text('period'),
    municipality: text('municipality'),
    municipalityName: text('municipalityName'),
    covers: Array.isArray(covers) ? covers.filter((code) => typeof code === 'string') : [],
    provider: text('provider'),
    scheme: scheme === 'agb' || scheme === 'kvk' || scheme === 'none' ? scheme : '',
    code: text('code'),
    writer: isParty(writer) ? writer : '',
  }
}

/** The period that decides which municipalities there are: the chosen one, else the first that is offered. */
export function listPeriodOf(draft: Pick<StartDraft, 'period'>, offered: readonly Period[]): Period | undefined {
  const chosen = parsePeriod(draft.period)
  return chosen.ok ? chosen.value : offered[0]
}

function placeOf(
  draft: StartDraft,
  regions: readonly Region[],
  otherRegion: string,
): { readonly municipality: MunicipalityRef; readonly region: RegionRef; readonly covers: readonly MunicipalityRef[] } {
  const listed = listedChoiceOf(draft, regions)
  if (!listed) {
    return { municipality: { code: null, name: draft.municipalityName.trim() }, region: { id: null, name: otherRegion }, covers: [] }
  }
  const { region, municipality } = listed
  const covers = region.municipalities.filter(({ code }) => code !== municipality.code && draft.covers.includes(code))
  return { municipality, region: { id: region.id, name: region.name }, covers }
}

/** Codes are often copied with spaces. */
function codeOf({ code }: StartDraft): string {
  return code.replace(/\s/g, '')
}
