import type { EvaluationOutline } from '../../domain/outline.ts'
import { buildSteps, type Step, type StepStatus } from '../../domain/steps.ts'
import { doneByText, stepTitle, waitingText } from '../../texts/evaluation.ts'
import { stepStatusWords } from '../../texts/terms.ts'
import { type Task, TaskList } from '../parts/TaskList.tsx'
import { hrefOf } from '../routes.ts'
import { routeOfStep } from './step-route.ts'

/** The tasks of an evaluation with how far each is; a task that can be done is a link. */
export function EvaluationSteps({ outline }: { readonly outline: EvaluationOutline }) {
  const steps = buildSteps(outline)
  // What several steps in a row wait for is said once.
  const tasks = steps.map((step, place) => taskOf(outline, step, step.waitsFor !== steps[place - 1]?.waitsFor))
  return <TaskList tasks={tasks} />
}

function taskOf(outline: EvaluationOutline, step: Step, isFirstToWait: boolean): Task {
  const route = routeOfStep(outline, step)
  return {
    id: `stap-${outline.evaluation.id}-${step.task}-${step.party ?? ''}`,
    title: stepTitle(step, outline.evaluation),
    href: route && hrefOf(route),
    status: { label: stepStatusWords[step.status], kind: kinds[step.status] },
    note: (isFirstToWait ? waitingText(step, outline.evaluation) : undefined) ?? doneByText(step, outline),
  }
}

const kinds: Readonly<Record<StepStatus, Task['status']['kind']>> = {
  'not-started': 'todo',
  'in-progress': 'busy',
  done: 'done',
  'not-possible': 'blocked',
  'not-needed': 'blocked',
}
