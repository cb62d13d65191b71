import type { ConfigProblem } from '../../domain/config.ts'
import type { ListedEvaluation, ListedEvaluations } from '../home/use-evaluations.ts'
import type { UpdateState } from '../offline/updates.ts'

interface TechnicalFacts {
  readonly build: string
  readonly configProblem: ConfigProblem | undefined
  readonly offline: Pick<UpdateState, 'offlineReady' | 'trouble'>
  readonly listed: ListedEvaluations | undefined
  readonly userAgent: string
}

/** What a helpdesk wants to know, one fact a line: no names, answers or texts (screens.md). */
export function buildTechnicalData({ build, configProblem, offline, listed, userAgent }: TechnicalFacts): string {
  const lines = [
    `app ${__APP_VERSION__}`,
    `build ${build}`,
    `browser ${userAgent}`,
    `config ${configProblem?.kind ?? 'ok'}`,
    `offline ${offline.offlineReady ? 'ready' : 'not ready'}${offline.trouble === undefined ? '' : ` (${offline.trouble})`}`,
  ]
  if (!listed) return lines.join('\n')
  const { evaluations, broken, problem } = listed
  const storage = problem ? `storage ${problem.kind} (${problem.detail})` : 'storage ok'
  return [...lines, storage, ...evaluations.map(lineOf), ...broken.map((id) => `evaluation ${id} broken`)].join('\n')
}

function lineOf({ evaluation, figures, isKept }: ListedEvaluation): string {
  const survey = `survey ${evaluation.survey.version} ${evaluation.survey.sha256.slice(0, 8)}`
  const content = `meeting ${figures.meeting ? 'yes' : 'no'} revision ${figures.record?.revision ?? 0}`
  return `evaluation ${evaluation.id} ${survey} ${content}${isKept ? '' : ' not kept'}`
}
